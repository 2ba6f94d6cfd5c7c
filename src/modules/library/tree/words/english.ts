import type { Change, EditOf } from "../diff/change.ts";
import type { Conflict } from "../merge/conflict.ts";
import { englishNoun } from "./english-nouns.ts";
import type { Naming } from "./naming.ts";
import type { Phrases, Sides } from "./phrases.ts";
import { isSaid, propertyWords } from "./property-words.ts";
import { rewordings, saidValue } from "./values.ts";

type Name = Omit<Naming, "within">;

const quoted = (words: string): string => `“${words}”`;
const nameOf = ({ label, id }: Name): string => quoted(label.en ?? label.de ?? id);
const isText = ({ noun }: Name): boolean => noun.startsWith("text.");

/** "the question “Chip number”"; of the service there is only one. */
const named = (name: Name): string =>
  ["service", "form", "process", "drawing"].includes(name.noun)
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
  const [old, now] = [saidValue(before, "", ""), saidValue(after, "", "")];
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
  return `changed ${text}: ${parts.join("; ")}`;
}

function changed({ about, property, before, after }: EditOf<"changed"> & Change): string {
  if (["drawing", "journey", "visit", "act"].includes(about.noun))
    return `adapted ${object(about)}`;
  if (about.noun === "question" && property === "required")
    return `made ${object(about)} ${after === false ? "optional" : "required"}`;
  const values = isSaid(property)
    ? instead(saidValue(before, "yes", "no"), saidValue(after, "yes", "no"))
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

function clauses(changes: readonly Change[]): string {
  const [first, second, ...more] = changes.map(englishClause);
  if (first === undefined) return "not changed it";
  if (second === undefined) return first;
  return more.length > 0
    ? `${first}, ${second} and changed ${more.length} more places`
    : `${first} and ${second}`;
}

const has = (who: string): string => `${who} ${who.toLowerCase() === "you" ? "have" : "has"}`;

function needed({ about, mine, theirs }: Conflict, names: Sides): string {
  const byMine = mine.some(({ kind }) => kind === "removed");
  const [remover, user] = byMine ? [names.mine, names.theirs] : [names.theirs, names.mine];
  const places = (byMine ? theirs : mine).map((one) =>
    named(isText(one.about) && one.about.within ? one.about.within : one.about),
  );
  const where = [...new Set(places)].slice(0, 3).join(", ");
  return `${has(remover)} removed ${object(about)}. ${has(user)} still a use for it: ${where}. Should it stay?`;
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
      return `${has(names.theirs)} ${clauses(about.theirs)}. ${has(names.mine)} ${clauses(about.mine)}. Which should apply?`;
  }
}

/** Of a way with new steps, the steps are what matters. */
function inserted(changes: readonly Change[]): string {
  const steps = changes.filter(({ kind, about }) => kind === "added" && about.noun !== "flow");
  return clauses(steps.length > 0 ? steps : changes);
}

const upper = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

export const english: Phrases = {
  you: "You",
  source: "The source",
  note: (change) => `${upper(englishClause(change))}.`,
  offer: (change, who) => `${has(who)} ${englishClause(change)} – take it over?`,
  conflict,
};
