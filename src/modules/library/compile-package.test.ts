import { describe, expect, it } from "vitest";
import { compilePackage } from "./compile-package.ts";
import type { PackageContent } from "./package-content.ts";
import { readPackageFolders } from "./read-library-files.ts";

const packages = readPackageFolders("library");
const dog = packages.get("hundesteuer-anmeldung")!;

type Json = Record<string, any>;
type Spoil = (content: PackageContent & { service: Json; form: Json; texts: Json }) => void;

async function problemsOf(spoil: Spoil) {
  const copy = structuredClone(dog);
  spoil(copy as Parameters<Spoil>[0]);
  const compilation = await compilePackage(copy);
  return compilation.kind === "refused" ? compilation.problems : [];
}

const replaceIn = (part: "process" | "fees", from: string, to: string): Spoil => {
  return (content) => {
    expect(content[part]).toContain(from);
    content[part] = String(content[part]).replace(from, to);
  };
};

const fieldOf = (form: Json, id: string) =>
  form["pages"].flatMap((page: Json) => page["fields"] ?? []).find((one: Json) => one["id"] === id);

describe("the packages of the library", () => {
  it.each([...packages])("%s compiles and is complete in all languages", async (_, content) => {
    const compilation = await compilePackage(content);
    if (compilation.kind === "refused") expect(compilation.problems).toEqual([]);
    else expect(compilation.package.untranslated).toEqual({ en: [], "de-easy": [] });
  });
});

