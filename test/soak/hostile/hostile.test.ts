import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import fc from "fast-check";
import { expect, it } from "vitest";
import { loadRouteModules } from "../../../src/pages/route-modules.ts";
import { buildCanaryWorld } from "../../isolation/canary-world.ts";
import { attack, hostileRequests, withInsiders } from "./attack.ts";

/** `npm run soak` asks for more. */
const REQUESTS = Number(process.env["HOSTILE_REQUESTS"] ?? 5_000);
const BATCH = 500;
/** Afterwards every cache is as full as it gets. */
const WARM_SHARE = 0.4;
const MOST_GROWTH_MB = 60;

setFlagsFromString("--expose-gc");
const collect = runInNewContext("gc") as () => void;

const world = await withInsiders(await buildCanaryWorld());
const modules = await loadRouteModules();

function heapMegabytes(): number {
  collect();
  return process.memoryUsage().heapUsed / 1024 / 1024;
}

async function sendAll(count: number, { withToken }: { withToken: boolean }): Promise<string[]> {
  const requests = hostileRequests(modules, world, { withToken });
  const bad: string[] = [];
  for (let sent = 0; sent < count; sent += BATCH)
    for (const hostile of fc.sample(requests, { numRuns: BATCH, seed: 815 + sent })) {
      const wrong = await attack(world, hostile);
      if (wrong) bad.push(`${wrong}: ${JSON.stringify(hostile).slice(0, 600)}`);
    }
  return bad;
}

it(
  "hostile requests get calm, quick answers, and leave nothing behind",
  { timeout: 3_600_000 },
  async () => {
    const before = await world.fingerprint();
    const bad = await sendAll(REQUESTS * WARM_SHARE, { withToken: false });
    const warm = heapMegabytes();
    bad.push(...(await sendAll(REQUESTS * (1 - WARM_SHARE) * 0.5, { withToken: false })));
    expect(await world.fingerprint()).toBe(before);
    bad.push(...(await sendAll(REQUESTS * (1 - WARM_SHARE) * 0.5, { withToken: true })));
    const grown = heapMegabytes() - warm;
    if (REQUESTS > 10_000)
      process.stdout.write(`requests=${REQUESTS} bad=${bad.length} grown=${grown.toFixed(1)}MB\n`);
    expect(bad.slice(0, 10)).toEqual([]);
    expect(grown).toBeLessThan(MOST_GROWTH_MB);
  },
);
