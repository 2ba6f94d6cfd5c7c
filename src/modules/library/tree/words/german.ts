import type { Change, EditOf } from "../diff/change.ts";
import type { Conflict } from "../merge/conflict.ts";
import { atNoun, intoNoun, isFeminine, objectNoun } from "./german-nouns.ts";
import type { Phrases, Sides } from "./phrases.ts";
import type { Naming } from "./naming.ts";
import { isSaid, propertyWords } from "./property-words.ts";
import { isPlainEntry, rewordings, saidValue, type ValueWords } from "./values.ts";

type Name = Omit<Naming, "within">;

const VALUES: ValueWords = {
  yes: "ja",
  no: "nein",
  periods: {
    D: ["Tag", "Tage"],
    W: ["Woche", "Wochen"],
    M: ["Monat", "Monate"],
    Y: ["Jahr", "Jahre"],
  },
};

const quoted = (words: string): string => `„${words}“`;
const nameOf = ({ label, id }: Name): string => quoted(label.de ?? id);

/** "bei der Frage „Chipnummer“"; of the service there is only one. */
const at = (name: Name): string =>
  ["service", "form", "process", "fee"].includes(name.noun)
    ? atNoun(name.noun)
    : `${atNoun(name.noun)} ${nameOf(name)}`;

const INSIDE = new Set([
  "option",
  "outcome",
  "column",
  "cell",
  "check",
  "paragraph",
  "rule",
  "entry",
]);
const isText = ({ noun }: Name): boolean => noun.startsWith("text.");

/** "die Frage „Chipnummer“", "den Hinweis bei der Frage „Chipnummer“". */
function object(about: Naming): string {
  const { noun, within } = about;
  if (isText(about)) return within ? `${objectNoun(noun)} ${at(within)}` : objectNoun(noun);
  const named = noun === "drawing" ? objectNoun(noun) : `${objectNoun(noun)} ${nameOf(about)}`;
  return within && INSIDE.has(noun) ? `${named} ${at(within)}` : named;
}

const inLanguage = (property: string): string =>
  ({ en: " auf Englisch", "de-easy": " in „Einfach erklärt“" })[property] ?? "";

const instead = (before: string | undefined, after: string | undefined): string =>
  before === undefined || after === undefined
    ? ""
    : ` (statt ${quoted(before)} jetzt ${quoted(after)})`;

function added({ about }: EditOf<"added"> & Change): string {
  const { noun, within } = about;
  const place = within && !INSIDE.has(noun) && !isText(about) ? ` ${at(within)}` : "";
  return `${object(about)}${place} ergänzt`;
}

function moved({ about, near }: EditOf<"moved"> & Change): string {
  const into = near && intoNoun(near.noun);
  return near && into
    ? `${object(about)} ${into} ${nameOf(near)} verschoben`
    : `${object(about)} an eine andere Stelle verschoben`;
}

const reordered = ({ about, near }: EditOf<"reordered"> & Change): string =>
  near
    ? `${object(about)} hinter ${nameOf(near)} gestellt`
    : `${object(about)} an den Anfang gestellt`;

function renamed({ about, property, before, after }: EditOf<"renamed"> & Change): string {
  const named = isText(about) && about.within ? about.within : about;
  const [old, now] = [saidValue(before, VALUES), saidValue(after, VALUES)];
  const language = isText(about) ? inLanguage(property) : "";
  if (now === undefined) return `die Bezeichnung ${at(named)}${language} entfernt`;
  if (old === undefined) return `die Bezeichnung ${at(named)}${language} ergänzt: ${quoted(now)}`;
  return `${objectNoun(named.noun)} ${quoted(old)}${language} in ${quoted(now)} umbenannt`;
}

function reworded({ about, property, before, after }: EditOf<"reworded"> & Change): string {
  const text = `${object(about)}${inLanguage(property)}`;
  if (typeof before !== "string") return `${text} ergänzt`;
  if (typeof after !== "string") return `${text} entfernt`;
  const parts = rewordings(before, after).map(({ gone, came }) => {
    if (gone === "") return `${quoted(came)} ergänzt`;
    return came === ""
      ? `${quoted(gone)} gestrichen`
      : `statt ${quoted(gone)} jetzt ${quoted(came)}`;
  });
  return parts.length > 0 ? `${text} geändert: ${parts.join("; ")}` : `${text} geändert`;
}

