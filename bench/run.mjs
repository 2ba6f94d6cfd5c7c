// npm run bench: the product and its baselines alternate in the same minutes; ratios, never absolute goals.
// Started by scripts/with-postgres.sh. Options: --seconds 8 --rounds 2
import { execFileSync, spawn } from "node:child_process";
import { mkdtempSync, readFileSync } from "node:fs";
import { cpus, tmpdir } from "node:os";
import { join } from "node:path";
import http from "node:http";
import pg from "pg";

const here = import.meta.dirname;
const option = (name, fallback) => {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? fallback : Number(process.argv[at + 1]);
};
const [seconds, rounds] = [option("seconds", 6), option("rounds", 2)];
const url = process.env.DATABASE_URL;
if (!url) throw new Error("DATABASE_URL is missing; use `npm run bench`");
const cores = cpus().length > 1;
const onCore = (core, command) => (cores ? ["taskset", "-c", String(core), ...command] : command);
const PORTS = { product: 3012, reference: 3011 };

const reachable = (port) =>
  new Promise((resolve) => {
    const request = http.get({ host: "127.0.0.1", port, path: "/health/live" }, (answer) => {
      answer.resume();
      resolve(true);
    });
    request.on("error", () => resolve(false));
  });

/** Starts a server on core 0; gives its process and the milliseconds until it answers. */
async function serve(command, env, port) {
  const [program, ...rest] = onCore(0, command);
  const started = performance.now();
  const child = spawn(program, rest, {
    env: { ...process.env, ...env },
    stdio: ["ignore", "ignore", "inherit"],
  });
  while (!(await reachable(port))) await new Promise((resolve) => setTimeout(resolve, 20));
  return {
    pid: child.pid,
    startMs: Math.round(performance.now() - started),
    stop: () => child.kill("SIGKILL"),
  };
}

const product = () =>
  serve(
    [
      process.execPath,
      "--import",
      join(here, "../scripts/tsx-hook.mjs"),
      join(here, "serve-product.ts"),
    ],
    { PORT: String(PORTS.product), DATA_DIR: mkdtempSync(join(tmpdir(), "bench-")) },
    PORTS.product,
  );
/** The reference has tables of its own, so a database of its own. */
async function referenceUrl() {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query("create database reference");
  await client.end();
  const own = new URL(url);
  own.pathname = "/reference";
  return own.toString();
}

const reference = async () =>
  serve(
    [process.execPath, join(here, "reference.mjs")],
    { PORT: String(PORTS.reference), PGURL: await referenceUrl() },
    PORTS.reference,
  );

function load(target, mode, concurrency, pid) {
  const command = [
    process.execPath,
    join(here, "load-client.mjs"),
    join(here, `${target}.json`),
    mode,
    String(concurrency),
    String(seconds),
  ];
  const [program, ...rest] = onCore(1, command);
  const env = { ...process.env, SPID: String(pid), BASE: `http://127.0.0.1:${PORTS[target]}` };
  const result = JSON.parse(execFileSync(program, rest, { env, encoding: "utf8" }));
  if (result.errors)
    process.stderr.write(`${target} ${mode}: ${result.errors} errors, first: ${result.first}\n`);
  return result;
}

const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];
const over = (runs, figure) => median(runs.map((run) => run[figure]));
const line = (name, text) => process.stdout.write(`${name.padEnd(34)} ${text}\n`);

const servers = { product: await product(), reference: await reference() };
line(
  "start to first answer",
  `product ${servers.product.startMs} ms (sources), reference ${servers.reference.startMs} ms`,
);
const rss = (pid) =>
  Math.round(Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))[1]) / 1024);
line(
  "RSS idle",
  `product ${rss(servers.product.pid)} MB, reference ${rss(servers.reference.pid)} MB`,
);

for (const [name, mode, concurrency] of [
  ["form page", "page", 16],
  ["POST with errors", "error", 16],
  ["journey", "journey", 16],
]) {
  const runs = { product: [], reference: [] };
  for (let round = 0; round < rounds; round++)
    for (const target of ["reference", "product"])
      runs[target].push(load(target, mode, concurrency, servers[target].pid));
  const ratio = over(runs.product, "perSecond") / over(runs.reference, "perSecond");
  line(
    name,
    `${ratio.toFixed(2)}× the reference (${over(runs.product, "perSecond")} / ${over(runs.reference, "perSecond")} per s; CPU ${over(runs.product, "cpuMs")} / ${over(runs.reference, "cpuMs")} ms; p99 ${over(runs.product, "p99")} / ${over(runs.reference, "p99")} ms)`,
  );
}
/** Commits a second of one small insert each: what this PostgreSQL can do at most, on this disk. */
async function pgbench() {
  const base = new URL(url);
  base.pathname = "/reference";
  const client = new pg.Client({ connectionString: base.toString() });
  await client.connect();
  await client.query("create table if not exists sub(ref text, tenant int, data jsonb)");
  await client.end();
  const script = join(here, "pgbench-insert.sql");
  const command = ["pgbench", "-n", "-c", "16", "-T", String(seconds), "-f", script];
  const [program, ...rest] = onCore(0, [...command, base.toString()]);
  const said = execFileSync(program, rest, {
    encoding: "utf8",
    stdio: ["ignore", "pipe", "ignore"],
  });
  return Number(/tps = ([\d.]+)/.exec(said)?.[1]);
}
const commits = await pgbench();
const journeys = load("product", "journey", 16, servers.product.pid).perSecond;
line(
  "submission",
  `${(journeys / commits).toFixed(3)}× pgbench (${journeys} whole journeys with one submission each / ${commits.toFixed(0)} bare inserts per s)`,
);

const cached = load("product", "static", 16, servers.product.pid);
line(
  "cached public page",
  `${cached.perSecond} per s, CPU ${cached.cpuMs} ms, p99 ${cached.p99} ms`,
);
line(
  "RSS after load",
  `product ${rss(servers.product.pid)} MB, reference ${rss(servers.reference.pid)} MB`,
);
for (const server of Object.values(servers)) server.stop();
