import type { Temporal } from "#platform/clock";
import type { Keyring } from "#platform/crypto";
import { type AuthorityDb, type Kysely, prepared, sql } from "#platform/db";
import { parseReference } from "#platform/ids";
import { macsOf, wordsIn } from "./case-words.ts";
import type { CaseStatus } from "./case-state.ts";
import { openCaseData } from "./seals.ts";
import type { CaseTables } from "./tables.ts";

type Words = { authorityId: string; caseId: string; macs: readonly Buffer[] };

const replaced = prepared((tables: Kysely<CaseTables>, { authorityId, caseId, macs }: Words) => {
  const given = sql<Uint8Array[]>`${macs}::bytea[]`;
  return tables
    .with("gone", (cte) =>
      cte
        .deleteFrom("case_word")
        .where("authority_id", "=", authorityId)
        .where("case_id", "=", caseId)
        .where(sql<boolean>`word_mac <> all(${given})`),
    )
    .insertInto("case_word")
    .columns(["authority_id", "case_id", "word_mac"])
    .expression(sql`select ${authorityId}::uuid, ${caseId}::uuid, unnest(${given})`)
    .onConflict((conflict) => conflict.doNothing());
});

/** Makes these the words a case is found by. */
export const replaceWords = async (
  db: AuthorityDb,
  caseId: string,
  macs: readonly Buffer[],
): Promise<void> => void (await replaced(db, { authorityId: db.authorityId, caseId, macs }));

export type FoundForStaff = {
  caseId: string;
  reference: string;
  packageId: string;
  adoptionRevision: number;
  status: CaseStatus;
  receivedAt: Temporal.Instant;
  caption: string;
};

type FoundRow = Omit<FoundForStaff, "caption"> & { dataKey: Uint8Array; sealedData: Uint8Array };

type Question = { text: string; offices: readonly string[] | "all"; limit: number };

const officeFilter = ({ offices }: Question) =>
  offices === "all" ? sql`true` : sql`c.office = any(${[...offices]}::text[])`;

/** The case with this number, or those that have every word; latest first. */
export async function findForStaff(
  db: AuthorityDb,
  keyring: Keyring,
  question: Question,
): Promise<FoundForStaff[]> {
  const reference = parseReference(question.text)?.reference ?? null;
  const macs = macsOf(keyring, db.authorityId, wordsIn(question.text).slice(0, 10));
  if (reference === null && macs.length === 0) return [];
  const { rows } = await sql<FoundRow>`
    select c.id as "caseId", c.reference, c.package_id as "packageId",
      c.adoption_revision as "adoptionRevision", c.status, c.received_at as "receivedAt",
      c.data_key as "dataKey", c.sealed_data as "sealedData"
    from case_file c
    where c.authority_id = ${db.authorityId} and c.data_key is not null
      and ${officeFilter(question)}
      and (c.reference = ${reference} or (${macs.length} > 0 and c.id in (
        select w.case_id from case_word w
        where w.authority_id = ${db.authorityId} and w.word_mac = any(${macs}::bytea[])
        group by w.case_id having count(*) = ${macs.length})))
    order by c.received_at desc, c.id limit ${question.limit}
  `.execute(db.tables<CaseTables>());
  return rows.map(({ dataKey, sealedData, ...found }) => {
    const key = {
      authorityId: db.authorityId,
      caseId: found.caseId,
      dataKey: keyring.unwrap(db.authorityId, dataKey),
    };
    return { ...found, caption: openCaseData(key, sealedData).caption };
  });
}
