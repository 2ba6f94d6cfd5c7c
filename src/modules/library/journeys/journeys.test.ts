import { describe, expect, it } from "vitest";
import { compilePackage } from "../compile-package.ts";
import { readPackageFolders } from "../read-library-files.ts";
import { noticeMutants, packageMutants } from "./notice-mutants.ts";
import { playJourney } from "./play-journey.ts";

const packages = await Promise.all(
  [...readPackageFolders("library")].map(async ([name, content]) => {
    const compilation = await compilePackage(content);
    if (compilation.kind === "refused") throw new Error(`${name} does not compile`);
    return { name, content, compiled: compilation.package };
  }),
);

describe.each(packages)("the journeys of $name", ({ content, compiled }) => {
  it("are at least eight", () => expect(compiled.journeys.length).toBeGreaterThanOrEqual(8));

  it.each(compiled.journeys)("$id comes out as expected", (journey) => {
    expect(playJourney(compiled, journey).differences).toEqual([]);
  });

  it("notice a sample of changes, some of every kind", async () => {
    const mutants = (await packageMutants(content)).filter((_, index) => index % 43 === 0);
    const unnoticed: string[] = [];
    for await (const { what, noticedBy } of noticeMutants(mutants, compiled.journeys))
      if (noticedBy === undefined) unnoticed.push(what);
    expect(unnoticed).toEqual([]);
    expect(new Set(mutants.map(({ what }) => what.split(/[.,/]/)[0])).size).toBeGreaterThan(3);
  });
});

describe("a journey", () => {
  const dog = packages.find(({ name }) => name === "hundesteuer-anmeldung")!.compiled;
  const journey = dog.journeys.find(({ id }) => id === "ein-hund")!;

  it.each([
    [
      "another page",
      { pages: journey.pages.toSpliced(2, 1) },
      /expected page erreichbarkeit, came to halter-anschrift/,
    ],
    [
      "another amount",
      { decisions: { steuer: { betrag: 1 } } },
      /decisions\.steuer\.betrag: expected 1, came out 8000/,
    ],
    [
      "another letter",
      { letters: {} },
      /letter steuerbescheid: came out “Hundesteuerbescheid 2026”/,
    ],
    [
      "another end",
      { acts: journey.acts.map((act) => ({ ...act, follows: [] })) },
      /came out “end: angemeldet/,
    ],
    ["a task that is not open", { acts: [journey.acts[1]!] }, /pruefen is not open on 2026-04-20/],
    [
      "a deadline that does not run",
      { acts: [...journey.acts, { act: "wait" as const, until: "fristAbgelaufen", follows: [] }] },
      /no deadline fristAbgelaufen runs/,
    ],
    ["an exit", { exit: "andere-stadt" }, /exit: expected "andere-stadt", came out nothing/],
    [
      "a parameter that does not exist",
      {
        surroundings: {
          ...journey.surroundings,
          parameters: { ...journey.surroundings.parameters, katze: 1 },
        },
      },
      /parameter katze: .*gibt es nicht/,
    ],
  ])("that expects %s says what came out instead", (_, change, sentence) => {
    const { differences } = playJourney(dog, { ...journey, ...change });
    expect(differences.join("\n")).toMatch(sentence);
  });

  it("stays as it is when it is played, however often", () => {
    const before = structuredClone(journey);
    expect(playJourney(dog, journey)).toEqual(playJourney(dog, journey));
    expect(journey).toEqual(before);
  });
});
