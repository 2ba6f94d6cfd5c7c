// What this PostgreSQL can do at most, on this disk: commits a second of one row each, as large as all
// rows together that the product writes for a submission.
import { execFileSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { ask, dataFolder, onCore, productUrl, referenceUrl } from "./servers.mjs";

const TABLE = `create table sub(id bigint generated always as identity primary key,
  ref text not null unique, tenant int not null, data jsonb not null,
  created timestamptz not null default now());
  grant insert on sub to public`;

/** Bytes of a row of `sub` besides its data: head, id, ref, tenant, time. */
const OTHER_COLUMNS = 90;

const insertOf = (bytes) => {
  const data = {
    declaration: randomBytes(bytes)
      .toString("base64")
      .slice(OTHER_COLUMNS - bytes),
  };
  return `insert into sub(ref, tenant, data) values (gen_random_uuid()::text, (random()*11000)::int, '${JSON.stringify(data)}');\n`;
};

/** Rows a submission leaves, by table. */
const ROWS = ["submission", "case_file", "case_event", "case_task", "case_word"];

/** Bytes of all rows of a submission. */
async function bytesOfSubmission() {
  const sums = ROWS.map((table) => `(select sum(pg_column_size(one.*)) from ${table} as one)`);
  const average = `round((${sums.join(" + ")}) / (select count(*) from submission))::int`;
  const [{ bytes }] = await ask(productUrl, `select ${average} as bytes`);
  return bytes;
}

export async function pgbench(seconds) {
  const bytes = await bytesOfSubmission();
  await ask(referenceUrl, TABLE);
  const script = join(dataFolder, "insert.sql");
  writeFileSync(script, insertOf(bytes));
  const command = ["pgbench", "-n", "-M", "prepared", "-c", "16", "-T", String(seconds)];
  const [program, ...rest] = onCore(0, [...command, "-f", script]);
  const said = execFileSync(program, [...rest, referenceUrl.toString()], {
    encoding: "utf8",
    stdio: ["ignore", "pipe", "ignore"],
  });
  return { bytes, perSecond: Number(/tps = ([\d.]+)/.exec(said)?.[1]) };
}
