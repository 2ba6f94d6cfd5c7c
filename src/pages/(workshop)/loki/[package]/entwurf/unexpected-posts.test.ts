import { beforeAll, describe, expect, it } from "vitest";
import { openPortal } from "../../../../../../test/support/portal.ts";
import { fixedClock } from "#platform/clock";

const portal = await openPortal({ clock: fixedClock("2026-11-25T08:00:00Z") });
const loki = await portal.employee("waltrop", { roles: ["loki"], office: null });

const DOG = "/loki/hundesteuer-anmeldung";
const DRAFT = `${DOG}/entwurf`;
const FIELD = `${DRAFT}/formular/feld/hundName`;
const text = (html: string) => html.replaceAll(/<[^>]+>/g, " ").replaceAll(/\s+/g, " ");

beforeAll(async () => {
  await loki.post(`${DOG}/schritt`, { _aktion: "change" });
});

describe("What no page of the editor sends", () => {
  it.each(["abc", "1.5", "-1", "1e30", "NaN", "99999999999999999999"])(
    "an edition called %s is one that is too old",
    async (stand) => {
      const page = { titel: "Haftpflicht", art: "questions", hinter: "anfang", stand };
      const answer = await loki.post(`${DRAFT}/formular`, page);
      expect([answer.status, text(answer.body).includes("Dieser Stand ist zu alt.")]).toEqual([
        422,
        true,
      ]);
      expect((await loki.post(DRAFT, { stand })).status).toBe(422);
      const undo = await loki.post(`${DRAFT}/verlauf`, { _aktion: "undo", schritt: stand });
      expect(undo.status).toBe(422);
    },
  );

  it.each(["constructor", "toString", "__proto__", "hasOwnProperty"])(
    "a step called %s does not exist",
    async (action) => {
      const answer = await loki.post(`${DOG}/schritt`, { _aktion: action, "grund.x": "Darum." });
      expect(answer.status).toBe(400);
    },
  );

  it("a text that does not fit is not cut off, but refused", async () => {
    const answer = await loki.submit(FIELD, { frage: "x".repeat(10_001) });
    expect([answer.status, text(answer.body).includes("höchstens 10.000 Zeichen")]).toEqual([
      422,
      true,
    ]);
    expect((await loki.get(FIELD)).body).toContain('value="Name des Hundes"');
  });

  it("giving up what one does not keep up says why not", async () => {
    const herten = await portal.employee("herten", { roles: ["loki"], office: null });
    const step = { _aktion: "withdraw", "grund.withdraw": "Zu viel Arbeit." };
    const answer = await herten.post(`${DOG}/schritt`, step);
    expect([answer.status, text(answer.body).includes("keine eigene Fassung")]).toEqual([
      422,
      true,
    ]);
  });
});

describe("A question that somebody removed meanwhile", () => {
  it("is said to be gone, with the way on and the step to take back", async () => {
    await loki.submit(`${DRAFT}/entfernen?was=field/hundName`, {}, `${DRAFT}/entfernen`);
    const page = await loki.get(FIELD);
    expect(page.status).toBe(404);
    expect(text(page.body)).toContain("Vielleicht wurde es inzwischen entfernt.");
    expect(text(page.body)).toContain("Zum Bereich „Formular“");
    expect(text(page.body)).toContain("Rückgängig:");
    const still = await loki.post(FIELD, { frage: "Wie heißt er?", stand: "1", _still: "1" });
    expect(JSON.parse(still.body)).toMatchObject({ kind: "asks" });
  });

  it("comes back to the page on which it was taken back", async () => {
    const at = `${DRAFT}/bedingung?fuer=page%2Fzuzug`;
    const { body } = await loki.get(at);
    const schritt = /name="schritt" value="(\d+)"/.exec(body)?.[1] ?? "";
    const undone = await loki.post(`${DRAFT}/verlauf`, { _aktion: "undo", schritt, zurueck: at });
    expect(body).toContain(`name="zurueck" value="${at}"`);
    expect(undone.location).toBe(`${at}&gespeichert=1`);
    expect((await loki.get(FIELD)).status).toBe(200);
  });
});
