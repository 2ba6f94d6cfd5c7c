/**
 * Goal 8: what people and clerks ask for again and again, in the region as it is and in one of 11,000
 * authorities. Both are asked in turns, so that what else the machine does lengthens both.
 * Usage: npm run bench:flat [-- --towns 11000 --offers 1000000 --cases 1000000 --rounds 200]
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { createApp } from "../src/app.ts";
import { readConfig } from "../src/config.ts";
import { fillRegion, type Size } from "./fill-region.ts";
import { goalLines } from "./goal-lines.ts";
import { hotPaths, openTown } from "./hot-paths.ts";
import { wideRegionPaths } from "./wide-region.ts";

const { DATABASE_URL } = process.env;
if (!DATABASE_URL) throw new Error("DATABASE_URL is missing; use `npm run bench:flat`");

function option(name: string, fallback: number): number {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? fallback : Number(process.argv[at + 1]);
}
const ROUNDS = option("rounds", 200);
const towns = option("towns", 11_000);
const large: Size = {
  towns,
  offers: Math.ceil(option("offers", 1_000_000) / towns),
  cases: Math.ceil(option("cases", 1_000_000) / towns),
};
/** Each is sent once. */
const drafts = 2 * ROUNDS;
const FLAT = 1.5;
/** Beside the one that is measured. */
const TOWNS_HERE = 12;
const folder = mkdtempSync(join(tmpdir(), "flat-"));
const say = (line: string): void => void process.stdout.write(`${line}\n`);

/** A database of its own with a town at work, and others beside it. */
async function openRegion(name: string, size: Size) {
  const began = performance.now();
  const client = new pg.Client({ connectionString: DATABASE_URL });
  await client.connect();
  await client.query(`create database ${name}`);
  await client.end();
  const url = Object.assign(new URL(DATABASE_URL ?? ""), { pathname: `/${name}` }).toString();
  const settings = { DATABASE_URL: url, DATA_DIR: join(folder, name), LOG_LEVEL: "error" };
  const app = await createApp(readConfig(settings));
  const opened = await openTown(app);
  await fillRegion(url, size);
  say(`${name} region ready after ${((performance.now() - began) / 1_000).toFixed(0)} s`);
  return { app, paths: await hotPaths(app, opened, drafts) };
}

/** What a better quarter of the answers took: whatever else the machine does only lengthens some. */
const quarter = (values: number[]): number =>
  values.toSorted((one, other) => one - other)[Math.floor(values.length / 4)] ?? 0;

async function timed(path: () => unknown): Promise<number> {
  const began = performance.now();
  await path();
  return performance.now() - began;
}

const regions = [
  await openRegion("small", { ...large, towns: TOWNS_HERE }),
  await openRegion("large", large),
] as const;
const [here, there] = regions;
say(
  `${large.towns} towns, ${large.towns * large.offers} offers, ${large.towns * large.cases} cases`,
);

const { line, end } = goalLines();
const wide = wideRegionPaths(large.towns);
const pairs = [
  ...here.paths.map(({ name, ask }, at) => ({ name, small: ask, large: there.paths[at]?.ask })),
  ...wide,
];
for (const { name, small, large: other = small } of pairs) {
  const took = { small: [] as number[], large: [] as number[] };
  for (let round = -Math.ceil(ROUNDS / 10); round < ROUNDS; round += 1) {
    const order = round % 2 === 0 ? (["small", "large"] as const) : (["large", "small"] as const);
    for (const which of order) {
      const ms = await timed(which === "small" ? small : other);
      if (round >= 0) took[which].push(ms);
    }
  }
  const [one, two] = [quarter(took.small), quarter(took.large)];
  line("8", name, {
    figure: two / one,
    atMost: FLAT,
    of: `${two.toFixed(3)} / ${one.toFixed(3)} ms`,
  });
}
for (const { app } of regions) await app.close();
rmSync(folder, { recursive: true, force: true });
end();
