import { describe, expect, it } from "vitest";
import { openLine } from "../support/line.ts";
import { openOperator } from "../support/operator.ts";
import { openPortal } from "../support/portal.ts";

/** Nobody is behind the line: the account is cut off, or takes calls and says nothing. */
const line = await openLine(9);
const client = (realm: string) => ({
  issuer: `http://127.0.0.1:${line.port}/${realm}`,
  client_id: "portal",
  client_secret: "a word for tests",
});
const portal = await openPortal({
  accounts: { citizens: client("buerger"), staff: client("amt") },
  patience: { freshMs: 0, patienceMs: 2_000, pageMs: 3_000 },
});
const START = "/antrag/hundesteuer-anmeldung";

describe.each(["cut", "silent"] as const)("an account whose line is %s", (state) => {
  it("is said before the first question, and guests go on", async () => {
    line.set(state);
    const guest = portal.visitor("waltrop");
    const { body } = await guest.get(START);
    expect(body).toContain("Die Anmeldung mit dem Servicekonto antwortet nicht");
    expect((await guest.submit(START, {})).location).toMatch(/hundesteuer-anmeldung\/./);
  });

  it("is said instead of leading people to a page that does not exist", async () => {
    line.set(state);
    const query = new URLSearchParams({ portal: "waltrop", weiter: START, bindung: "x" });
    const reply = await portal.visit("emscher-lippe", `/anmelden?${query}`);
    expect(reply.statusCode).toBe(503);
    expect(reply.body).toContain("Die Anmeldung geht gerade nicht");
  });

  it("is said to staff too, who go on when they are signed in", async () => {
    line.set(state);
    const query = new URLSearchParams({
      portal: "waltrop",
      weiter: "/amt",
      bindung: "x",
      als: "amt",
    });
    const reply = await portal.visit("emscher-lippe", `/anmelden?${query}`);
    expect(reply.statusCode).toBe(503);
    expect(reply.body).toContain("Die Anmeldung geht gerade nicht");
    const operator = await openOperator(portal, "gkd-re");
    expect(await operator.part("Servicekonto")).toEqual([
      "Gestört",
      "Anmeldung mit Konto. Anträge ohne Konto gehen weiter.",
    ]);
    expect(await operator.part("Anmeldung der Beschäftigten")).toEqual([
      "Gestört",
      "Neue Anmeldungen von Beschäftigten. Wer angemeldet ist, arbeitet weiter.",
    ]);
  });

  it("is named by the health page, for citizens and staff", async () => {
    line.set(state);
    expect((await portal.visit("waltrop", "/health/ready")).json()).toMatchObject({
      status: "degraded",
      parts: { "account/servicekonto": "down", "account/staff": "down" },
    });
  });

  it("keeps those who are signed in", async () => {
    line.set(state);
    const anna = await portal.citizen("waltrop");
    expect((await anna.get(START)).body).toContain("Anna Beispielhaus");
    const clerk = await portal.employee("waltrop");
    expect((await clerk.get("/amt")).status).toBe(200);
  });
});
