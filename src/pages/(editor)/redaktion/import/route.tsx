import { readImport } from "#catalogue";
import { redirect, type Reply } from "#platform/http";
import { newId } from "#platform/ids";
import type { Dependencies } from "../../../dependencies.ts";
import type { Route } from "../../../route-definition.ts";
import type { Visit } from "../../../visit.ts";
import { documentsPage } from "./documents-page.tsx";
import { type ImportDesk, importDesk } from "./import-desk.ts";
import { placeWords } from "./place-words.ts";
import { importTexts } from "./texts.ts";

const MEGABYTE = 1024 * 1024;
const LARGEST = 20 * MEGABYTE;
const LONGEST_NAME = 200;

/** Reads to the end even when nobody listens any more: the answer waits for the whole form. */
async function* toTheEnd(body: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  const iterator = body[Symbol.asyncIterator]();
  let last = await iterator.next();
  try {
    for (; !last.done; last = await iterator.next()) yield last.value;
  } finally {
    while (!last.done) last = await iterator.next();
  }
}

type Arrived = { name: string; body: AsyncIterable<Buffer> };

async function readFile(desk: ImportDesk, { name, body }: Arrived): Promise<Reply> {
  const { visit, house, who, townId } = desk;
  const document = {
    id: newId(),
    townId,
    staffId: who.id,
    fileName: name.slice(0, LONGEST_NAME),
    readAt: visit.now,
  };
  const outcome = await readImport(toTheEnd(body), {
    db: house.databases.region,
    services: house.catalogue,
    document,
    largest: LARGEST,
  });
  return outcome.kind === "refused"
    ? documentsPage(desk, [placeWords(outcome.problem)])
    : redirect(`/redaktion/import/${document.id}`);
}

/** Reads the first file of the form as it arrives. */
async function upload(visit: Visit, house: Dependencies): Promise<Reply> {
  const desk = importDesk(visit, house);
  for await (const { name, body } of visit.upload?.files ?? []) {
    if (name !== "") return readFile(desk, { name, body });
    // The next part only comes when this one was read.
    for await (const _ of body);
  }
  return documentsPage(desk, [importTexts.errors.none]);
}

export const route = {
  audience: "staff",
  portals: "all",
  uploads: true,
  perMinute: 30,
  GET: (visit, house) => documentsPage(importDesk(visit, house)),
  POST: upload,
} satisfies Route;
