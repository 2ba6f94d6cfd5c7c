import type { Change, EditOf } from "../diff/change.ts";
import type { Conflict } from "../merge/conflict.ts";
import { englishNoun } from "./english-nouns.ts";
import type { Naming } from "./naming.ts";
import type { Phrases, Sides } from "./phrases.ts";
import { isSaid, propertyWords } from "./property-words.ts";
import { isPlainEntry, rewordings, saidValue, type ValueWords } from "./values.ts";

type Name = Omit<Naming, "within">;

const VALUES: ValueWords = {
  yes: "yes",
  no: "no",
  periods: {
    D: ["day", "days"],
    W: ["week", "weeks"],
    M: ["month", "months"],
    Y: ["year", "years"],
  },
};

const quoted = (words: string): string => `“${words}”`;
const nameOf = ({ label, id }: Name): string => quoted(label.en ?? label.de ?? id);
const isText = ({ noun }: Name): boolean => noun.startsWith("text.");

/** "the question “Chip number”"; of the service there is only one. */
const named = (name: Name): string =>
  ["service", "form", "process", "drawing", "fee"].includes(name.noun)
    ? `the ${englishNoun(name.noun)}`
    : `the ${englishNoun(name.noun)} ${nameOf(name)}`;

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

function object(about: Naming): string {
  const { noun, within } = about;
  const own = isText(about) ? `the ${englishNoun(noun)}` : named(about);
  return within && (isText(about) || INSIDE.has(noun)) ? `${own} of ${named(within)}` : own;
}

const inLanguage = (property: string): string =>
  ({ de: " in German", "de-easy": " in “Einfach erklärt”" })[property] ?? "";

const instead = (before: string | undefined, after: string | undefined): string =>
  before === undefined || after === undefined
    ? ""
    : ` (${quoted(after)} instead of ${quoted(before)})`;

function added({ about }: EditOf<"added"> & Change): string {
  const { noun, within } = about;
  const place = within && !INSIDE.has(noun) && !isText(about) ? ` to ${named(within)}` : "";
  return `added ${object(about)}${place}`;
}

function renamed({ about, property, before, after }: EditOf<"renamed"> & Change): string {
  const owner = isText(about) && about.within ? about.within : about;
  const [old, now] = [saidValue(before, VALUES), saidValue(after, VALUES)];
  const language = isText(about) ? inLanguage(property) : "";
  if (now === undefined) return `removed the name of ${named(owner)}${language}`;
  if (old === undefined) return `added a name to ${named(owner)}${language}: ${quoted(now)}`;
  return `renamed the ${englishNoun(owner.noun)} ${quoted(old)} to ${quoted(now)}${language}`;
}

function reworded({ about, property, before, after }: EditOf<"reworded"> & Change): string {
  const text = `${object(about)}${inLanguage(property)}`;
  if (typeof before !== "string") return `added ${text}`;
  if (typeof after !== "string") return `removed ${text}`;
  const parts = rewordings(before, after).map(({ gone, came }) => {
    if (gone === "") return `added ${quoted(came)}`;
    return came === "" ? `took out ${quoted(gone)}` : `${quoted(came)} instead of ${quoted(gone)}`;
  });
  return parts.length > 0 ? `changed ${text}: ${parts.join("; ")}` : `changed ${text}`;
}

function changed({ about, property, before, after }: EditOf<"changed"> & Change): string {
  if (["drawing", "journey", "visit", "act"].includes(about.noun))
    return `adapted ${object(about)}`;
  if (about.noun === "question" && property === "required")
    return `made ${object(about)} ${after === false ? "optional" : "required"}`;
  const isFormula = about.noun === "cell" && ![before, after].every(isPlainEntry);
  const values =
    isSaid(property) && !isFormula
      ? instead(saidValue(before, VALUES), saidValue(after, VALUES))
      : "";
  if (about.noun === "cell") return `changed ${object(about)}${values}`;
  return `changed ${propertyWords(property).en} of ${named(about)}${values}`;
}

/** What was done, as it stands behind "has": "added the question “Chip number”". */
export function englishClause(change: Change): string {
  const { about, near } = change;
  switch (change.kind) {
    case "added":
      return added(change);
    case "removed":
      return `removed ${object(about)}`;
    case "moved":
      return `moved ${object(about)} to ${near ? named(near) : "another place"}`;
    case "reordered":
      return `put ${object(about)} ${near ? `behind ${nameOf(near)}` : "first"}`;
    case "renamed":
      return renamed(change);
    case "reworded":
      return reworded(change);
    case "changed":
      return changed(change);
  }
}

/** Of a way with its steps, the steps are what matters. */
const telling = (changes: readonly Change[]): readonly Change[] => {
  const others = changes.filter(({ about }) => about.noun !== "flow");
  return others.length > 0 ? others : changes;
};

function clauses(changes: readonly Change[]): string {
  const [first, second, ...more] = telling(changes).map(englishClause);
  if (first === undefined) return "not changed it";
  if (second === undefined) return first;
  if (more.length === 0) return `${first} and ${second}`;
  const places = more.length === 1 ? "one more place" : `${more.length} more places`;
  return `${first}, ${second} and changed ${places}`;
}

const has = (who: string): string => `${who} ${who.toLowerCase() === "you" ? "have" : "has"}`;

function needed({ about, mine, theirs }: Conflict, names: Sides): string {
  const byMine = mine.some(({ kind }) => kind === "removed");
  const [remover, user] = byMine ? [names.mine, names.theirs] : [names.theirs, names.mine];
  const places = (byMine ? theirs : mine).map((one) =>
    named(isText(one.about) && one.about.within ? one.about.within : one.about),
  );
  const where = [...new Set(places)].slice(0, 3).join(", ");
  return `${has(remover)} removed ${object(about)}. ${user} still ${user.toLowerCase() === "you" ? "need" : "needs"} it: ${where}. Should it stay?`;
}

function conflict(about: Conflict, names: Sides): string {
  const both = `${names.theirs} and ${names.mine.toLowerCase() === "you" ? "you" : names.mine}`;
  switch (about.kind) {
    case "needed":
      return needed(about, names);
    case "added":
      return `${both} have added ${object(about.about)}, but differently. Which one should apply?`;
    case "reordered":
      return `${both} have changed the order in ${named(about.about)} differently. Which one should apply?`;
    case "inserted":
      return `${has(names.theirs)} ${inserted(about.theirs)}, ${has(names.mine)} ${inserted(about.mine)}, both at the same place. Which should apply?`;
    case "changed":
    case "moved":
    case "removed":
      return `${ended(`${has(names.theirs)} ${clauses(about.theirs)}`)} ${ended(`${has(names.mine)} ${clauses(about.mine)}`)} Which should apply?`;
  }
}

/** The steps that were put onto a way. */
const inserted = (changes: readonly Change[]): string => {
  const steps = changes.filter(({ kind }) => kind === "added");
  return clauses(steps.length > 0 ? steps : changes);
};

/** A sentence; where it ends with a quoted one, that has the full stop. */
const ended = (text: string): string => (/[.!?]”$/.test(text) ? text : `${text}.`);

const upper = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

export const english: Phrases = {
  you: "You",
  source: "The source",
  note: (change) => ended(upper(englishClause(change))),
  offer: (change, who) => `${has(who)} ${englishClause(change)} – take it over?`,
  conflict,
};
