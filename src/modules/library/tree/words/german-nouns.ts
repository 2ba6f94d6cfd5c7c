import type { Noun } from "./nouns.ts";

type Gender = "m" | "f" | "n";

const NOUNS: Readonly<Record<Noun, readonly [gender: Gender, noun: string, at: string]>> = {
  act: ["m", "Schritt im Probelauf", "beim Schritt im Probelauf"],
  board: ["m", "Bogen", "im Bogen"],
  cell: ["m", "Wert", "beim Wert"],
  check: ["f", "Prüfung", "bei der Prüfung"],
  column: ["f", "Spalte", "in der Spalte"],
  condition: ["m", "Auslöser", "beim Auslöser"],
  decision: ["f", "Berechnung", "in der Berechnung"],
  drawing: ["f", "Zeichnung", "in der Zeichnung"],
  entry: ["f", "Eingabe", "bei der Eingabe"],
  event: ["n", "Ereignis", "beim Ereignis"],
  fact: ["f", "Angabe", "bei der Angabe"],
  fee: ["f", "Gebühr", "bei der Gebühr"],
  feePosition: ["f", "Gebührenposition", "bei der Gebührenposition"],
  flow: ["m", "Weg", "auf dem Weg"],
  form: ["n", "Formular", "im Formular"],
  formula: ["f", "Formel", "in der Formel"],
  gateway: ["f", "Verzweigung", "an der Verzweigung"],
  journey: ["m", "Probelauf", "im Probelauf"],
  letter: ["m", "Brief", "im Brief"],
  message: ["f", "Nachricht", "in der Nachricht"],
  option: ["f", "Antwort", "bei der Antwort"],
  outcome: ["n", "Ergebnis", "beim Ergebnis"],
  page: ["f", "Seite", "auf der Seite"],
  paragraph: ["m", "Absatz", "im Absatz"],
  parameter: ["f", "Einstellung", "bei der Einstellung"],
  part: ["m", "Teil", "im Teil"],
  process: ["m", "Ablauf", "im Ablauf"],
  question: ["f", "Frage", "bei der Frage"],
  role: ["f", "Rolle", "bei der Rolle"],
  rule: ["f", "Regel", "in der Regel"],
  service: ["f", "Leistung", "bei der Leistung"],
  step: ["m", "Schritt", "beim Schritt"],
  table: ["f", "Tabelle", "in der Tabelle"],
  "text.body": ["m", "Text", "im Text"],
  "text.explain": ["f", "Erklärung", "in der Erklärung"],
  "text.hint": ["m", "Hinweis", "im Hinweis"],
  "text.intro": ["f", "Einleitung", "in der Einleitung"],
  "text.invalid": ["f", "Fehlermeldung", "in der Fehlermeldung"],
  "text.label": ["f", "Bezeichnung", "in der Bezeichnung"],
  "text.missing": ["f", "Meldung bei fehlender Antwort", "in der Meldung bei fehlender Antwort"],
  "text.public": ["m", "Text im Verlauf", "im Text im Verlauf"],
  "text.ready": ["m", "Hinweis, was bereitliegen soll,", "im Hinweis, was bereitliegen soll,"],
  "text.words": ["m", "Text", "im Text"],
  visit: ["f", "Seite im Probelauf", "auf der Seite im Probelauf"],
};

const ARTICLES = { m: "den", f: "die", n: "das" } as const;
const INTO: Partial<Record<Noun, string>> = {
  board: "in den Bogen",
  letter: "in den Brief",
  page: "auf die Seite",
  question: "in die Frage",
  process: "in den Ablauf",
};

/** "die Frage", "den Schritt": with its article as an object. */
export const objectNoun = (noun: Noun): string => `${ARTICLES[NOUNS[noun][0]]} ${NOUNS[noun][1]}`;
/** "bei der Frage", "beim Schritt". */
export const atNoun = (noun: Noun): string => NOUNS[noun][2];
/** "auf die Seite"; undefined where nobody would say so. */
export const intoNoun = (noun: Noun): string | undefined => INTO[noun];
export const isFeminine = (noun: Noun): boolean => NOUNS[noun][0] === "f";
