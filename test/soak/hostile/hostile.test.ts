import fc from "fast-check";
import { expect, it } from "vitest";
import { loadRouteModules } from "../../../src/pages/route-modules.ts";
import { buildCanaryWorld } from "../../isolation/canary-world.ts";
import { attack, hostileRequests } from "./attack.ts";

/** `npm run soak` asks for more. */
const REQUESTS = Number(process.env["HOSTILE_REQUESTS"] ?? 5_000);
const BATCH = 500;
const WARM = 2_000;
const MOST_GROWTH_MB = 60;

const world = await buildCanaryWorld();
const modules = await loadRouteModules();
const requests = hostileRequests(modules, world);

const heapMegabytes = (): number => {
  globalThis.gc?.();
  return process.memoryUsage().heapUsed / 1024 / 1024;
};

it(
  "hostile requests get calm, quick answers, and leave nothing behind",
  { timeout: 3_600_000 },
  async () => {
    const before = await world.fingerprint();
    const bad: string[] = [];
    let [warm, sent] = [0, 0];
    while (sent < REQUESTS) {
      const batch = fc.sample(requests, { numRuns: BATCH, seed: 815 + sent });
      for (const hostile of batch) {
        const wrong = await attack(world, hostile);
        if (wrong) bad.push(`${wrong}: ${JSON.stringify(hostile).slice(0, 600)}`);
      }
      sent += batch.length;
      if (sent === WARM) warm = heapMegabytes();
    }
    const grown = heapMegabytes() - warm;
    if (REQUESTS > 10_000)
      process.stdout.write(`requests=${sent} bad=${bad.length} grown=${grown.toFixed(1)}MB\n`);
    expect(bad.slice(0, 10)).toEqual([]);
    expect(await world.fingerprint()).toBe(before);
    expect(grown).toBeLessThan(MOST_GROWTH_MB);
  },
);
