import {
  isTextmodul,
  type Leistung,
  statementsInHtml,
  type Text,
  type TextmodulCode,
} from "#standards/xzufi";
import { type Description, description, type Part } from "./description.ts";

/** Text modules of a part; of several the first that says something counts. */
const MODULES: Partial<Record<Part, readonly TextmodulCode[]>> = {
  title: ["03", "02"],
  short: ["05", "24"],
  requirements: ["09"],
  documents: ["08"],
  steps: ["11"],
  notes: ["16"],
  legalBasis: ["07"],
};

const MODULES_OF_WORDS = {
  cost: "modulKosten",
  duration: "modulBearbeitungsdauer",
  deadline: "modulFrist",
} as const;

const german = (texts: readonly Text[]): string[] =>
  texts
    .filter(({ languageCode }) => languageCode === "de")
    .flatMap(({ value }) => statementsInHtml(value));

function moduleStatements({ modulText }: Leistung, codes: readonly TextmodulCode[]): string[] {
  const all = codes.map((code) =>
    modulText
      .filter(({ leikaTextmodul }) => leikaTextmodul.code === code)
      .flatMap(({ inhalt }) => german(inhalt)),
  );
  return all.find((statements) => statements.length > 0) ?? [];
}

const wordsOf = ({ modulBegriffImKontext }: Leistung): string[] =>
  modulBegriffImKontext.flatMap(({ begriffImKontext }) =>
    german(begriffImKontext.map(({ begriff }) => begriff)),
  );

/** What a document says of a service. */
export const importedDescription = (leistung: Leistung): Description =>
  description((part) => {
    if (part === "words") return wordsOf(leistung);
    if (part === "cost" || part === "duration" || part === "deadline")
      return german(leistung[MODULES_OF_WORDS[part]]?.beschreibung ?? []);
    return moduleStatements(leistung, MODULES[part] ?? []);
  });

/** Codes of text modules that no part of a description has. */
export const unknownModules = ({ modulText }: Leistung): string[] =>
  modulText.map(({ leikaTextmodul }) => leikaTextmodul.code).filter((code) => !isTextmodul(code));
