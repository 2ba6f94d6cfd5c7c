import type { Language } from "#platform/i18n";
import type { Change } from "../diff/change.ts";
import type { Conflict } from "../merge/conflict.ts";
import { english } from "./english.ts";
import { german } from "./german.ts";
import type { Phrases, Sides } from "./phrases.ts";

const phrasesOf = (language: Language): Phrases => (language === "en" ? english : german);

const isConflict = (what: Change | Conflict): what is Conflict => "differences" in what;

/**
 * A change or a question in the words of a town hall, never in those of the files; an id stands only
 * where an element has no name. A change without `names.theirs` is a note ("Die Frage „Chipnummer“
 * ergänzt."), with it an offer ("Herten hat die Frage „Chipnummer“ ergänzt – übernehmen?").
 */
export function describe(
  what: Change | Conflict,
  language: Language,
  names: Partial<Sides> = {},
): string {
  const phrases = phrasesOf(language);
  const { mine = phrases.you, theirs } = names;
  if (isConflict(what)) return phrases.conflict(what, { mine, theirs: theirs ?? phrases.source });
  return theirs === undefined ? phrases.note(what) : phrases.offer(what, theirs);
}
