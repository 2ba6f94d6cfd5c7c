import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  apply,
  compilePackage,
  diff,
  invert,
  merge3,
  type PackageTree,
  readPackageFolders,
  readTree,
  writeTree,
} from "#library";
import { readDayLimit, writeDayLimit } from "./day-limit.ts";
import {
  addField,
  addOption,
  addPage,
  moveField,
  NEW_FIELD_TYPES,
  splitPage,
} from "./form-edits.ts";
import { addBlock, NEW_BLOCK_TYPES } from "./letter-edits.ts";
import { placeholdersFor } from "./placeholders.ts";
import { referencesTo } from "./references.ts";
import { removeElement } from "./remove-element.ts";
import { staleLanguages } from "./stale-texts.ts";
import { listIn, shifted, textIn, withProperties, withText } from "./tree-edits.ts";

const dog = readPackageFolders("library").get("hundesteuer-anmeldung")!;
const treeOf = async (content: typeof dog): Promise<PackageTree> => {
  const reading = await readTree(content);
  if (reading.kind === "refused") throw new Error(JSON.stringify(reading.problems));
  return reading.tree;
};
const base = await treeOf(dog);
const contentOf = async (tree: PackageTree) => {
  const writing = await writeTree(tree);
  if (writing.kind === "refused") throw new Error(JSON.stringify(writing.problems));
  return writing.content;
};
/** As the draft stores it. */
const stored = async (tree: PackageTree) => treeOf(await contentOf(tree));
const problemsOf = async (tree: PackageTree): Promise<string[]> => {
  const compilation = await compilePackage(await contentOf(tree));
  return compilation.kind === "refused" ? compilation.problems.map(({ problem }) => problem) : [];
};

const keys = (kind: string) =>
  [...base.elements.values()].filter((one) => one.kind === kind).map(({ key }) => key);
const pages = keys("page");
const fields = keys("field");
const asked = listIn(base, "page/erreichbarkeit", "fields");
const words = fc
  .string({ minLength: 1, maxLength: 30, unit: "grapheme" })
  .filter((one) => one.trim() !== "");

type Edit = (tree: PackageTree) => PackageTree;
const edit: fc.Arbitrary<Edit> = fc.oneof(
  fc.tuple(words, fc.constantFrom(...pages)).map(
    ([title, behind]) =>
      (tree: PackageTree) =>
        addPage(tree, { title, kind: "questions", behind }).tree,
  ),
  fc.tuple(words, fc.constantFrom(...NEW_FIELD_TYPES), fc.constantFrom(...pages)).map(
    ([label, type, parent]) =>
      (tree: PackageTree) =>
        addField(tree, { label, type, parent }).tree,
  ),
  words.map((label) => (tree: PackageTree) => addOption(tree, "field/rasse", label).tree),
  fc
    .constantFrom(...pages, ...fields)
    .map((key) => (tree: PackageTree) => removeElement(tree, key)),
  fc.tuple(fc.constantFrom(...pages, ...fields), fc.constantFrom("up", "down")).map(
    ([key, by]) =>
      (tree: PackageTree) =>
        shifted(tree, key, by),
  ),
  fc.tuple(fc.constantFrom(...fields), fc.string({ unit: "grapheme" })).map(
    ([key, de]) =>
      (tree: PackageTree) =>
        withText(tree, `${base.elements.get(key)?.id}.hint`, { de }),
  ),
  fc
    .constantFrom(...pages)
    .map((page) => (tree: PackageTree) => moveField(tree, "field/email", page)),
  words.map(
    (text) => (tree: PackageTree) =>
      addBlock(tree, {
        letter: "letter/ablehnung",
        type: "paragraph",
        words: text,
        behind: null,
      }).tree,
  ),
);
const edits = fc.array(edit, { minLength: 1, maxLength: 4 });
const done = (list: readonly Edit[], tree = base): PackageTree =>
  list.reduce((one, each) => each(one), tree);

