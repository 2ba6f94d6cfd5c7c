import type { PackageTree } from "#library";
import { computedLabel, subjectsFor } from "../conditions/subjects.ts";
import { listIn, textIn } from "./tree-edits.ts";

/** Something that is filled in when a text is written. */
export type Placeholder = {
  /** As it stands in the text: `{vorgang.eingang|date}`. */
  written: string;
  label: string;
  /** What it comes from, for people. */
  place: string;
};

const OFFICE = "Behörde";
const CASE = "Vorgang";
const USED = "Steht schon in einem Brief";

/** What every letter knows (docs/architecture.md, "Words in expressions"). */
const OF_EVERY_LETTER: readonly Placeholder[] = [
  { written: "{behoerde.name}", label: "Name der Stadt", place: OFFICE },
  { written: "{behoerde.amt}", label: "Zuständiges Amt", place: OFFICE },
  { written: "{behoerde.telefon}", label: "Telefon des Amts", place: OFFICE },
  { written: "{behoerde.email}", label: "E-Mail des Amts", place: OFFICE },
  { written: "{vorgang.zeichen}", label: "Zeichen des Vorgangs", place: CASE },
  { written: "{vorgang.eingang|date}", label: "Tag des Eingangs", place: CASE },
  { written: "{vorgang.bescheiddatum|date}", label: "Datum des Briefs", place: CASE },
  { written: "{heute|date}", label: "Heutiger Tag", place: CASE },
];

const FORMATS: Readonly<Record<string, string>> = {
  text: "",
  number: "|number",
  money: "|money",
  date: "|date",
};

/** Single values that read well as they are; an option would only be its id. */
function ofSubjects(tree: PackageTree, letter: string): Placeholder[] {
  return subjectsFor(tree, letter).flatMap(({ name, label, place, type }) => {
    const format = FORMATS[type];
    if (format === undefined || name.includes("[]")) return [];
    return [{ written: `{${name}${format}}`, label, place }];
  });
}

/** The parts of names and addresses, which are asked together. */
function ofPeople(tree: PackageTree): Placeholder[] {
  const fields = listIn(tree, "form", "pages").flatMap((page) => listIn(tree, page, "fields"));
  return fields.flatMap((key) => {
    const { id = "", properties = {} } = tree.elements.get(key) ?? {};
    const [name, label] = [`antrag.${id}`, textIn(tree, `${id}.label`) || id];
    const one = (part: string, written: string) => ({
      written,
      label: `${label}: ${part}`,
      place: "Antrag",
    });
    if (properties["type"] === "person")
      return [one("Name", `{${name}.givenNames} {${name}.familyName}`)];
    if (properties["type"] !== "address") return [];
    return [
      one("Straße und Hausnummer", `{${name}.street} {${name}.houseNumber}`),
      one("Postleitzahl und Ort", `{${name}.postcode} {${name}.town}`),
    ];
  });
}

const isLetterText = (tree: PackageTree, id: string): boolean => {
  const [root = ""] = id.split(".");
  return root === "message" || root === "remedy" || tree.elements.has(`letter/${root}`);
};

/** Placeholders in a text, as they are written. */
export const placeholdersIn = (text: string): string[] => [
  ...new Set([...text.matchAll(/\{[^{}]+\}/g)].map(([written]) => written)),
];

/** What letters of the package fill in besides, such as computed amounts. */
function usedInLetters(tree: PackageTree, known: ReadonlySet<string>): Placeholder[] {
  const all = [...tree.elements.values()].flatMap(({ kind, id }) =>
    kind === "text" && isLetterText(tree, id) ? placeholdersIn(textIn(tree, id)) : [],
  );
  return [...new Set(all)]
    .filter((written) => !known.has(written))
    .map((written) => {
      const [expression = ""] = written.slice(1, -1).split("|");
      return { written, label: computedLabel(expression) ?? expression, place: USED };
    });
}

function parameters(tree: PackageTree): Placeholder[] {
  const fits: Readonly<Record<string, string>> = {
    text: "",
    url: "",
    iban: "",
    number: "",
    money: "|money",
  };
  return listIn(tree, "service", "parameters").flatMap((key) => {
    const { id = "", properties = {} } = tree.elements.get(key) ?? {};
    const format = fits[String(properties["type"])];
    if (format === undefined) return [];
    const label = textIn(tree, `parameter.${id}.label`) || id;
    return [{ written: `{parameter.${id}${format}}`, label, place: "Angaben der Stadt" }];
  });
}

const firstOfEach = (all: readonly Placeholder[]): Placeholder[] =>
  [...new Map(all.toReversed().map((one) => [one.written, one])).values()].toReversed();

/** What a text may fill in, by where it stands: letters and messages know the whole case. */
export function placeholdersFor(tree: PackageTree, textId: string): Placeholder[] {
  const own = parameters(tree);
  if (textId.endsWith(".item"))
    return [{ written: "{number}", label: "Nummer des Eintrags", place: "Formular" }, ...own];
  if (!isLetterText(tree, textId)) return own;
  const letter = `letter/${textId.split(".")[0]}`;
  const known = firstOfEach([
    ...OF_EVERY_LETTER,
    ...ofPeople(tree),
    ...ofSubjects(tree, letter).filter(({ written }) => !written.startsWith("{parameter.")),
    ...own,
  ]);
  return [...known, ...usedInLetters(tree, new Set(known.map(({ written }) => written)))];
}
