// What this PostgreSQL can do at most, on this disk: commits a second of one small insert each.
import { execFileSync } from "node:child_process";
import { join } from "node:path";
import pg from "pg";
import { onCore } from "./servers.mjs";

export async function pgbench(url, seconds) {
  const client = new pg.Client({ connectionString: url.toString() });
  await client.connect();
  await client.query("create table if not exists sub(ref text, tenant int, data jsonb)");
  await client.end();
  const script = join(import.meta.dirname, "pgbench-insert.sql");
  const command = ["pgbench", "-n", "-c", "16", "-T", String(seconds), "-f", script];
  const [program, ...rest] = onCore(0, [...command, url.toString()]);
  const said = execFileSync(program, rest, {
    encoding: "utf8",
    stdio: ["ignore", "pipe", "ignore"],
  });
  return Number(/tps = ([\d.]+)/.exec(said)?.[1]);
}
