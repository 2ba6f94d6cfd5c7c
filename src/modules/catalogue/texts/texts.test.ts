import { describe, expect, it } from "vitest";
import { testRegion } from "../../../../test/support/region.ts";
import { createCatalogue } from "../catalogue.ts";
import { readCatalogueFiles } from "../read-files.ts";
import { compareTexts } from "./compare-texts.ts";
import { easyDigest } from "./easy-language.ts";
import { gapsOf } from "./gaps.ts";
import { EMPTY_ADDITION, type ServiceText, textOf, withText } from "./service-text.ts";
import { staleAfter } from "./stale-translations.ts";
import { takeOver, untouchedHere } from "./take-over.ts";
import { changedUnsourced } from "./unsourced.ts";
import { refusalOf, type Step } from "./version.ts";

const { services } = createCatalogue(readCatalogueFiles("regions/emscher-lippe"), testRegion());
const service = services.find(({ id }) => id === "reisepass")!;
const text = textOf(service);
const [first, ...rest] = text.facts;
const rewritten = (said: Partial<ServiceText>): ServiceText => ({ ...text, ...said });
const shortDe = (de: string) => rewritten({ short: { ...text.short, de } });

describe("a text of a service", () => {
  it("says all that the service says, and nothing is different when nothing was changed", () => {
    for (const one of services) {
      expect(withText(one, textOf(one), () => true)).toEqual({ links: [], ...one });
      expect(compareTexts(textOf(one), textOf(one))).toEqual([]);
    }
  });

  it("names no related service that is gone", () => {
    expect(withText(service, text, () => false).related).toEqual([]);
  });
});

describe("comparing two texts", () => {
  it("tells what is new, different, struck out and moved", () => {
    const fact = { ...first!, id: "note-9", kind: "note" as const };
    const after = rewritten({ title: { ...text.title, de: "Pass" }, facts: [...rest, fact] });
    const changes = compareTexts(text, after).map(({ key, change }) => [key, change]);
    expect(changes).toEqual([
      ["title", "changed"],
      ["fact:note-9", "added"],
      [`fact:${first!.id}`, "removed"],
    ]);
    const swapped = rewritten({ facts: text.facts.toReversed() });
    expect(compareTexts(text, swapped).map(({ kind }) => kind)).toEqual(["order"]);
  });

  it("names the line that is different", () => {
    const [change] = compareTexts(text, shortDe("Neu."));
    expect(change?.lines).toEqual([{ line: "de", before: text.short.de, after: "Neu." }]);
  });
});

describe("a translation", () => {
  const edited = (before: ServiceText, after: ServiceText, still: string[] = []) => ({
    ...after,
    staleFrom: staleAfter(before, after, new Set(still)),
  });
  const once = edited(text, shortDe("Neu."));

  it("is stale when only the German words changed, and says what it was made from", () => {
    expect(once.staleFrom).toEqual({
      "short.en": text.short.de,
      "short.de-easy": text.short.de,
    });
    expect(gapsOf(once).stale).toBe(2);
  });

  it("stays stale until it is written anew or confirmed", () => {
    const twice = edited(once, { ...once, short: { ...once.short, de: "Noch neuer." } });
    expect(twice.staleFrom["short.en"]).toBe(text.short.de);
    const translated = edited(twice, { ...twice, short: { ...twice.short, en: "Newer." } });
    expect(Object.keys(translated.staleFrom)).toEqual(["short.de-easy"]);
    expect(edited(translated, translated, ["short.de-easy"]).staleFrom).toEqual({});
  });

  it("is right again when the German words are the old ones again", () => {
    expect(edited(once, { ...once, short: text.short }).staleFrom).toEqual({});
  });
});

describe("a new delivery", () => {
  const delivered = rewritten({
    title: { ...text.title, de: "Neuer Titel" },
    facts: [{ ...first!, text: { de: "Neu geliefert." } }, ...rest],
  });
  const own = rewritten({
    short: { ...text.short, de: "Unser Kurztext." },
    facts: [{ ...first!, text: { de: "Unsere Angabe." } }, ...rest],
  });
  const delivery = { was: text, is: delivered };

  it("clashes only where the text was edited", () => {
    expect([...untouchedHere(own, delivery)]).toEqual(["title"]);
  });

  it("gives what is chosen and leaves all else", () => {
    const taken = takeOver(own, delivery, new Set(["title"]));
    expect(taken.title.de).toBe("Neuer Titel");
    expect(taken.short.de).toBe("Unser Kurztext.");
    expect(taken.facts[0]?.text.de).toBe("Unsere Angabe.");
    expect(taken.staleFrom["title.en"]).toBe(text.title.de);
    const all = takeOver(own, delivery, new Set(["title", `fact:${first!.id}`]));
    expect(all.facts[0]?.text.de).toBe("Neu geliefert.");
    expect(all.facts).toHaveLength(text.facts.length);
  });

  it("takes and gives statements", () => {
    const less = { was: text, is: rewritten({ facts: rest }) };
    expect(takeOver(own, less, new Set([`fact:${first!.id}`])).facts).toEqual(rest);
    const more = { was: rewritten({ facts: rest }), is: text };
    const got = takeOver(rewritten({ facts: rest }), more, new Set([`fact:${first!.id}`]));
    expect(got.facts.at(-1)).toEqual(first);
  });
});

describe("a statement without a source", () => {
  it("keeps a text back when somebody wrote or changed it, not when it was there before", () => {
    const unsourced = { ...first!, source: null };
    const before = rewritten({ facts: [unsourced, ...rest] });
    expect(changedUnsourced(before, { ...before, short: { ...before.short, de: "Neu." } })).toEqual(
      [],
    );
    const changed = { ...unsourced, text: { de: "Anders." } };
    expect(changedUnsourced(before, { ...before, facts: [changed, ...rest] })).toEqual(["Anders."]);
  });
});

describe("a step with an open text", () => {
  const author = { id: "a", name: "A" };
  const at = (state: "draft" | "review" | "published", more = {}) => ({
    ...{ version: { state, authors: [author] }, who: "b" },
    ...{ secondPerson: false, unsourced: false, ...more },
  });
  const allowed = (situation: ReturnType<typeof at>) =>
    (["hand-in", "publish", "approve", "send-back", "take-back", "discard"] as Step[]).filter(
      (step) => refusalOf(step, situation) === undefined,
    );

  it.each([
    ["a draft", at("draft"), ["hand-in", "publish", "discard"]],
    ["a draft that others must read", at("draft", { secondPerson: true }), ["hand-in", "discard"]],
    ["a draft without sources", at("draft", { unsourced: true }), ["discard"]],
    ["one that is read", at("review"), ["approve", "send-back", "take-back"]],
    ["one's own that is read", at("review", { who: "a" }), ["send-back", "take-back"]],
    ["a published one", at("published"), []],
  ])("of %s", (_, situation, steps) => {
    expect(allowed(situation)).toEqual(steps);
  });
});

describe("easy words", () => {
  it("are others as soon as one of them is", () => {
    const before = easyDigest(text);
    expect(before).toBeDefined();
    expect(easyDigest(shortDe("Nur Deutsch anders."))).toBe(before);
    const easier = rewritten({ short: { ...text.short, "de-easy": "Anders." } });
    expect(easyDigest(easier)).not.toBe(before);
    expect(easyDigest(EMPTY_ADDITION)).toBeUndefined();
  });
});
