import { describe, expect, it } from "vitest";
import { Temporal } from "#platform/clock";
import { createKeyring } from "#platform/crypto";
import { TOWN_A, TOWN_B, testDatabase } from "../../../../test/support/database.ts";
import type { Order } from "./contract.ts";
import { findProvider } from "../queries.ts";
import { createProviders } from "./providers.ts";
import { type ProviderSetting, providerSetting } from "./registry.ts";

const { databases } = await testDatabase();
const [townA, townB] = [databases.forAuthority(TOWN_A), databases.forAuthority(TOWN_B)];
const keyring = createKeyring("a secret of thirty-two characters, at least");
const now = Temporal.Instant.from("2026-11-22T09:00:00Z");
const providers = createProviders({ keyring, mode: "demo" });

const order: Order = {
  requestId: "r1",
  payTo: "herten",
  bookingKey: "1",
  reference: "HE-0000-0000-0",
  description: "Sperrmüll",
  amount: 2_500,
  positions: [{ id: "abholung", label: "Abholung", amount: 2_500 }],
  returnUrl: "http://herten.localhost/",
  now,
};
const secret: ProviderSetting = {
  provider: "xbezahldienste",
  options: {
    baseUrl: "https://bezahlen.example/v1",
    originatorId: "portal",
    authentication: { kind: "basic", user: "portal", password: "strenggeheim" },
  },
};

describe("the payment service of a town", () => {
  it("is its own, and a town without one takes no money online", async () => {
    await providers.configure(townA, { provider: "demo", options: {} }, now);
    expect(await providers.of(townA)).toBeDefined();
    expect(await providers.of(townB)).toBeUndefined();
  });

  it("keeps its secrets sealed, and sealed for this town only", async () => {
    await providers.configure(townB, secret, now);
    const row = await findProvider(townB);
    expect(Buffer.from(row?.sealed_options ?? []).toString("latin1")).not.toContain("geheim");
    const other = createProviders({ keyring: createKeyring("x".repeat(40)), mode: "demo" });
    await expect(other.of(townB)).rejects.toThrow();
  });

  it("changes with its settings", async () => {
    await providers.configure(townA, { provider: "demo", options: {} }, now);
    expect((await (await providers.of(townA))?.check(""))?.kind).toBe("ready");
    const failing = { provider: "failing-demo", options: { kind: "misconfigured" } } as const;
    await providers.configure(townA, failing, now.add({ seconds: 1 }));
    expect((await (await providers.of(townA))?.check(""))?.kind).toBe("misconfigured");
  });

  it("in production is a real one", async () => {
    const production = createProviders({ keyring, mode: "production" });
    const demo: ProviderSetting = { provider: "demo", options: {} };
    await expect(production.configure(townA, demo, now)).rejects.toThrow(/no real money/);
    await expect(production.of(townA)).rejects.toThrow(/no real money/); // left over from a demo
    expect(await production.of(townB)).toBeDefined();
  });
});

describe("the demo services", () => {
  it("pay everything at once", async () => {
    await providers.configure(townA, { provider: "demo", options: {} }, now);
    const demo = await providers.of(townA);
    expect(await demo?.create(order)).toEqual({ kind: "created", transactionId: "r1" });
    const asked = { requestId: "r1", transactionId: "r1", payTo: "herten", amount: 2_500 };
    expect(await demo?.ask(asked)).toMatchObject({ status: "PAYED", amount: 2_500 });
  });

  it.each(["rejected", "unavailable", "misconfigured"] as const)(
    "fail on purpose: %s",
    async (kind) => {
      await providers.configure(townA, { provider: "failing-demo", options: { kind } }, now);
      const failing = await providers.of(townA);
      expect((await failing?.create(order))?.kind).toBe(kind);
    },
  );
});

describe("settings", () => {
  it.each([
    ["an unknown service", { provider: "paypal", options: {} }],
    ["no address", { ...secret, options: { ...secret.options, baseUrl: "bezahlen" } }],
    [
      "an unknown way to prove who asks",
      { ...secret, options: { ...secret.options, authentication: { kind: "trust" } } },
    ],
    ["something nobody asked for", { ...secret, options: { ...secret.options, debug: true } }],
  ])("are refused: %s", (_, setting) => {
    expect(providerSetting.safeParse(setting).success).toBe(false);
  });
});
