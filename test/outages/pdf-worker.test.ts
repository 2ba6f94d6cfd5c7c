import { describe, expect, it } from "vitest";
import { openPortal } from "../support/portal.ts";
import { FREE_TOWN, freeOrder } from "../support/free-order.ts";
import { fixedClock } from "#platform/clock";

const clock = fixedClock("2026-04-07T08:00:00Z");
const portal = await openPortal({ clock, patience: { freshMs: 0 } });
const { house, drain } = portal;

/** Somebody who ordered before and looks the case up. */
async function guestWithOrder() {
  const { reference, secretWord } = await freeOrder(house);
  await drain();
  const guest = portal.visitor(FREE_TOWN);
  await guest.submit("/vorgang", { reference, secret: secretWord });
  return { guest, path: `/vorgang/${reference}` };
}

describe("a PDF worker that is gone", () => {
  it("takes the papers along and nothing else, and everybody is told", async () => {
    const { guest, path } = await guestWithOrder();
    expect((await guest.get(`${path}/eingangsbestaetigung`)).status).toBe(200);
    await house.press.close();

    const paper = await guest.get(`${path}/eingangsbestaetigung`);
    expect(paper.status).toBe(503);
    expect(paper.body).toContain("Was schon gespeichert war, ist noch da.");
    expect((await guest.get(path)).status).toBe(200);

    const start = await portal.visitor(FREE_TOWN).get("/antrag/sperrmuell");
    expect(start.body).toContain("PDF-Dateien wie die Eingangsbestätigung gibt es gerade nicht");
    const another = await guestWithOrder();
    expect((await another.guest.get(another.path)).body).toContain("Wir suchen einen Abholtag.");
    expect((await portal.visit(FREE_TOWN, "/health/ready")).json()).toMatchObject({
      status: "degraded",
      parts: { pdf: "down", database: "up" },
    });
  });
});
