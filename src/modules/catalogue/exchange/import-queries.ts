import type { Temporal } from "#platform/clock";
import { json, type RegionDb } from "#platform/db";
import type { Problem } from "#standards/xzufi";
import type { Description } from "./description.ts";

type ImportTables = {
  import_document: {
    id: string;
    town_id: string | null;
    staff_id: string;
    file_name: string;
    read_at: Temporal.Instant;
    outcome: "reading" | "complete" | "refused";
    problems: readonly Problem[];
  };
  import_proposal: {
    document_id: string;
    place: number;
    line: number;
    source_id: string;
    service_id: string | null;
    title: string;
    content: Description | null;
    decision: "taken" | "dismissed" | null;
    decided_by: string | null;
    decided_at: Temporal.Instant | null;
  };
};

/** A document that editors of a town (null: of the region) had read. */
export type ImportDocument = {
  id: string;
  townId: string | null;
  staffId: string;
  fileName: string;
  readAt: Temporal.Instant;
};

export type ReadDocument = ImportDocument & {
  outcome: "reading" | "complete" | "refused";
  problems: readonly Problem[];
};

/** What a document says of one service. */
export type Proposal = {
  place: number;
  line: number;
  sourceId: string;
  /** null: the catalogue has no such service. */
  serviceId: string | null;
  title: string;
  /** null: the source has deleted its description. */
  content: Description | null;
};
export type Decision = "taken" | "dismissed";
export type DecidedProposal = Proposal & { decision: Decision | null };

const DOCUMENT = [
  "id",
  "town_id as townId",
  "staff_id as staffId",
  "file_name as fileName",
  "read_at as readAt",
  "outcome",
  "problems",
] as const;

/** Begins a document and forgets those read before `keptSince`. */
export async function insertDocument(
  db: RegionDb,
  { id, townId, staffId, fileName, readAt }: ImportDocument,
  keptSince: Temporal.Instant,
): Promise<void> {
  const tables = db.tables<ImportTables>();
  await tables.deleteFrom("import_document").where("read_at", "<", keptSince).execute();
  await tables
    .insertInto("import_document")
    .values({
      id,
      town_id: townId,
      staff_id: staffId,
      file_name: fileName,
      read_at: readAt,
      outcome: "reading",
      problems: json([]),
    })
    .execute();
}

export async function insertProposals(
  db: RegionDb,
  documentId: string,
  proposals: readonly Proposal[],
): Promise<void> {
  if (proposals.length === 0) return;
  await db
    .tables<ImportTables>()
    .insertInto("import_proposal")
    .values(
      proposals.map((one) => ({
        document_id: documentId,
        place: one.place,
        line: one.line,
        source_id: one.sourceId,
        service_id: one.serviceId,
        title: one.title,
        content: one.content && json(one.content),
        decision: null,
        decided_by: null,
        decided_at: null,
      })),
    )
    .execute();
}

/** Ends a document; of a refused one nothing is kept but the reason. */
export async function finishDocument(
  db: RegionDb,
  id: string,
  { outcome, problems }: { outcome: "complete" | "refused"; problems: readonly Problem[] },
): Promise<void> {
  const tables = db.tables<ImportTables>();
  if (outcome === "refused")
    await tables.deleteFrom("import_proposal").where("document_id", "=", id).execute();
  await tables
    .updateTable("import_document")
    .set({ outcome, problems: json(problems) })
    .where("id", "=", id)
    .execute();
}

/** Documents of a town's editors (null: the region's), the newest first. */
export async function listDocuments(
  db: RegionDb,
  townId: string | null,
  limit: number,
): Promise<ReadDocument[]> {
  return db
    .tables<ImportTables>()
    .selectFrom("import_document")
    .select(DOCUMENT)
    .where("town_id", townId === null ? "is" : "=", townId)
    .orderBy("read_at", "desc")
    .limit(limit)
    .execute();
}

/** Undefined for a document of somebody else, as for one that is not there. */
export async function findDocument(
  db: RegionDb,
  { id, townId }: Pick<ImportDocument, "id" | "townId">,
): Promise<ReadDocument | undefined> {
  return db
    .tables<ImportTables>()
    .selectFrom("import_document")
    .select(DOCUMENT)
    .where("id", "=", id)
    .where("town_id", townId === null ? "is" : "=", townId)
    .executeTakeFirst();
}

/** What a document proposes; nothing before it was read to its end. */
export async function listProposals(db: RegionDb, documentId: string): Promise<DecidedProposal[]> {
  return db
    .tables<ImportTables>()
    .selectFrom("import_proposal")
    .innerJoin("import_document", "import_document.id", "import_proposal.document_id")
    .select([
      "place",
      "line",
      "source_id as sourceId",
      "service_id as serviceId",
      "title",
      "content",
      "decision",
    ])
    .where("document_id", "=", documentId)
    .where("outcome", "=", "complete")
    .orderBy("place")
    .execute();
}

export async function saveDecision(
  db: RegionDb,
  at: { documentId: string; place: number },
  { decision, by, now }: { decision: Decision; by: string; now: Temporal.Instant },
): Promise<void> {
  await db
    .tables<ImportTables>()
    .updateTable("import_proposal")
    .set({ decision, decided_by: by, decided_at: now })
    .where("document_id", "=", at.documentId)
    .where("place", "=", at.place)
    .execute();
}