/** One thing is wrong: where it is said to be, and what the sentence must name. */
const broken: [string, Spoil, { file: string; element?: string; problem: RegExp }][] = [
  [
    "an unknown key of the service",
    ({ service }) => (service["farbe"] = "rot"),
    { file: "service.json", element: "hundesteuer-anmeldung", problem: /farbe/ },
  ],
  [
    "a LeiKa key that is none",
    ({ service }) => (service["leika"] = ["4711"]),
    { file: "service.json", element: "hundesteuer-anmeldung", problem: /leika\.0: .*LeiKa/ },
  ],
  [
    "a default that does not fit",
    ({ service }) =>
      (service["parameters"].find((one: Json) => one["id"] === "faelligkeiten")["default"] = [
        "13-01",
      ]),
    { file: "service.json", element: "faelligkeiten", problem: /Vorgabe.*02-15/ },
  ],
  [
    "a promise without duration",
    ({ service }) => (service["promise"] = "satzung"),
    { file: "service.json", element: "satzung", problem: /Dauer/ },
  ],
  [
    "a consent field that is no yes or no",
    ({ service }) => (service["consentField"] = "halter"),
    { file: "service.json", element: "halter", problem: /consentField.*yesNo/ },
  ],
  [
    "a caption of nothing",
    ({ service }) => (service["caption"] = "antrag.katze"),
    { file: "service.json", element: "hundesteuer-anmeldung", problem: /„katze“ gibt es nicht/ },
  ],
  [
    "a field type that does not exist",
    ({ form }) => (fieldOf(form, "iban")["type"] = "konto"),
    { file: "form.json", element: "iban", problem: /type: / },
  ],
  [
    "a condition on a later answer",
    ({ form }) => (form["pages"][2]["when"] = "iban != null"),
    { file: "form.json", element: "zuzug", problem: /iban/ },
  ],
  [
    "a condition on an unknown parameter",
    ({ form }) => (form["pages"][2]["when"] = "parameter.katzen = true"),
    { file: "form.json", element: "zuzug", problem: /Parameter „katzen“/ },
  ],
  [
    "a form for staff that nobody fills",
    replaceIn("process", ' verbund:fields="markenbogen"', ""),
    { file: "form.json", element: "markenbogen", problem: /niemand/ },
  ],
  [
    "an element that does not run",
    replaceIn(
      "process",
      'bpmn:receiveTask id="angabenErwarten"',
      'bpmn:manualTask id="angabenErwarten"',
    ),
    { file: "process.bpmn", problem: /./ },
  ],
  [
    "a role that does not exist",
    replaceIn("process", 'verbund:role="ausgabestelle"', 'verbund:role="pfoertner"'),
    { file: "process.bpmn", element: "markeAusgeben", problem: /Rolle „pfoertner“ gibt es nicht/ },
  ],
  [
    "a role that may not do it",
    replaceIn("process", 'verbund:role="mitzeichnung"', 'verbund:role="ausgabestelle"'),
    { file: "process.bpmn", element: "mitzeichnen", problem: /darf das nicht \(approve\)/ },
  ],
  [
    "a decision that does not exist",
    replaceIn("process", 'verbund:argument="steuer"', 'verbund:argument="gebuehr"'),
    { file: "process.bpmn", element: "steuerBerechnen", problem: /Entscheidung „gebuehr“/ },
  ],
  [
    "a letter that is never written",
    replaceIn(
      "process",
      'verbund:operation="create-letter" verbund:argument="ablehnung"',
      'verbund:operation="create-letter" verbund:argument="nachforderung"',
    ),
    { file: "process.bpmn", element: "ablehnungBekanntgeben", problem: /nirgends geschrieben/ },
  ],
  [
    "a state that nothing can be in",
    replaceIn("process", 'verbund:argument="sent"', 'verbund:argument="lost"'),
    { file: "process.bpmn", element: "markeVermerken", problem: /Stand „lost“/ },
  ],
  [
    "a flow that asks a task that is not there",
    replaceIn(
      "process",
      'schritt.entscheiden.ergebnis = "ablehnen"',
      'schritt.beraten.ergebnis = "ablehnen"',
    ),
    { file: "process.bpmn", element: "f-ablehnen", problem: /beraten/ },
  ],
  [
    "a file with a document type",
    replaceIn("process", "<bpmn:definitions", "<!DOCTYPE x><bpmn:definitions"),
    { file: "process.bpmn", problem: /DOCTYPE/ },
  ],
  [
    "a decision in a circle",
    replaceIn(
      "fees",
      '<requiredDecision href="#hundeliste" />',
      '<requiredDecision href="#raten" />',
    ),
    { file: "fees.dmn", element: "raten", problem: /sich selbst/ },
  ],
  [
    "an expression that is none",
    replaceIn("fees", "13 - seit.month", "13 - - -"),
    { file: "fees.dmn", element: "monate-ab-monat", problem: /13 - - -/ },
  ],
  [
    "a fee that asks an unknown parameter",
    replaceIn("fees", "parameter.zahlungsfrist", "parameter.frist"),
    { file: "fees.dmn", element: "raten", problem: /Parameter „frist“/ },
  ],
  [
    "a step that does not enter what is read",
    replaceIn("fees", "schritt.pruefen.ermaessigungGewaehren", "schritt.pruefen.rabatt"),
    {
      file: "fees.dmn",
      element: "hundeliste",
      problem: /„pruefen“ wird „rabatt“ nicht eingetragen/,
    },
  ],
  [
    "a letter that names what it cannot know",
    ({ letters }) => ((letters["ablehnung"] as Json)["blocks"][0]["when"] = "konto.angemeldet"),
    { file: "letters/ablehnung.json", element: "anrede", problem: /konto/ },
  ],
  [
    "a letter under a wrong name",
    ({ letters }) => ((letters["ablehnung"] as Json)["id"] = "absage"),
    { file: "letters/ablehnung.json", element: "absage", problem: /absage\.json/ },
  ],
  [
    "a remedy that nobody describes",
    ({ service }) => delete service["remedy"],
    { file: "letters/steuerbescheid.json", element: "rechtsbehelfsbelehrung", problem: /remedy/ },
  ],
  [
    "a notice that nobody can announce",
    ({ service }) => delete service["announcement"],
    { file: "process.bpmn", element: "ablehnungBekanntgeben", problem: /announcement/ },
  ],
  [
    "a missing word",
    ({ texts }) => delete texts["de"]["rasse.option.dackel"],
    { file: "texts/de.json", element: "rasse.option", problem: /„rasse\.option\.dackel“ fehlt/ },
  ],
  [
    "a word for nothing",
    ({ texts }) => (texts["en"]["katze.label"] = "Cat"),
    { file: "texts/en.json", element: "katze", problem: /„katze\.label“ gibt es kein Element/ },
  ],
  [
    "a way of writing that does not exist",
    ({ texts }) => (texts["de"]["service.short"] = "{parameter.hinweis|geld}"),
    { file: "texts/de.json", element: "service", problem: /„hinweis“.*geld/ },
  ],
  [
    "a language that does not exist",
    ({ texts }) => (texts["nl"] = {}),
    { file: "texts/nl.json", problem: /de, en, de-easy/ },
  ],
  [
    "a message with an open brace",
    ({ texts }) => (texts["de"]["message.marke.body"] = "Marke {heute"),
    { file: "texts/de.json", element: "message.marke", problem: /Klammer/ },
  ],
  [
    "an id that is used twice",
    ({ service }) => (service["roleSlots"][0]["id"] = "pruefbogen"),
    { file: "form.json", element: "pruefbogen", problem: /auch in service\.json/ },
  ],
  [
    "a journey that has not the right shape",
    ({ journeys }) => ((journeys["ein-hund"] as Json)["surroundings"]["today"] = "gestern"),
    { file: "journeys/ein-hund.json", element: "ein-hund", problem: /surroundings\.today/ },
  ],
];

describe("a broken package", () => {
  it.each(broken)(
    "with %s is refused with file, element and reason",
    async (_, spoil, expected) => {
      const problems = await problemsOf(spoil);
      const found = problems.find(
        ({ file, problem }) => file === expected.file && expected.problem.test(problem),
      );
      expect(found, JSON.stringify(problems)).toBeDefined();
      expect(found?.element).toBe(expected.element);
    },
  );

  it("says everything at once, not only the first thing", async () => {
    const problems = await problemsOf(({ texts, service }) => {
      delete texts["de"]["hundName.label"];
      delete texts["de"]["halter.label"];
      service["consentField"] = "halter";
    });
    expect(problems).toHaveLength(3);
  });
});
