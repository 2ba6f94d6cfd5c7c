// npm run bench: the product beside its baselines, alternating; one line for each goal, as ratios.
// Started by scripts/with-postgres.sh. Options: --seconds 6 --rounds 2
import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { goalLines } from "./goal-lines.ts";
import { pgbench } from "./pgbench.mjs";
import * as servers from "./servers.mjs";

const here = import.meta.dirname;
const option = (name, fallback) => {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? fallback : Number(process.argv[at + 1]);
};
const [seconds, rounds] = [option("seconds", 6), option("rounds", 2)];
if (!process.env.DATABASE_URL) throw new Error("DATABASE_URL is missing; use `npm run bench`");

const SERVICE_PAGE = "/leistungen/fuehrungszeugnis";
const MADE_PAGE = "/zustaendigkeit";

function load(server, { target = "product", mode, at = 16, path = "" }) {
  const form = join(here, `${target}.json`);
  const client = [process.execPath, join(here, "load-client.mjs"), form, mode];
  const [program, ...rest] = servers.onCore(1, [...client, String(at), String(seconds)]);
  const base = `http://127.0.0.1:${server.port}`;
  const env = { ...process.env, SPID: String(server.pid), BASE: base, GET_PATH: path };
  const result = JSON.parse(execFileSync(program, rest, { env, encoding: "utf8" }));
  if (result.errors)
    process.stderr.write(`${mode}: ${result.errors} errors, first: ${result.first}\n`);
  return result;
}

const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];

/** The product and a baseline in turns; the medians of both. */
function beside(baseline, ours, theirs = ours) {
  const runs = { ours: [], theirs: [] };
  for (let round = 0; round < rounds; round += 1) {
    runs.theirs.push(load(baseline, theirs));
    runs.ours.push(load(product, ours));
  }
  const figures = (all) =>
    Object.fromEntries(
      ["perSecond", "cpuMs", "p99"].map((name) => [name, median(all.map((run) => run[name]))]),
    );
  return { ours: figures(runs.ours), theirs: figures(runs.theirs) };
}

const throughput = (goal, name, { ours, theirs }, atLeast) =>
  line(goal, name, {
    figure: ours.perSecond / theirs.perSecond,
    atLeast,
    of: `${ours.perSecond} / ${theirs.perSecond} per s; CPU ${ours.cpuMs} / ${theirs.cpuMs} ms`,
  });

const cost = (goal, name, { ours, theirs }, atMost) =>
  line(goal, name, {
    figure: ours.cpuMs / theirs.cpuMs,
    atMost,
    of: `CPU ${ours.cpuMs} / ${theirs.cpuMs} ms`,
  });

servers.prepareProduct();
await servers.createReferenceDatabase();
const first = await servers.startProduct(); // builds what is built once
await pause(8_000);
first.stop();
const product = await servers.startProduct();
const reference = await servers.startReference();
await pause(3_000);
const idle = servers.memory(product);

// As in an installation that is in use: drafts lie about, cases are open, and PostgreSQL knows its
// tables. It plans for empty ones otherwise until it looks at them by itself, a minute later.
load(product, { mode: "stock" });
await servers.analyze();
const form = (mode, at) => [
  { mode, at },
  { mode, at, target: "reference" },
];
const { line, end } = goalLines();
throughput("1", "journeys, 16 connections", beside(reference, ...form("journey")), 0.45);
throughput("2", "GET form page", beside(reference, ...form("page")), 0.4);
throughput("2", "POST with errors", beside(reference, ...form("error")), 0.4);
const crowd = beside(reference, ...form("page", 64));
line("2", "p99 at 64 connections", {
  figure: crowd.ours.p99 / crowd.theirs.p99,
  atMost: 2.5,
  of: `${crowd.ours.p99} / ${crowd.theirs.p99} ms`,
});

for (const [kind, name, path, note] of [
  ["template", "page that is made", MADE_PAGE, cost],
  ["buffer", "page from memory", SERVICE_PAGE, cost],
]) {
  const baseline = await servers.startBaseline(kind, path);
  note("3", name, beside(baseline, { mode: "get", path }), 2);
  baseline.stop();
}
const hello = await servers.startBaseline("hello", "/health/live");
throughput("4", "empty route", beside(hello, { mode: "get", path: "/health/live" }), 0.6);
hello.stop();

const commits = await pgbench(seconds);
const sent = load(product, { mode: "submit" });
line("5", "submission", {
  figure: sent.perSecond / commits.perSecond,
  atLeast: 0.25,
  of: `${sent.perSecond} / ${commits.perSecond.toFixed(0)} per s of ${commits.bytes} bytes; CPU ${sent.cpuMs} ms`,
});

const peak = servers.memory(product, "VmHWM");
line("7", "idle memory", { figure: idle / 150, atMost: 1, of: `${idle} / 150 MB` });
line("7", "peak memory", { figure: peak / idle, atMost: 2, of: `${peak} / ${idle} MB` });
line("7", "start to first answer", {
  figure: product.startMs / reference.startMs,
  atMost: 3,
  of: `${product.startMs} / ${reference.startMs} ms`,
});
for (const server of [product, reference]) server.stop();
end();
