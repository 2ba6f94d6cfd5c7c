import { describe, expect, it } from "vitest";
import type { Answers } from "#forms";
import { letterText } from "#notices";
import { Temporal } from "#platform/clock";
import { type CompiledPackage, compilePackage } from "../compile-package.ts";
import { configurePackage } from "../configured-package.ts";
import { readPackageFolders } from "../read-library-files.ts";
import { type RehearsedAct, rehearseCase } from "./rehearse-case.ts";

const packages = readPackageFolders("library");

async function compiledPackage(name: string): Promise<CompiledPackage> {
  const content = structuredClone(packages.get(name)!);
  const { de } = content.texts as Record<string, Record<string, string>>;
  if (name !== "sperrmuell") de!["steuerbescheid.hilfe"] = "Ihr {behoerde.amt} in {behoerde.ort}";
  const compilation = await compilePackage(content);
  if (compilation.kind === "refused") throw new Error(JSON.stringify(compilation.problems));
  return compilation.package;
}

const dog = await compiledPackage("hundesteuer-anmeldung");
const waste = await compiledPackage("sperrmuell");

/** The case of a journey, played by somebody who decides on the way. */
function played(compiled: CompiledPackage, journeyId: string, acts: readonly RehearsedAct[]) {
  const journey = compiled.journeys.find(({ id }) => id === journeyId)!;
  const { parameters, today, postcodes } = journey.surroundings;
  const given = Object.entries(parameters).map(([id, value]) => [id, { value, source: null }]);
  return rehearseCase(configurePackage(compiled, Object.fromEntries(given)).configured, {
    declared: journey.declared as Answers,
    acts,
    today: Temporal.PlainDate.from(today),
    postcodes: new Set(postcodes),
    authority: {
      ...{ name: "Stadt Herten", kurzname: "Herten", amt: "Steueramt", ort: "Herten" },
      ...{ strasse: "Kurt-Schumacher-Straße 2", plz: "45699", telefon: "", email: "" },
    },
  });
}

const done = (task: string, outcome: string, answers: Answers = {}): RehearsedAct => ({
  ...{ act: "complete", task, outcome, answers },
});

describe("a case that is only played", () => {
  it("begins with the first task of the town hall", () => {
    const { tasks, messages, letters } = played(dog, "ein-hund", []);
    expect(tasks.map(({ id }) => id)).toEqual(["pruefen"]);
    expect(messages.length).toBeGreaterThan(0);
    expect(letters).toEqual([]);
  });

  it("writes the letters that follow from what is decided, with the town's own name", () => {
    const outcomes = played(dog, "ein-hund", []).tasks[0]?.outcomes ?? [];
    expect(outcomes).toContain("vollstaendig");
    const checked = played(dog, "ein-hund", [done("pruefen", "vollstaendig")]);
    expect(checked.tasks.map(({ id }) => id)).toEqual(["entscheiden"]);
    const decided = [done("pruefen", "vollstaendig"), done("entscheiden", "festsetzen")];
    const { letters, troubles } = played(dog, "ein-hund", decided);
    expect(letters.map(({ letter }) => letter)).toEqual(["steuerbescheid"]);
    expect(letters.map(letterText).join()).toContain("Ihr Steueramt in Herten");
    expect(troubles).toEqual([]);
  });

  it("says where it gets stuck by the names that people know", () => {
    const journeys = dog.journeys.map(({ surroundings, ...rest }) => ({
      ...rest,
      surroundings: { ...surroundings, parameters: {} },
    }));
    const { troubles } = played({ ...dog, journeys }, "ein-hund", []);
    expect(troubles).toEqual([
      "„Wer hilft bei Fragen?“ hat keinen Wert.",
      "Im Schritt „Eingang bestätigen“ geht es nicht weiter.",
    ]);
  });

  it("waits for money, and goes on when it comes", () => {
    const before = played(waste, "mit-gebuehr", []);
    expect(before.awaited).toContain("payment");
    const after = played(waste, "mit-gebuehr", [{ act: "arrive", message: "payment" }]);
    expect(after.awaited).not.toContain("payment");
    expect(after.tasks.length).toBeGreaterThan(0);
  });

  it("lets a deadline pass when nobody does anything", () => {
    const [deadline] = played(waste, "mit-gebuehr", []).deadlines;
    expect(deadline).toBeDefined();
    const { element } = deadline!;
    const later = played(waste, "mit-gebuehr", [{ act: "wait", until: element }]);
    expect(later.deadlines.map((one) => one.element)).not.toContain(element);
  });

  it("passes over what does not fit where the case stands", () => {
    const acts: RehearsedAct[] = [
      done("entscheiden", "festsetzen"),
      done("pruefen", "erfunden"),
      { act: "arrive", message: "payment" },
      { act: "wait", until: "nirgends" },
    ];
    expect(played(dog, "ein-hund", acts).tasks).toEqual(played(dog, "ein-hund", []).tasks);
  });
});
