import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type PackageTree, readPackageFolders, readTree } from "#library";
import { evaluateFeel } from "#standards/dmn";
import { conditionProblem } from "./check-condition.ts";
import { type Comparison, type Condition, plainCondition } from "./condition.ts";
import { readCondition } from "./read-condition.ts";
import { sayCondition } from "./say-condition.ts";
import { subjectsFor } from "./subjects.ts";
import { writeCondition } from "./write-condition.ts";

const subject = fc.constantFrom(
  "rasse",
  "parameter.lastschrift",
  "hunde[].farbe",
  "antrag.zuzugAm",
);
const text = fc.record({
  kind: fc.constant("text" as const),
  text: fc.string({ unit: "grapheme" }),
});
const literal = fc.oneof(
  text,
  fc.record({ kind: fc.constant("number" as const), number: fc.integer() }),
  fc.record({
    kind: fc.constant("number" as const),
    number: fc.integer({ max: 9_999 }).map((n) => n / 100),
  }),
  fc.record({ kind: fc.constant("yesNo" as const), yes: fc.boolean() }),
  fc.record({
    kind: fc.constant("date" as const),
    day: fc.constantFrom("2026-02-28", "1999-12-01"),
  }),
  fc.constant({ kind: "today" as const }),
);
const comparison: fc.Arbitrary<Comparison> = fc.oneof(
  fc.record({
    subject,
    operator: fc.constantFrom("is", "isNot", "less", "atMost", "more", "atLeast"),
    value: literal,
  }),
  fc.record({ subject, operator: fc.constantFrom("contains", "containsNot"), value: text }),
  fc.record({ subject, operator: fc.constantFrom("answered", "unanswered") }),
);
const condition: fc.Arbitrary<Condition> = fc.record({
  join: fc.constantFrom("and", "or"),
  groups: fc.array(fc.array(comparison, { maxLength: 3 }), { maxLength: 4 }),
});

const dog = readPackageFolders("library").get("hundesteuer-anmeldung")!;
const reading = await readTree(dog);
const tree = (reading as { tree: PackageTree }).tree;
const conditions = [...tree.elements.values()].flatMap(({ key, properties }) =>
  typeof properties["when"] === "string" ? [{ key, when: properties["when"] }] : [],
);

describe("A condition as statements", () => {
  it("comes back as it was written", () => {
    fc.assert(
      fc.property(condition, (one) => {
        expect(readCondition(writeCondition(one))).toEqual(plainCondition(one));
      }),
      { numRuns: 500 },
    );
  });

  it("is FEEL that means the same", () => {
    const scope = { a: 3, b: "x", c: true, d: ["x", "y"], e: null, g: [{ f: 1 }, { f: 2 }] };
    for (const written of [
      'a > 2 and (b = "x" or c = false)',
      'a = 2 or b = "x" and c',
      'list contains(d, "y") and e = null',
      'not(list contains(d, "z"))',
      "some one in g satisfies one.f = 2",
      "(some one in g satisfies one.f > 2) or a <= 3",
    ]) {
      const read = readCondition(written)!;
      const again = writeCondition(read);
      expect(evaluateFeel(again, scope)).toEqual(evaluateFeel(written, scope));
      expect(evaluateFeel(again, scope).value).toBe(true);
    }
  });

  it("leaves alone what says more than statements can", () => {
    for (const written of [
      "count(parameter.ermaessigungen) > 0",
      'heute - duration("P1Y") < geburt',
      "some hund in hunde satisfies hund.a = 1 and hund.b = 2",
      "a = 1 and (b = 2 or (c = 3 and d = 4))",
      "a = b",
      "a = 1 b",
      "not(a = 1)",
      'a = "unclosed',
    ])
      expect(readCondition(written)).toBeUndefined();
  });

  it("reads most of what our packages ask", () => {
    const read = conditions.filter(({ when }) => readCondition(when));
    expect(conditions.length).toBeGreaterThan(20);
    expect(read.length / conditions.length).toBeGreaterThan(0.6);
  });
});

describe("What a condition can be about", () => {
  const namesFor = (key: string) => subjectsFor(tree, key).map(({ name }) => name);

  it("is what was asked before, with its answers", () => {
    expect(namesFor("page/wohnort")).not.toContain("wohntHier");
    const [first] = subjectsFor(tree, "page/zuzug");
    expect(first).toMatchObject({ name: "wohntHier", type: "choice", place: "Ihr Wohnort" });
    expect(first?.options[0]).toEqual({ id: "schon", label: "Ja, schon länger" });
    expect(namesFor("page/besondere-hunde")).toContain("hunde[].gefaehrlich");
    expect(namesFor("field/rasseGenau")).toContain("rasse");
    expect(namesFor("field/rasse")).not.toContain("rasseGenau");
  });

  it("is the whole page, and the answer itself, when an answer is checked", () => {
    const names = namesFor("field/haltungSeit/check/nach-geburt");
    expect(names).toEqual(expect.arrayContaining(["geburt", "haltungSeit", "ermaessigung"]));
  });

  it("is the whole application and every result in letters", () => {
    const names = namesFor("letter/steuerbescheid/block/lastschrift");
    expect(names).toContain("antrag.wohntHier");
    expect(names.some((name) => name.startsWith("schritt."))).toBe(true);
    expect(names).toContain("parameter.lastschrift");
  });

  it("is said in words that a clerk would use", () => {
    const read = readCondition(
      'wohntHier = "zugezogen" and (parameter.lastschrift or konto.angemeldet = false)',
    )!;
    expect(sayCondition(read, subjectsFor(tree, "page/zuzug"))).toBe(
      "„Wohnen Sie mit dem Hund in unserer Stadt?“ ist „Ja, ich bin mit dem Hund zugezogen“ und " +
        "(„Lastschrift anbieten“ ist Ja oder „Mit einem Konto angemeldet“ ist Nein)",
    );
    const some = readCondition("some hund in hunde satisfies hund.gefaehrlich = true")!;
    expect(sayCondition(some, subjectsFor(tree, "page/besondere-hunde"))).toContain(
      "in mindestens einem Eintrag von „Hunde in Ihrem Haushalt“",
    );
  });
});

describe("Checking an expression", () => {
  it("finds nothing in what our packages say", () => {
    for (const { key, when } of conditions)
      expect([when, conditionProblem(tree, key, when)]).toEqual([when, undefined]);
  });

  it("says where it stops being understood and which name means nothing", () => {
    expect(conditionProblem(tree, "page/zuzug", "wohntHier = (")).toContain("Ab Zeichen");
    expect(conditionProblem(tree, "page/zuzug", "katze = 3")).toContain(
      "„katze“ gibt es hier nicht",
    );
    expect(conditionProblem(tree, "page/zuzug", "zuzugAm = null")).toContain("später");
  });
});
