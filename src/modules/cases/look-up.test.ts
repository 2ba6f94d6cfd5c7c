import { describe, expect, it } from "vitest";
import { sentCase } from "../../../test/support/applications.ts";
import { readJourney } from "../../../test/support/package-journey.ts";
import { openPortal } from "../../../test/support/portal.ts";
import { fixedClock } from "#platform/clock";
import { newReference } from "#platform/ids";
import { lookUpCase } from "./look-up.ts";

const portal = await openPortal({ clock: fixedClock("2026-08-03T08:00:00Z") });
const { house } = portal;
const wanted = {
  slug: "recklinghausen",
  packageId: "hundesteuer-anmeldung",
  journey: readJourney("hundesteuer-anmeldung", "gast-per-post"),
};
const one = await sentCase(house, wanted);
const other = await sentCase(house, wanted);

const lookUp = (reference: string, secretWord: string) =>
  lookUpCase(house, {
    authorityOf: (code) => house.region.byCode(code)?.id,
    reference,
    secretWord,
  });

describe("looking a case up", () => {
  it("takes reference and secret word as people type them", async () => {
    const found = { authorityId: one.db.authorityId, caseId: one.id };
    const { reference, secretWord } = one;
    expect(await lookUp(reference, secretWord)).toEqual(found);
    expect(await lookUp(` ${reference.toLowerCase()} `, secretWord.toLowerCase())).toEqual(found);
    expect(await lookUp(reference.replaceAll("-", ""), secretWord.replaceAll("-", " "))).toEqual(
      found,
    );
  });

  it.each([
    ["a wrong secret word", () => [one.reference, "AAAA-AAAA-AAAA"]],
    ["the secret word of another case", () => [one.reference, other.secretWord]],
    ["no secret word", () => [one.reference, ""]],
    ["a reference that nobody has", () => [newReference("RE"), one.secretWord]],
    ["a town that does not exist", () => [newReference("QQ"), one.secretWord]],
    [
      "a reference with a slip of the pen",
      () => [`${one.reference.slice(0, -1)}?`, one.secretWord],
    ],
    ["another town's code", () => [one.reference.replace("RE", "WA"), one.secretWord]],
    ["nothing at all", () => ["", ""]],
  ])("answers %s like every other miss", async (_what, typed) => {
    const [reference = "", secretWord = ""] = typed();
    expect(await lookUp(reference, secretWord)).toBeUndefined();
  });
});

describe("the page", () => {
  it("says the same to every miss, with the same status", async () => {
    const guest = portal.visitor("recklinghausen");
    const answers = [];
    for (const [reference, secret] of [
      [one.reference, "AAAA-AAAA-AAAA"],
      [newReference("RE"), one.secretWord],
      ["unsinn", "unsinn"],
    ]) {
      const { status, body } = await guest.post("/vorgang", {
        reference: reference ?? "",
        secret: secret ?? "",
      });
      answers.push({ status, body: body.replaceAll(/ value="[^"]*"/g, "") });
    }
    expect(answers[0]?.status).toBe(422);
    expect(answers[1]).toEqual(answers[0]);
    expect(answers[2]).toEqual(answers[0]);
  });

  it("says the same about somebody else's case and one that does not exist", async () => {
    const stranger = await portal.citizen("recklinghausen");
    const [real, unreal] = [one.reference, newReference("RE")];
    const answers = [];
    for (const reference of [real, unreal]) {
      const { status, body } = await stranger.get(`/vorgang/${reference}`);
      answers.push({
        status,
        body: body.replaceAll(reference, "").replaceAll(/ value="[^"]*"/g, ""),
      });
    }
    expect(answers[0]?.status).toBe(404);
    expect(answers[1]).toEqual(answers[0]);
  });
});
