import type { Temporal } from "../../../src/platform/clock/index.ts";
import { HALVES, openReader, type Rows } from "./look-at-database.ts";
import type { Acknowledged } from "./people.ts";

export type Findings = {
  acknowledged: number;
  found: number;
  lost: number;
  half: number;
  /** How many of each were told, and different mails that went out. */
  told: string;
  /** Mails that a server got more than once and can tell by their Message-ID. */
  repeated: number;
  problems: readonly string[];
};

type Remains = {
  dataDir: string;
  adminUrl: string | undefined;
  acknowledged: Acknowledged;
  mails: ReadonlyMap<string, number>;
  now: Temporal.Instant;
};

const counted = (rows: Rows): Map<string, number> =>
  new Map(rows.map(({ key, count }) => [String(key), Number(count)]));

const MISSING = {
  sent: "select reference as key, count(*) from case_file group by reference",
  done: "select id as key, count(*) from case_task where state = 'done' group by id",
  paid: `select c.reference as key, count(*) from payment_entry e join payment p on p.id = e.payment_id
    join case_file c on c.id = p.case_id where e.kind = 'receipt' group by c.reference`,
} satisfies Record<keyof Acknowledged, string>;

/** Compares what people were told with what is there. */
export async function verify({
  dataDir,
  adminUrl,
  acknowledged,
  mails,
  now,
}: Remains): Promise<Findings> {
  const reader = await openReader(dataDir, adminUrl);
  const problems: string[] = [];
  let [told, found] = [0, 0];
  for (const what of ["sent", "done", "paid"] as const) {
    const there = counted(await reader.rows(MISSING[what]));
    for (const key of acknowledged[what]) {
      told += 1;
      if (there.get(key) === 1) found += 1;
      else problems.push(`${what} ${key}: there ${there.get(key) ?? 0} times`);
    }
  }
  let half = 0;
  for (const [what, sql] of Object.entries(HALVES)) {
    const rows = await reader.rows(sql.replace("now_of_run", `timestamptz '${now.toString()}'`));
    half += rows.length;
    for (const row of rows.slice(0, 5)) problems.push(`${what}: ${JSON.stringify(row)}`);
  }
  await reader.close();
  const repeated = [...mails.values()].filter((times) => times > 1).length;
  const { sent, done, paid } = acknowledged;
  const kinds = `sent=${sent.size} done=${done.size} paid=${paid.size} mails=${mails.size}`;
  return { acknowledged: told, told: kinds, found, lost: told - found, half, repeated, problems };
}
