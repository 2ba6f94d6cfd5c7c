import type { Temporal } from "#platform/clock";
import { newId } from "#platform/ids";
import { enqueue } from "#platform/jobs";
import { type Allowance, examine, type Piece, type Refusal } from "./examine.ts";
import { FILE_KINDS, type FileKind } from "./file-kind.ts";
import { neutralName } from "./neutral-name.ts";
import { deleteFile, insertArriving, insertChunk, markArrived } from "./queries.ts";
import { scanJob } from "./scan-job.ts";
import { sealChunk, sealName, type Shelf } from "./shelf.ts";

/** A file as it comes in; its bytes can be read once. */
export type Incoming = { name: string | undefined; body: AsyncIterable<Buffer> };

export type KeptFile = { id: string; name: string; size: number };

export type Intake = { kind: "kept"; file: KeptFile } | { kind: "refused"; why: Refusal };

type Taking = { allowance: Allowance; scanned: boolean; now: Temporal.Instant };

const refused = (why: Refusal): Intake => ({ kind: "refused", why });

/**
 * Takes a file in while it arrives: looks at its first bytes, counts, seals and stores piece by
 * piece. What is refused is read to its end and dropped, so that the sender gets an answer. Nothing
 * is left of a file that was refused or cut off.
 */
export async function takeIn(shelf: Shelf, incoming: Incoming, taking: Taking): Promise<Intake> {
  const id = newId();
  try {
    const intake = await store(shelf, incoming, { ...taking, id });
    if (intake.kind === "refused") await deleteFile(shelf.db, id);
    return intake;
  } catch (error) {
    // When even this fails, the row stays `arriving`, which nobody sees, and goes with the next round.
    await deleteFile(shelf.db, id).catch(() => undefined);
    return refused(error instanceof StorageFailed ? "not-kept" : "cut-off");
  }
}

/** Tells a full disk or a database that is away from a sender who is. */
class StorageFailed extends Error {
  override name = "StorageFailed";
}

const stored = async (work: Promise<unknown>): Promise<void> => {
  try {
    await work;
  } catch (cause) {
    throw new StorageFailed("a file was not stored", { cause });
  }
};

async function store(
  shelf: Shelf,
  { name, body }: Incoming,
  { id, allowance, scanned, now }: Taking & { id: string },
): Promise<Intake> {
  const keep = async ({ bytes, kind, place, isLast }: Piece) => {
    if (place === 0) await stored(begin(shelf, { id, kind, name, now }));
    const sealed = sealChunk(shelf, { id, place, isLast }, bytes);
    await stored(insertChunk(shelf.db, { fileId: id, place, sealed }));
  };
  const examined = await examine(body, allowance, keep);
  if (examined.kind === "refused") return examined;
  const { fileKind, size } = examined;
  await stored(finish(shelf, { id, size, scanned, now }));
  return { kind: "kept", file: { id, name: neutralName(name, fileKind), size } };
}

/** Looks at a file as `takeIn` does and keeps nothing of it. */
export async function tryOut({ name, body }: Incoming, allowance: Allowance): Promise<Intake> {
  try {
    const examined = await examine(body, allowance);
    if (examined.kind === "refused") return examined;
    const { fileKind, size } = examined;
    return { kind: "kept", file: { id: newId(), name: neutralName(name, fileKind), size } };
  } catch {
    return refused("cut-off");
  }
}

type Beginning = { id: string; kind: FileKind; name: string | undefined; now: Temporal.Instant };

const begin = (shelf: Shelf, { id, kind, name, now }: Beginning): Promise<void> =>
  insertArriving(shelf.db, {
    id,
    case_id: shelf.caseId,
    media_type: FILE_KINDS[kind].mediaType,
    sealed_name: sealName(shelf, id, neutralName(name, kind)),
    arrived_at: now,
  });

type Finishing = { id: string; size: number; scanned: boolean; now: Temporal.Instant };

const finish = ({ db }: Shelf, { id, size, scanned, now }: Finishing): Promise<void> =>
  db.transaction(async (inner) => {
    await markArrived(inner, { id, byteSize: size, state: scanned ? "waiting" : "unchecked" });
    if (scanned) await enqueue(inner, scanJob(id, now));
  });
