import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createServer } from "node:net";
import type { AddressInfo } from "node:net";
import { once } from "node:events";

const HOME = "/usr/lib/postgresql";

function binaries(): string {
  const [latest] = readdirSync(HOME).sort((a, b) => Number(b) - Number(a));
  if (!latest) throw new Error("PostgreSQL is not installed (Debian: apt-get install postgresql)");
  return join(HOME, latest, "bin");
}

/** PostgreSQL refuses root: it runs as its own user then. */
function asOwner(command: string): void {
  const isRoot = process.getuid?.() === 0;
  const options = { stdio: "ignore" as const };
  if (isRoot) execFileSync("su", ["-s", "/bin/sh", "postgres", "-c", command], options);
  else execFileSync("/bin/sh", ["-c", command], options);
}

/** A PostgreSQL of one's own that can be killed like a machine that loses power. */
export async function startPostgres() {
  const bin = binaries();
  const folder = mkdtempSync(join(tmpdir(), "portal-kill-pg-"));
  if (process.getuid?.() === 0) execFileSync("chown", ["postgres", folder]);
  const probe = createServer().listen(0, "127.0.0.1");
  await once(probe, "listening");
  const { port } = probe.address() as AddressInfo;
  probe.close();
  const data = join(folder, "data");
  const start = () =>
    asOwner(
      `${bin}/pg_ctl -D ${data} -w -l ${folder}/log -o '-p ${port} -k ${folder} -c listen_addresses=127.0.0.1 -c max_connections=100' start`,
    );
  asOwner(`${bin}/initdb -D ${data} -U admin -A trust -E UTF8 --locale=C.UTF-8`);
  start();
  const sql = (words: string) =>
    asOwner(`${bin}/psql -q -h 127.0.0.1 -p ${port} -U admin postgres -c '${words}'`);
  sql("create role portal login createdb createrole");
  sql("create database portal owner portal");
  return {
    url: `postgres://portal@127.0.0.1:${port}/portal`,
    adminUrl: `postgres://admin@127.0.0.1:${port}/portal`,
    killAndRestart: async (): Promise<void> => {
      const [pid] = readFileSync(join(data, "postmaster.pid"), "utf8").split("\n");
      asOwner(`kill -9 ${pid}; sleep 0.5; pkill -9 -P ${pid} || true`);
      for (let tries = 0; ; tries++)
        try {
          start();
          return;
        } catch (error) {
          if (tries === 20) throw error;
          await new Promise((done) => setTimeout(done, 250));
        }
    },
    stop: () => {
      asOwner(`${bin}/pg_ctl -D ${data} -m immediate stop`);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
