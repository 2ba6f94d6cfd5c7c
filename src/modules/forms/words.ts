import type { Language } from "#platform/i18n";

/** Text of a package by `<id>.<slot>` in the person's language, see docs/architecture.md "Texts". */
export type Texts = (key: string) => string | undefined;

export type Words = { texts: Texts; language: Language };

export const labelOf = (element: { id: string }, { texts }: Words): string =>
  texts(`${element.id}.label`) ?? element.id;

const DE = {
  yes: "Ja",
  no: "Nein",
  ticked: "Bestätigt",
  optional: "freiwillig",
  choose: "Bitte wählen",
  remove: "Entfernen",
  add: "Weiteren Eintrag hinzufügen",
  item: "Eintrag {number}",
  why: "Warum fragen wir das?",
  day: "Tag",
  month: "Monat",
  year: "Jahr",
  street: "Straße",
  houseNumber: "Hausnummer",
  postcode: "Postleitzahl",
  town: "Ort",
  givenNames: "Vornamen",
  familyName: "Familienname",
  birthDate: "Geburtsdatum",
  chooseFile: "Datei auswählen",
  upload: "Hochladen",
  fileLimit: "Eine Datei als {kinds}, höchstens {megabytes} MB.",
  filesLimit: "Bis zu {files} Dateien als {kinds}, jede höchstens {megabytes} MB.",
  fileWaiting: "wird auf Schadsoftware geprüft",
  fileUnchecked: "nicht auf Schadsoftware geprüft",
  fileClean: "auf Schadsoftware geprüft",
};

export type FixedWord = keyof typeof DE;

const EN: Record<FixedWord, string> = {
  yes: "Yes",
  no: "No",
  ticked: "Confirmed",
  optional: "optional",
  choose: "Please choose",
  remove: "Remove",
  add: "Add another entry",
  item: "Entry {number}",
  why: "Why do we ask this?",
  day: "Day",
  month: "Month",
  year: "Year",
  street: "Street",
  houseNumber: "House number",
  postcode: "Postcode",
  town: "Town",
  givenNames: "Given names",
  familyName: "Family name",
  birthDate: "Date of birth",
  chooseFile: "Choose a file",
  upload: "Upload",
  fileLimit: "One file as {kinds}, {megabytes} MB at most.",
  filesLimit: "Up to {files} files as {kinds}, {megabytes} MB each at most.",
  fileWaiting: "being checked for malware",
  fileUnchecked: "not checked for malware",
  fileClean: "checked for malware",
};

/** Inputs that some types of field consist of. */
export const PART_NAMES = [
  "day",
  "month",
  "year",
  "street",
  "houseNumber",
  "postcode",
  "town",
  "givenNames",
  "familyName",
  "birthDate",
] as const satisfies FixedWord[];
export type PartName = (typeof PART_NAMES)[number];

/** Words that every form uses; they are no texts of a package. */
export const fixedWord = (word: FixedWord, language: Language): string =>
  (language === "en" ? EN : DE)[word];
