import { describe, expect, it } from "vitest";
import { sentCase } from "../../../test/support/applications.ts";
import { readJourney } from "../../../test/support/package-journey.ts";
import { pastAllFences } from "../../../test/support/past-all-fences.ts";
import { openPortal } from "../../../test/support/portal.ts";
import { caseOf } from "../../../test/support/town-hall.ts";
import { fixedClock } from "#platform/clock";
import { wordsIn } from "./case-words.ts";
import { findForStaff } from "./word-queries.ts";

const journey = readJourney("hundesteuer-anmeldung", "gast-per-post");
const portal = await openPortal({ clock: fixedClock(`${journey.surroundings.today}T08:00:00Z`) });
const { house } = portal;
const named = (givenNames: string, familyName: string) => ({
  ...journey,
  declared: {
    ...journey.declared,
    halter: { ...(journey.declared["halter"] as object), givenNames, familyName },
  },
});
const send = (givenNames: string, familyName: string) =>
  sentCase(house, {
    slug: "recklinghausen",
    packageId: "hundesteuer-anmeldung",
    journey: named(givenNames, familyName),
  });
const mueller = await send("Jörg", "Müller-Lüdenscheidt");
const other = await send("Jörg", "Anders");
await portal.drain();
const { db } = mueller;
const find = (text: string, offices: readonly string[] | "all" = "all") =>
  findForStaff(db, house.keyring, { text, offices, limit: 50 }).then((found) =>
    found.map(({ reference }) => reference),
  );

describe("the town hall looks for a case", () => {
  it.each([
    "Müller-Lüdenscheidt",
    "mueller luedenscheidt",
    "LÜDENSCHEIDT Jörg",
    mueller.reference,
    mueller.reference.toLowerCase(),
  ])("and finds it by %s", async (text) => {
    expect(await find(text)).toEqual([mueller.reference]);
  });

  it("by what several have in common", async () => {
    const both = [mueller.reference, other.reference].toSorted();
    expect((await find("jörg")).toSorted()).toEqual(both);
  });

  it.each(["Müll", "Müller Anders", "", "%", "x".repeat(500), "RE-0000-0000-0"])(
    "and finds nothing by %s",
    async (text) => {
      expect(await find(text)).toEqual([]);
    },
  );

  it("only in its own office and its own town", async () => {
    const { office } = (await caseOf(house, db, mueller.id)).state;
    expect(await find("Lüdenscheidt", [office])).toEqual([mueller.reference]);
    expect(await find("Lüdenscheidt", ["another"])).toEqual([]);
    const marl = house.databases.forAuthority(house.region.bySlug("marl")?.id ?? "");
    const asked = { text: "Lüdenscheidt", offices: "all" as const, limit: 50 };
    expect(await findForStaff(marl, house.keyring, asked)).toEqual([]);
  });

  it("without the words standing anywhere in the table", async () => {
    const rows = await pastAllFences(portal.database, ["case_word"], () =>
      portal.database.inspect<{ word: string }>(
        "select encode(word_mac, 'escape') as word from case_word",
      ),
    );
    expect(rows.length).toBeGreaterThan(5);
    expect(rows.map(({ word }) => word).join(" ")).not.toMatch(/mueller|luedenscheidt|joerg/i);
  });

  it("on a page whose address names nobody", async () => {
    const { office } = (await caseOf(house, db, mueller.id)).state;
    const clerk = await portal.employee("recklinghausen", { office });
    const { status, body } = await clerk.submit("/amt/suche", { q: "Lüdenscheidt" });
    expect(status).toBe(200);
    expect(body).toContain(mueller.reference);
    expect(body).not.toContain(other.reference);
    expect((await clerk.submit("/amt/suche", { q: "Niemand" })).body).toContain("keinen Vorgang");
  });
});

describe("words", () => {
  it("are what is left of case, umlauts, accents and marks", () => {
    expect(wordsIn("Zoë Müller-Weiß, Straße 5a")).toEqual([
      "zoe",
      "mueller",
      "weiss",
      "strasse",
      "5a",
    ]);
  });
});
