import { type ElementKey, naming, type Naming, type PackageTree } from "#library";

const NOUNS: Partial<Record<Naming["noun"], string>> = {
  page: "Seite",
  board: "Bogen",
  question: "Frage",
  entry: "Eingabe",
  option: "Antwort",
  check: "Prüfung",
  letter: "Brief",
  paragraph: "Absatz",
  table: "Tabelle",
  message: "Nachricht",
  flow: "Weg im Ablauf",
  step: "Schritt im Ablauf",
  gateway: "Verzweigung im Ablauf",
  event: "Ereignis im Ablauf",
  condition: "Auslöser im Ablauf",
  formula: "Berechnung",
  decision: "Berechnung",
  column: "Spalte",
  rule: "Regel",
  cell: "Wert",
  service: "Leistung",
  fact: "Angabe zur Leistung",
};

const named = ({ noun, id, label }: Omit<Naming, "within">): string => {
  const what = NOUNS[noun] ?? "Teil";
  if (noun === "service") return what;
  return `${what} „${label.de ?? id}“`;
};

/** „Antwort „Dackel“ (Frage „Rasse“)“: an element as people know it, with where it stands. */
export function elementWords(name: Naming): string {
  const { within } = name;
  return within ? `${named(name)} (${named(within)})` : named(name);
}

/** A form for staff is known by the step at which it is filled in. */
function boardLabel(tree: PackageTree, id: string): string | undefined {
  const step = [...tree.elements.values()].find(
    ({ kind, properties }) => kind === "flowElement" && properties["@verbund:fields"] === id,
  );
  return step && `Bogen bei „${labelIn(tree, step.key)}“`;
}

/** What people call an element of the tree, without what kind of thing it is. */
export function labelIn(tree: PackageTree, key: ElementKey): string {
  const { label, id, noun } = naming(tree, key);
  const board = noun === "board" ? boardLabel(tree, id) : undefined;
  return board ?? label.de ?? id;
}
