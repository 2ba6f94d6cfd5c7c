import type { RegionDb } from "#platform/db";
import { type Delivered, type Problem, readDelivery } from "#standards/xzufi";
import type { Catalogue } from "../catalogue.ts";
import {
  finishDocument,
  type ImportDocument,
  insertDocument,
  insertProposals,
  type Proposal,
} from "./import-queries.ts";
import { importedDescription, unknownModules } from "./imported-description.ts";

const ROWS_AT_ONCE = 50;
const KEPT = { hours: 180 * 24 };
const LONGEST_TITLE = 300;

export type ImportOutcome =
  { kind: "complete"; proposals: number } | { kind: "refused"; problem: Problem };

type Services = Pick<Catalogue, "service" | "serviceByKey">;
type Found = Extract<Delivered, { kind: "schreibe" | "loesche" }>;

/** The service that is meant: by LeiKa key, or by an id of our own exports. */
function serviceIdOf(keys: readonly string[], sourceId: string, services: Services): string | null {
  const byKey = keys.map((key) => services.serviceByKey(key)).find(Boolean);
  return (byKey ?? services.service(sourceId.split(".")[0] ?? ""))?.id ?? null;
}

/** Undefined for objects that say nothing of a service. */
function proposalOf(found: Found, services: Services): Omit<Proposal, "place"> | undefined {
  const { line } = found;
  if (found.kind === "loesche") {
    if (found.klasse !== "Leistung") return undefined;
    const sourceId = found.id.value;
    const serviceId = serviceIdOf([], sourceId, services);
    return { line, sourceId, serviceId, title: sourceId.slice(0, LONGEST_TITLE), content: null };
  }
  if (found.name !== "leistung") return undefined;
  const content = importedDescription(found.objekt);
  const sourceId = found.objekt.id.value;
  const keys = found.objekt.referenzLeiKa.map(({ code }) => code);
  return {
    line,
    sourceId,
    serviceId: serviceIdOf(keys, sourceId, services),
    title: (content.title?.[0] ?? sourceId).slice(0, LONGEST_TITLE),
    content,
  };
}

const passedOver = (found: Found): Problem[] =>
  found.kind === "schreibe" && found.name === "leistung"
    ? unknownModules(found.objekt).map((code) => ({
        line: found.line,
        element: "modulText",
        reason: `Textmodul ${code.slice(0, 20)} ist unbekannt und wurde übergangen.`,
      }))
    : [];

type Importing = {
  db: RegionDb;
  services: Services;
  document: ImportDocument;
  /** Bytes. */
  largest: number;
};

const MOST_PROBLEMS = 200;

/**
 * Reads a document as it arrives and keeps what it says of services as proposals. They are visible
 * when it was read to its end; of a refused document nothing is kept but the reason and its place.
 * Nothing in the catalogue changes, and a `loesche` deletes nothing.
 */
export async function readImport(
  source: AsyncIterable<Uint8Array>,
  { db, services, document, largest }: Importing,
): Promise<ImportOutcome> {
  const { id } = document;
  await insertDocument(db, document, document.readAt.subtract(KEPT));
  const problems: Problem[] = [];
  let waiting: Proposal[] = [];
  let count = 0;
  for await (const delivered of readDelivery(source, { bytes: largest })) {
    if (delivered.kind === "refused") {
      const { problem } = delivered;
      await finishDocument(db, id, { outcome: "refused", problems: [problem] });
      return { kind: "refused", problem };
    }
    if (delivered.kind === "notice") problems.push(delivered.problem);
    if (delivered.kind !== "schreibe" && delivered.kind !== "loesche") continue;
    problems.push(...passedOver(delivered));
    const proposal = proposalOf(delivered, services);
    if (!proposal) continue;
    waiting.push({ ...proposal, place: (count += 1) });
    if (waiting.length < ROWS_AT_ONCE) continue;
    await insertProposals(db, id, waiting);
    waiting = [];
  }
  await insertProposals(db, id, waiting);
  const kept = problems.slice(0, MOST_PROBLEMS);
  await finishDocument(db, id, { outcome: "complete", problems: kept });
  return { kind: "complete", proposals: count };
}