function changed({ about, property, before, after }: EditOf<"changed"> & Change): string {
  if (about.noun === "drawing") return `${objectNoun("drawing")} angepasst`;
  if (["journey", "visit", "act"].includes(about.noun)) return `${object(about)} angepasst`;
  if (about.noun === "question" && property === "required")
    return `${object(about)} ${after === false ? "freiwillig" : "zur Pflichtfrage"} gemacht`;
  const isFormula = about.noun === "cell" && ![before, after].every(isPlainEntry);
  const values =
    isSaid(property) && !isFormula
      ? instead(saidValue(before, VALUES), saidValue(after, VALUES))
      : "";
  if (about.noun === "cell") return `${object(about)} geändert${values}`;
  return `${at(about)} ${propertyWords(property).de} geändert${values}`;
}

/** What was done, as it stands behind "hat": "die Frage „Chipnummer“ ergänzt". */
export function germanClause(change: Change): string {
  switch (change.kind) {
    case "added":
      return added(change);
    case "removed":
      return `${object(change.about)} entfernt`;
    case "moved":
      return moved(change);
    case "reordered":
      return reordered(change);
    case "renamed":
      return renamed(change);
    case "reworded":
      return reworded(change);
    case "changed":
      return changed(change);
  }
}

const NOTHING_ELSE = "daran nichts geändert";

/** Of a way with its steps, the steps are what matters. */
const telling = (changes: readonly Change[]): readonly Change[] => {
  const others = changes.filter(({ about }) => about.noun !== "flow");
  return others.length > 0 ? others : changes;
};

function clauses(changes: readonly Change[]): string {
  const [first, second, ...more] = telling(changes).map(germanClause);
  if (first === undefined) return NOTHING_ELSE;
  if (second === undefined) return first;
  if (more.length === 0) return `${first} und ${second}`;
  const places = more.length === 1 ? "eine weitere Stelle" : `${more.length} weitere Stellen`;
  return `${first}, ${second} und ${places} geändert`;
}

const has = (who: string): string => `${who} ${who === "Sie" ? "haben" : "hat"}`;

const users = (changes: readonly Change[]): string =>
  [...new Set(changes.map(({ about }) => at(isText(about) && about.within ? about.within : about)))]
    .slice(0, 3)
    .join(", ");

function needed({ about, mine, theirs }: Conflict, names: Sides): string {
  const byMine = mine.some(({ kind }) => kind === "removed");
  const [remover, user] = byMine ? [names.mine, names.theirs] : [names.theirs, names.mine];
  const places = users(byMine ? theirs : mine);
  const it = isFeminine(about.noun) ? "Sie" : "Das";
  return `${has(remover)} ${object(about)} entfernt. ${it} wird bei ${user === "Sie" ? "Ihnen" : user} aber noch gebraucht, ${places}. Soll ${it.toLowerCase()} bleiben?`;
}

function conflict(about: Conflict, names: Sides): string {
  const both = `${names.theirs} und ${names.mine}`;
  switch (about.kind) {
    case "needed":
      return needed(about, names);
    case "added":
      return `${both} haben ${object(about.about)} ergänzt, aber verschieden. Welche Fassung soll gelten?`;
    case "reordered":
      return `${both} haben die Reihenfolge ${at(about.about)} verschieden geändert. Welche soll gelten?`;
    case "inserted":
      return `${has(names.theirs)} ${inserted(about.theirs)}, ${has(names.mine)} ${inserted(about.mine)}, beide an derselben Stelle. Was soll gelten?`;
    case "changed":
    case "moved":
    case "removed":
      return `${ended(`${has(names.theirs)} ${clauses(about.theirs)}`)} ${ended(`${has(names.mine)} ${clauses(about.mine)}`)} Was soll gelten?`;
  }
}

/** The steps that were put onto a way. */
const inserted = (changes: readonly Change[]): string => {
  const steps = changes.filter(({ kind }) => kind === "added");
  return clauses(steps.length > 0 ? steps : changes);
};

/** A sentence; where it ends with a quoted one, that has the full stop. */
const ended = (text: string): string => (/[.!?]“$/.test(text) ? text : `${text}.`);

const upper = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

export const german: Phrases = {
  you: "Sie",
  source: "Die Quelle",
  note: (change) => ended(upper(germanClause(change))),
  offer: (change, who) => `${has(who)} ${germanClause(change)} – übernehmen?`,
  conflict,
};
