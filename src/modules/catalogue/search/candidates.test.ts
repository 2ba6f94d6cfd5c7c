import fc from "fast-check";
import MiniSearch from "minisearch";
import { expect, it } from "vitest";
import { createCandidates, type Fields } from "./candidates.ts";
import { createTermRegister } from "./term-register.ts";

const NAMES = ["titles", "words", "parts", "texts"] as const;
const everybody = { has: () => true, most: 100 };
const newCandidates = () => createCandidates(createTermRegister(new Set()));

/** What MiniSearch makes of the same services and terms. */
function oracle(services: readonly Fields[], sought: ReadonlyMap<string, number>) {
  const search = new MiniSearch({
    fields: [...NAMES],
    tokenize: (text) => text.split(" ").filter(Boolean),
    processTerm: (term) => term,
    searchOptions: {
      boost: { titles: 3, words: 3, parts: 1, texts: 0.6 },
      bm25: { k: 1.2, b: 0.1, d: 0.5 },
      boostTerm: (term) => sought.get(term) ?? 1,
    },
  });
  for (const [id, fields] of services.entries())
    search.add({ id, ...Object.fromEntries(NAMES.map((name) => [name, fields[name].join(" ")])) });
  const found = search.search([...sought.keys()].join(" "));
  return new Map(found.map(({ id, score }) => [id as number, score]));
}

const term = fc.constantFrom(..."abcdefgh");
const terms = fc.array(term, { maxLength: 6 });
const service: fc.Arbitrary<Fields> = fc.record({
  titles: terms,
  words: terms,
  parts: terms,
  texts: terms,
});
const services = fc.array(service, { minLength: 1, maxLength: 12 });
const question = fc
  .uniqueArray(fc.tuple(term, fc.double({ min: 0.1, max: 1, noNaN: true })), {
    selector: ([one]) => one,
    maxLength: 5,
  })
  .map((weights) => new Map(weights));

it("finds and weighs as MiniSearch does", () => {
  fc.assert(
    fc.property(services, question, (all, sought) => {
      const candidates = newCandidates();
      for (const [position, fields] of all.entries()) candidates.put(position, fields);
      const ranked = candidates.ranked(sought, everybody);
      const expected = oracle(all, sought);
      expect(ranked).toHaveLength(expected.size);
      for (const { position, score } of ranked)
        expect(score).toBeCloseTo(expected.get(position) ?? Number.NaN, 9);
      expect(ranked.map(({ score }) => score)).toEqual(
        ranked.map(({ score }) => score).toSorted((one, other) => other - one),
      );
    }),
  );
});

it("answers after changes as if it had been so from the beginning", () => {
  fc.assert(
    fc.property(services, fc.array(service, { maxLength: 12 }), question, (all, later, sought) => {
      const [changed, fresh] = [newCandidates(), newCandidates()];
      const now = all.map((fields, at) => later[at] ?? fields);
      for (const [position, fields] of all.entries()) changed.put(position, fields);
      for (const [position, fields] of now.entries()) {
        changed.put(position, fields);
        fresh.put(position, fields);
      }
      const scores = (candidates: ReturnType<typeof newCandidates>) =>
        new Map(
          candidates.ranked(sought, everybody).map(({ position, score }) => [position, score]),
        );
      const [one, other] = [scores(changed), scores(fresh)];
      expect([...one.keys()].toSorted()).toEqual([...other.keys()].toSorted());
      for (const [position, score] of one) expect(score).toBeCloseTo(other.get(position) ?? 0, 9);
    }),
  );
});

it("gives the best ones of those that count", () => {
  const candidates = newCandidates();
  const fields = { titles: [], words: ["a"], parts: [], texts: [] };
  for (const position of [0, 1, 2, 3]) candidates.put(position, fields);
  candidates.put(2, { ...fields, titles: ["a"] });
  const found = candidates.ranked(new Map([["a", 1]]), { has: (at) => at > 0, most: 2 });
  expect(found.map(({ position }) => position)).toEqual([2, 1]);
});
