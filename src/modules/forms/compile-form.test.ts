import { describe, expect, it } from "vitest";
import { compileForm } from "./compile-form.ts";
import { formDefinition } from "./definition.ts";

const problemsOf = (...pages: unknown[]) => {
  const compilation = compileForm(formDefinition.parse({ pages }));
  return compilation.kind === "refused"
    ? compilation.problems.map(({ element, problem }) => `${element}: ${problem}`)
    : [];
};
const page = (id: string, ...fields: unknown[]) => ({ id, fields });
const text = (id: string, more = {}) => ({ id, type: "text", ...more });

describe("compileForm", () => {
  it("accepts names that are known where they are used", () => {
    expect(
      problemsOf(
        page("p1", text("a"), text("b", { when: 'a = "x" and parameter.y and konto.angemeldet' })),
        {
          ...page("p2", {
            id: "g",
            type: "group",
            max: 2,
            fields: [text("c"), text("d", { when: "c = a" })],
          }),
          when: 'b = "z"',
        },
        page(
          "p3",
          { id: "day", type: "date", earliest: 'heute - duration("P1Y")', latest: "later" },
          {
            id: "later",
            type: "date",
            when: 'count(g[c = "x"]) > 0 and (some i in g satisfies i.d = a)',
          },
          text("e", { checks: [{ id: "c1", expression: "e != a and string length(e) > 2" }] }),
        ),
      ),
    ).toEqual([]);
  });

  it.each([
    [
      "ids that are used twice",
      [page("p", text("a"), text("a"))],
      "a: this id is used more than once",
    ],
    ["a page and a field with one id", [page("a", text("a"))], "a: this id is used more than once"],
    [
      "ids used twice inside groups",
      [page("p", text("a"), { id: "g", type: "group", max: 2, fields: [text("a")] })],
      "a: this id is used more than once",
    ],
    [
      "names with a meaning",
      [page("p", text("heute"))],
      "heute: this name has a meaning in expressions",
    ],
    ["words of FEEL", [page("p", text("and"))], "and: this id is a word of FEEL"],
    [
      "options that are there twice",
      [page("p", { id: "c", type: "choice", options: [{ id: "x" }, { id: "x" }] })],
      'c: the option "x" is there twice',
    ],
    [
      "patterns that are none",
      [page("p", text("a", { pattern: "(" }))],
      "a: the pattern is no regular expression",
    ],
    [
      "limits the wrong way round",
      [page("p", { id: "n", type: "number", min: 3, max: 1 })],
      "n: min is larger than max",
    ],
    [
      "syntax errors",
      [page("p", text("a"), text("b", { when: "a = " }))],
      "b: when: not understood at character 5",
    ],
    [
      "unknown names",
      [page("p", text("a", { required: "hund" }))],
      'a: required: nothing is called "hund"',
    ],
    [
      "conditions on what comes later",
      [{ ...page("p", text("a")), when: 'a = "x"' }],
      'p: when: "a" is asked later',
    ],
    [
      "conditions on what stands below on the same page",
      [page("p", text("a", { when: 'b = "x"' }), text("b"))],
      'a: when: "b" is asked later',
    ],
    [
      "limits that name a later page",
      [page("p", { id: "d", type: "date", latest: "e" }), page("q", { id: "e", type: "date" })],
      'd: latest: "e" is asked later',
    ],
    [
      "fields of a group outside of it",
      [
        page("p", { id: "g", type: "group", max: 2, fields: [text("c")] }),
        page("q", text("a", { when: "c" })),
      ],
      'a: when: "c" is asked later',
    ],
    [
      "an exit with questions",
      [{ ...page("p", text("a")), kind: "exit" }],
      "p: an exit page asks nothing",
    ],
    [
      "an exit for everybody before the end",
      [{ ...page("p"), kind: "exit" }, page("q", text("a"))],
      "p: nobody gets past an exit without condition",
    ],
    [
      "prefill of the wrong type",
      [page("p", text("a", { prefill: "address" }))],
      "a: the account's address does not fit a field of type text",
    ],
  ])("refuses %s", (_what, pages, problem) => {
    expect(problemsOf(...pages)).toContain(problem);
  });

  it("lets fields of staff name the case", () => {
    const fields = [text("a", { when: "antrag.hundName != null and schritt.pruefen != null" })];
    const definition = formDefinition.parse({ pages: [page("p")], steps: [{ id: "s", fields }] });
    expect(compileForm(definition).kind).toBe("compiled");
    expect(problemsOf(page("p", ...fields))).toHaveLength(2);
  });
});
