import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Answers } from "./answers.ts";
import { compiled, completeAnswers, dogForm, surroundings } from "./dog-form.fixture.ts";
import { declaredAnswers, nextPage, previousPage } from "./next-page.ts";
import { walk } from "./walk.ts";

const walkDog = (answers: Answers) => walk(dogForm, answers, surroundings);
const pagesOf = (answers: Answers) => walkDog(answers).pages.map(({ id }) => id);

describe("walk", () => {
  it("leaves out pages and fields whose condition is not true", () => {
    const { pages, firstIncomplete, progress } = walkDog({});
    expect(pages.map(({ id }) => id)).toEqual(["wohnort", "hunde-seite", "kontakt"]);
    expect(pages[0]).toMatchObject({ fields: ["wohntHier"], missing: ["wohntHier"] });
    expect(firstIncomplete).toBe("wohnort");
    expect(progress).toEqual({ done: 0, total: 3 });
  });

  it("ends at an exit page", () => {
    const walked = walkDog({ ...completeAnswers, wohntHier: false });
    expect(walked).toMatchObject({
      exit: "nicht-hier",
      complete: false,
      firstIncomplete: undefined,
    });
    expect(walked.pages.at(-1)?.id).toBe("nicht-hier");
    expect(walked.answers).toEqual({ wohntHier: false });
  });

  it("is complete when every question is answered, and computes values", () => {
    const walked = walkDog(completeAnswers);
    expect(walked).toMatchObject({ complete: true, progress: { done: 3, total: 3 } });
    expect(declaredAnswers(walked)).toEqual({ ...completeAnswers, steuer: 9600 });
  });

  it("asks a page that depends on items of a group", () => {
    const hunde = [{ hundName: "Rex", rasse: "dogge" }];
    expect(pagesOf({ ...completeAnswers, hunde })).toContain("dogge-seite");
  });

  it("lets answers of unreachable pages and invisible fields not count, also inside groups", () => {
    const stale = { rasse: "dackel", welche: "Bulldogge", hundName: "Rex" };
    const { answers } = walkDog({ ...completeAnswers, hunde: [stale], sachkunde: true });
    expect(answers["hunde"]).toEqual([{ hundName: "Rex", rasse: "dackel" }]);
    expect(answers).not.toHaveProperty("sachkunde");
  });

  it("shows a condition only answers that count", () => {
    const form = compiled({
      pages: [
        { id: "p1", fields: [{ id: "a", type: "yesNo" }] },
        { id: "p2", when: "a", fields: [{ id: "b", type: "yesNo" }] },
        { id: "p3", when: "b", fields: [{ id: "c", type: "yesNo" }] },
      ],
    });
    const { pages } = walk(form, { a: false, b: true }, surroundings);
    expect(pages.map(({ id }) => id)).toEqual(["p1"]);
  });

  it("does not show a page whose every question is left out", () => {
    const form = compiled({
      pages: [
        { id: "p1", fields: [{ id: "a", type: "yesNo" }] },
        { id: "p2", fields: [{ id: "b", type: "yesNo", when: "a" }] },
        { id: "hinweis" },
      ],
    });
    const idsWith = (answers: Answers) =>
      walk(form, answers, surroundings).pages.map(({ id }) => id);
    expect(idsWith({ a: false })).toEqual(["p1", "hinweis"]);
    expect(idsWith({ a: true })).toEqual(["p1", "p2", "hinweis"]);
  });

  it("asks again where a stored answer does not fit the question any more", () => {
    for (const wohntHier of ["ja", 1, ["x"], [{ a: 1 }]])
      expect(walkDog({ ...completeAnswers, wohntHier }).firstIncomplete).toBe("wohnort");
    for (const hunde of [
      "Rex",
      [],
      Array.from({ length: 4 }, () => completeAnswers.hunde[0] ?? {}),
    ])
      expect(walkDog({ ...completeAnswers, hunde }).firstIncomplete).toBe("hunde-seite");
  });

  it("drops an option that is not offered any more", () => {
    const form = compiled({
      pages: [
        { id: "p1", fields: [{ id: "a", type: "yesNo" }] },
        {
          id: "p2",
          fields: [{ id: "c", type: "choice", options: [{ id: "x" }, { id: "y", when: "a" }] }],
        },
      ],
    });
    expect(walk(form, { a: true, c: "y" }, surroundings).complete).toBe(true);
    expect(walk(form, { a: false, c: "y" }, surroundings).answers).toEqual({ a: false });
  });

  it("knows the way: the page itself while it lacks an answer, then the next, and back", () => {
    const walked = walkDog({ wohntHier: true, seitWann: "2026-01-01" });
    expect(nextPage(walked, "wohnort")).toBe("hunde-seite");
    expect(nextPage(walked, "hunde-seite")).toBe("hunde-seite");
    expect(nextPage(walked, "dogge-seite")).toBe("hunde-seite");
    expect(nextPage(walkDog(completeAnswers), "kontakt")).toBeUndefined();
    expect(previousPage(walked, "hunde-seite")).toBe("wohnort");
    expect(previousPage(walked, "wohnort")).toBeUndefined();
  });
});

describe("every walk", () => {
  const junk = fc.oneof(fc.string(), fc.integer(), fc.boolean(), fc.constant([]));
  const item = fc.record(
    {
      hundName: fc.oneof(fc.string(), junk),
      rasse: fc.constantFrom("dackel", "dogge", "andere", "katze"),
      welche: fc.string(),
      geboren: fc.constantFrom("2020-01-01", "2020-02-31"),
    },
    { requiredKeys: [] },
  );
  const answers = fc.record(
    {
      wohntHier: fc.oneof({ weight: 4, arbitrary: fc.boolean() }, { weight: 1, arbitrary: junk }),
      seitWann: fc.constantFrom("2026-01-01", "gestern"),
      hunde: fc.oneof(fc.array(item, { maxLength: 4 }), junk),
      sachkunde: fc.boolean(),
      halter: fc.constantFrom(completeAnswers.halter, { givenNames: "A" }),
      perMail: fc.boolean(),
      mail: fc.constantFrom("a@example.org", ""),
      steuer: fc.integer(),
    },
    { requiredKeys: [] },
  ) as fc.Arbitrary<any>;

  it("finds the same with the answers that count as with all", () => {
    fc.assert(
      fc.property(answers, (given) => {
        const first = walkDog(given);
        expect(walkDog(first.answers)).toEqual(first);
      }),
    );
  });

  it("keeps the order of the form", () => {
    const order = dogForm.definition.pages.map(({ id }) => id);
    fc.assert(
      fc.property(answers, (given) => {
        const places = pagesOf(given).map((id) => order.indexOf(id));
        expect(places).toEqual([...places].sort((a, b) => a - b));
      }),
    );
  });

  it("keeps every page before the one that is answered", () => {
    fc.assert(
      fc.property(answers, answers, fc.nat(4), (before, after, at) => {
        const index = Math.min(at, pagesOf(before).length - 1);
        const page = walkDog(before).pages[index];
        const changed = Object.entries(after).filter(([id]) => page?.fields.includes(id));
        const now = pagesOf({ ...before, ...Object.fromEntries(changed) } as Answers);
        expect(now.slice(0, index + 1)).toEqual(pagesOf(before).slice(0, index + 1));
      }),
    );
  });
});
