import { describe, expect, it } from "vitest";
import { fixedClock } from "#platform/clock";
import { completeDraft, sentCase } from "../support/applications.ts";
import { readJourney } from "../support/package-journey.ts";
import { openPortal } from "../support/portal.ts";

const journey = readJourney("hundesteuer-anmeldung", "gast-per-post");
const clock = fixedClock(`${journey.surroundings.today}T08:00:00Z`);
const portal = await openPortal({ clock });
const dog = { slug: "recklinghausen", packageId: "hundesteuer-anmeldung", journey };

const NUL = "%00";
const ODD = [NUL, "..%2f..", "%F0%9F%90%95", "x".repeat(250), "1e999", "%27%22%3B--", "__proto__"];
const UUID_LIKE = "00000000-0000-0000-0000-000000000000";

const isCalm = (status: number): boolean => status < 500;

describe("what no page of ours would send", () => {
  it("is refused calmly in every part of an address", async () => {
    const guest = portal.visitor("recklinghausen");
    const clerk = await portal.employee("recklinghausen");
    const citizenPaths = (odd: string) => [
      `/antrag/${odd}`,
      `/antrag/hundesteuer-anmeldung/${odd}`,
      `/antrag/fortsetzen/${odd}`,
      `/vorgang/${odd}`,
      `/vorgang/${odd}/dokument/${odd}`,
      `/anmelden?weiter=${odd}&niveau=${odd}&portal=${odd}`,
      `/leistungen/${odd}`,
      `/suche?q=${odd}`,
    ];
    const staffPaths = (odd: string) => [
      `/amt?ansicht=${odd}&leistung=${odd}`,
      `/amt/vorgang/${odd}`,
      `/amt/vorgang/${UUID_LIKE}/brief/${odd}`,
      `/amt/vorgang/${UUID_LIKE}/dokument/${odd}`,
    ];
    for (const odd of ODD) {
      for (const path of citizenPaths(odd))
        expect(isCalm((await guest.get(path)).status), path).toBe(true);
      for (const path of staffPaths(odd))
        expect(isCalm((await clerk.get(path)).status), path).toBe(true);
    }
  });

  it("is refused calmly in every cookie", async () => {
    const names = ["sitzung", "amt", "vorgang", "gerettet", "anmeldung", "ticket", "sprache"];
    for (const value of ["-".repeat(36) + "." + "a".repeat(30), "%00", `${UUID_LIKE}.x`, "{}", "é"])
      for (const name of [...names, "entwurf-hundesteuer-anmeldung", "formular"]) {
        const guest = portal.visitor("recklinghausen");
        guest.jar.set(name, encodeURIComponent(value));
        for (const path of [
          "/antrag/hundesteuer-anmeldung",
          "/antrag/hundesteuer-anmeldung/wohnort",
          "/vorgang/RE-0000-0000-0",
          "/anmelden/ticket?ticket=x",
          "/amt",
        ])
          expect(isCalm((await guest.get(path)).status), `${name}=${value} ${path}`).toBe(true);
      }
  });

  it("is refused calmly in every posted field", async () => {
    const { id } = await sentCase(portal.house, dog);
    await portal.drain();
    const other = await portal.employee("recklinghausen", { office: "abfall" });
    const reason = await other.post(`/amt/vorgang/${id}`, { grund: "Rückfrage\u0000 am Telefon" });
    expect(reason.status).toBe(200);
    const guest = portal.visitor("recklinghausen");
    const { pass } = await completeDraft(portal.house, dog);
    await guest.get(`/antrag/fortsetzen/${pass}`);
    const typed = { "halter.givenNames": "Ann\u0000a\u202e", "halter.familyName": "\ud800Muster" };
    const answer = await guest.submit("/antrag/hundesteuer-anmeldung/halter-person", {
      "halter.birthDate.day": "1",
      "halter.birthDate.month": "1",
      "halter.birthDate.year": "1980",
      ...typed,
    });
    expect(answer.status).toBe(303);
    const lookUp = await guest.post("/vorgang", { reference: "\u0000", secret: "\u0000" });
    expect(lookUp.status).toBe(422);
  });
});
