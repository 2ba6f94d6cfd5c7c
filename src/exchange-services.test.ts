import { expect, it } from "vitest";
import { fixedClock } from "#platform/clock";
import { createLog } from "#platform/log";
import { testDatabase } from "../test/support/database.ts";
import { readConfig } from "./config.ts";
import { openExchange } from "./exchange-services.ts";
import { readRegion } from "./region-data.ts";

const { databases } = await testDatabase();
const log = createLog("silent");
const data = readRegion({ mode: "demo", log, port: () => 8080 });

const exchangeOf = (settings: { PORTAL_MODE: "demo" | "production"; XZUFI_AGENCY?: string }) =>
  openExchange({
    ...{ data, databases, log },
    config: { ...readConfig({}), ...settings },
    online: () => undefined,
    revision: () => "1",
    clock: fixedClock("2026-11-22T12:00:00Z"),
  });

it("nothing leaves production under a made-up key of an editorial office", async () => {
  const exchange = exchangeOf({ PORTAL_MODE: "production" });
  expect(exchange.listed).toThrow(/XZUFI_AGENCY is not set/);
  await expect(exchange.deliverable()).rejects.toMatchObject({ status: 503 });
});

it.each([
  ["production with a key of its own", { PORTAL_MODE: "production", XZUFI_AGENCY: "L100042" }],
  ["the demo", { PORTAL_MODE: "demo" }],
] as const)("%s delivers", async (_who, settings) => {
  const delivered = await exchangeOf(settings).deliverable();
  expect(JSON.stringify([...delivered.values()])).toContain(
    `"schemeAgencyID":"${"XZUFI_AGENCY" in settings ? settings.XZUFI_AGENCY : "BEISPIEL"}"`,
  );
});
