import { expect, it } from "vitest";
import type { Finding } from "#publications";
import { findingWords } from "./finding-words.ts";

const NAMES: Readonly<Record<string, string>> = { pruefen: "Angaben prüfen", chip: "Chipnummer" };
const naming = (id: string): string => NAMES[id] ?? id;
const inCase: Finding = {
  ...{ matter: "case", matterId: "1", fate: "moves", reason: null, about: [] },
  places: ["pruefen"],
  reference: "WA-1",
};

it.each<[string, Partial<Finding>, string]>([
  ["moves", {}, "Geht dort weiter, Fristen bleiben."],
  [
    "has no place",
    { fate: "stays", reason: "no-place", about: ["pruefen"] },
    "Den Schritt „Angaben prüfen“ gibt es nicht mehr.",
  ],
  [
    "is asked along",
    { fate: "applicant", reason: "asked", about: ["chip"] },
    "Wird bei der laufenden Ergänzung auch nach „Chipnummer“ gefragt.",
  ],
])("a case that %s is told in words", (_, change, then) => {
  const what = "Vorgang WA-1, steht bei „Angaben prüfen“";
  expect(findingWords({ ...inCase, ...change }, naming)).toEqual({ what, then });
});

it.each<[string, Partial<Finding>, string]>([
  ["moves", {}, "Alles Eingegebene bleibt."],
  [
    "is asked for more",
    { fate: "applicant", about: ["chip", "rasse"] },
    "Wird nach „Chipnummer“, „rasse“ gefragt. Alles Eingegebene bleibt.",
  ],
  [
    "stays",
    { fate: "stays", reason: "exit" },
    "Mit den neuen Fragen käme die Person nicht mehr bis zum Absenden.",
  ],
])("a draft that %s is told without saying whose it is", (_, change, then) => {
  const draft: Finding = { ...inCase, matter: "draft", places: [], reference: null, ...change };
  expect(findingWords(draft, naming)).toEqual({ what: "Begonnener Antrag", then });
});