describe("Edits of a form and its letters", () => {
  it("can always be written, read again and taken back", async () => {
    await fc.assert(
      fc.asyncProperty(edits, async (list) => {
        const after = await stored(done(list));
        const changes = diff(base, after);
        expect(await stored(after)).toEqual(after);
        expect(apply(base, changes)).toEqual(after);
        expect(apply(after, changes.map(invert))).toEqual(base);
      }),
      { numRuns: 25 },
    );
  });

  it("put a question back into the page it came out of, when that page was removed after it", () => {
    const without = removeElement(
      moveField(base, "field/email", "page/wohnort"),
      "page/erreichbarkeit",
    );
    const changes = diff(base, without);
    expect(without.elements.get("field/email")?.parent).toBe("page/wohnort");
    expect(apply(without, changes.map(invert))).toEqual(base);
    expect(apply(without, changes.toReversed().map(invert))).toEqual(base);
  });

  it("of two people on different pages come together without a question", () => {
    const mine = addField(base, {
      type: "date",
      label: "Impfung",
      parent: "page/hunde-angaben",
    }).tree;
    fc.assert(
      fc.property(words, (de) => {
        const theirs = withText(base, "zuzug.title", { de });
        const { tree, conflicts } = merge3({ base, mine, theirs });
        expect(conflicts).toEqual([]);
        expect(textIn(tree, "zuzug.title")).toBe(de.trim());
        expect(tree.elements.has("field/impfung")).toBe(true);
      }),
      { numRuns: 20 },
    );
  });

  it.each(NEW_FIELD_TYPES)("add a question (%s) that is complete at once", async (type) => {
    const page = addPage(base, {
      title: "Mehr zum Hund",
      kind: "questions",
      behind: "page/hunde-angaben",
    });
    const { tree, key } = addField(page.tree, { type, label: "Und noch etwas?", parent: page.key });
    expect(key).toBe("field/undNochEtwas");
    expect(await problemsOf(tree)).toEqual([]);
  });

  it.each(NEW_BLOCK_TYPES)("add a part of a letter (%s) that is complete at once", async (type) => {
    const letter = "letter/nachforderung";
    const { tree } = addBlock(base, {
      letter,
      type,
      words: "Bitte beeilen Sie sich.",
      behind: null,
    });
    expect(await problemsOf(tree)).toEqual([]);
    if (type === "salutation") expect(textIn(tree, "nachforderung.anrede2")).toContain("Guten Tag");
  });

  it("never give an id twice, nor one that expressions do not know", () => {
    const first = addField(base, { type: "text", label: "Rasse", parent: "page/wohnort" });
    expect(first.key).toBe("field/rasse2");
    const reserved = addField(base, { type: "text", label: "Heute", parent: "page/wohnort" });
    expect(reserved.key).toBe("field/angabeHeute");
    const number = addField(base, { type: "text", label: "2. Hund", parent: "page/wohnort" });
    expect(number.key).toBe("field/angabe2Hund");
    const nothing = addPage(base, { title: "???", kind: "exit", behind: null });
    expect(nothing.key).toBe("page/angabe");
  });

  it("split a page before a question and keep the order", () => {
    const [, second = ""] = asked;
    const split = splitPage(base, {
      page: "page/erreichbarkeit",
      before: second,
      title: "Telefon",
    })!;
    expect(listIn(split.tree, "page/erreichbarkeit", "fields")).toEqual(asked.slice(0, 1));
    expect(listIn(split.tree, split.key, "fields")).toEqual(asked.slice(1));
    const order = listIn(split.tree, "form", "pages");
    expect(order.indexOf(split.key)).toBe(order.indexOf("page/erreichbarkeit") + 1);
    expect(
      splitPage(base, { page: "page/erreichbarkeit", before: asked[0]!, title: "x" }),
    ).toBeUndefined();
  });

  it("move up and down, and stop at the ends", () => {
    const [first = "", second = ""] = pages;
    expect(listIn(shifted(base, second, "up"), "form", "pages").slice(0, 2)).toEqual([
      second,
      first,
    ]);
    expect(shifted(shifted(base, first, "down"), first, "up")).toEqual(base);
    expect(listIn(shifted(base, first, "up"), "form", "pages")).toEqual(
      listIn(base, "form", "pages"),
    );
  });
});

describe("Removing", () => {
  it("takes the words along, and what test journeys enter there", async () => {
    const after = await stored(removeElement(base, "field/chipnummer"));
    expect(after.elements.has("text/chipnummer.label")).toBe(false);
    const entered = [...after.elements.values()].flatMap(({ properties }) =>
      Object.keys(properties).filter((name) => /^enter\/.*chipnummer/.test(name)),
    );
    expect(entered).toEqual([]);
    expect(await problemsOf(after)).toEqual([]);
  });

  it("is told before what still refers to it", () => {
    const names = (key: string) => referencesTo(base, key).map(({ id }) => id);
    expect(names("field/wohntHier")).toEqual(expect.arrayContaining(["andere-stadt", "zuzug"]));
    expect(names("field/rasse/option/mischling")).toEqual(["rasseGenau"]);
    expect(names("field/farbe")).toEqual([]);
    expect(names("letter/steuerbescheid").length).toBeGreaterThan(0);
  });
});

describe("Texts", () => {
  it("are stale where German changed and another language did not", () => {
    const tree = withText(base, "rasse.label", { de: "Welche Rasse?", en: "Which breed?" });
    expect(staleLanguages({ base, tree }, "rasse.label")).toEqual(
      ["de-easy"].filter((one) => textIn(base, "rasse.label", one as "en")),
    );
    const title = withText(base, "zuzug.title", { de: "Zuzug" });
    expect(staleLanguages({ base, tree: title }, "zuzug.title")).toContain("en");
    expect(staleLanguages({ base, tree: base }, "zuzug.title")).toEqual([]);
  });

  it("may fill in what is known where they stand", () => {
    const inForm = placeholdersFor(base, "wohnort.intro").map(({ written }) => written);
    expect(inForm).toContain("{parameter.hinweis}");
    expect(inForm.some((written) => written.startsWith("{antrag."))).toBe(false);
    const inLetter = placeholdersFor(base, "steuerbescheid.summe").map(({ written }) => written);
    expect(inLetter).toEqual(
      expect.arrayContaining(["{vorgang.zeichen}", "{entscheidung.steuer.betrag|money}"]),
    );
    expect(new Set(inLetter).size).toBe(inLetter.length);
  });

  it("with a placeholder that was offered can be published", async () => {
    const all = placeholdersFor(base, "nachforderung.hilfe");
    const text = all.map(({ written }) => written).join(" ");
    expect(await problemsOf(withText(base, "nachforderung.hilfe", { de: text }))).toEqual([]);
  });
});

describe("A limit for days", () => {
  it("comes back as it was written, and what cannot be chosen stays", () => {
    for (const written of ["", "heute", 'heute - duration("P30Y")', 'heute + duration("P14D")']) {
      const limit = readDayLimit(written);
      if (limit.kind === "written") throw new Error(written);
      expect(writeDayLimit(limit) ?? "").toBe(written);
    }
    expect(readDayLimit("heute + duration(parameter.vorlauf)")).toEqual({ kind: "written" });
  });

  it("is taken by the form", async () => {
    const earliest = writeDayLimit({ kind: "before", amount: 2, unit: "W" });
    expect(await problemsOf(withProperties(base, "field/geburt", { earliest }))).toEqual([]);
  });
});
