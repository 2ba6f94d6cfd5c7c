import type { Temporal } from "../../../src/platform/clock/index.ts";
import { HALVES, openReader, type Rows } from "./look-at-database.ts";
import type { OpenedFiles } from "./open-files.ts";
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
  /** What every file says when it is opened. */
  files: OpenedFiles;
  now: Temporal.Instant;
};

const counted = (rows: Rows): Map<string, number> =>
  new Map(rows.map(({ key, count }) => [String(key), Number(count)]));

/** Tries to pay without an end, to tell what became of money that is missing. */
const UNPAID = `select p.case_reference, p.due_on, t.status, t.requested_at from payment p
  join payment_transaction t on t.payment_id = p.id where t.status in ('REQUESTED', 'UNCLEAR')`;

/** Deadlines of cases that passed. */
const TIMERS = "select count(*) from job where kind = 'case.timer' and state = 'done'";

const MISSING = {
  sent: "select reference as key, count(*) from case_file group by reference",
  done: "select id as key, count(*) from case_task where state = 'done' group by id",
  paid: `select c.reference as key, count(*) from payment_entry e join payment p on p.id = e.payment_id
    join case_file c on c.id = p.case_id where e.kind = 'receipt' group by c.reference`,
} satisfies Record<Exclude<keyof Acknowledged, "photos">, string>;

/** Where each file is: in a case, by its reference, or in a draft. */
const FILES = `select f.id as key, coalesce(c.reference, '') as reference from file f
  left join case_file c on c.id = f.case_id where f.state <> 'arriving'`;

/** Photos that are not as they were acknowledged, and those in a case that nobody was told of. */
export function wrongPhotos(
  { photos, sent }: Pick<Acknowledged, "photos" | "sent">,
  files: OpenedFiles,
  rows: Rows,
): { lost: string[]; half: string[] } {
  const places = new Map(rows.map(({ key, reference }) => [String(key), reference]));
  const lost = [...photos].flatMap(([id, { sha256, reference }]) => {
    if (!places.has(id)) return [`photo ${id}: gone`];
    if (files[id] !== sha256) return [`photo ${id}: ${files[id] ? "changed" : "does not open"}`];
    const isThere = reference === undefined || places.get(id) === reference;
    return isThere ? [] : [`photo ${id}: in ${places.get(id)}, not in ${reference}`];
  });
  const half = [...places].flatMap(([id, reference = ""]) =>
    sent.has(reference) && !photos.has(id) ? [`photo ${id}: in ${reference}, not told of`] : [],
  );
  return { lost, half };
}

/** Compares what people were told with what is there. */
export async function verify({
  dataDir,
  adminUrl,
  acknowledged,
  mails,
  files,
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
  for (const row of await reader.rows(UNPAID)) problems.push(`unpaid try: ${JSON.stringify(row)}`);
  const photos = wrongPhotos(acknowledged, files, await reader.rows(FILES));
  told += acknowledged.photos.size;
  found += acknowledged.photos.size - photos.lost.length;
  problems.push(...photos.lost, ...photos.half);
  let half = photos.half.length;
  for (const [what, sql] of Object.entries(HALVES)) {
    const rows = await reader.rows(sql.replace("now_of_run", now.toString()));
    half += rows.length;
    for (const row of rows.slice(0, 5)) problems.push(`${what}: ${JSON.stringify(row)}`);
  }
  const [timers] = await reader.rows(TIMERS);
  await reader.close();
  const repeated = [...mails.values()].filter((times) => times > 1).length;
  const { sent, done, paid } = acknowledged;
  const kinds =
    `sent=${sent.size} done=${done.size} paid=${paid.size} photos=${acknowledged.photos.size} ` +
    `timers=${timers?.["count"] ?? 0} mails=${mails.size}`;
  return { acknowledged: told, told: kinds, found, lost: told - found, half, repeated, problems };
}
