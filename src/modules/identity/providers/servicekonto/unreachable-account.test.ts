import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { createBrowser } from "../../../../../sandbox/account/testing/browser.ts";
import {
  CALLBACK,
  SETTINGS,
  startAccount,
} from "../../../../../sandbox/account/testing/start-account.ts";
import { createRelyingParty } from "#standards/oidc";
import { createServicekonto } from "./servicekonto.ts";

const account = await startAccount();
afterAll(() => account.stop());
beforeEach(() => account.setTrouble({ kind: "none" }));

type Change = { timeoutSeconds?: number; client_secret?: string };

const servicekonto = (change: Change = {}) =>
  createServicekonto(
    createRelyingParty({
      issuer: `${account.origin}/buerger`,
      client_id: SETTINGS.citizens.clientId,
      client_secret: SETTINGS.citizens.clientSecret,
      timeoutSeconds: 20,
      ...change,
    }),
  );
const request = { callbackUrl: CALLBACK, level: "basis", again: false } as const;

/** Up to the moment where the browser is back at our door. */
async function untilTheWayBack(provider = servicekonto()) {
  const start = await provider.start(request);
  if (start.kind !== "redirect") throw new Error(start.kind);
  const browser = createBrowser(account.origin);
  const choice = { account: "EL01", means: "eID" };
  const page = await browser.submit(await browser.open(start.url), choice);
  return () => provider.finish(page.url, start.memory);
}

describe("an account that does not answer", () => {
  it("is a value before leaving, slow or down, and forgotten once it answers", async () => {
    const provider = servicekonto();
    await account.setTrouble({ kind: "down" });
    expect(await provider.start(request)).toEqual({ kind: "unavailable", problem: "HTTP 503" });
    await account.setTrouble({ kind: "slow", milliseconds: 20_000 });
    const impatient = servicekonto({ timeoutSeconds: 0.1 });
    expect(await impatient.start(request)).toEqual({
      kind: "unavailable",
      problem: "OAUTH_TIMEOUT",
    });
    await account.setTrouble({ kind: "none" });
    expect((await provider.start(request)).kind).toBe("redirect");
  });

  it("is a value on the way back, and the same way works a moment later", async () => {
    const finish = await untilTheWayBack();
    await account.setTrouble({ kind: "down" });
    expect(await finish()).toEqual({ kind: "unavailable", problem: "HTTP 503" });
    await account.setTrouble({ kind: "none" });
    expect((await finish()).kind).toBe("identified");
  });

  it("is told apart from one that does not know us", async () => {
    const finish = await untilTheWayBack(servicekonto({ client_secret: "wrong" }));
    expect((await finish()).kind).toBe("misconfigured");
  });
});
