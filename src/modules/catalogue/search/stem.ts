const FEMININE = /(?<=er|eur|ent|ant|ist|or|at)in(nen)?$/;
const DERIVATION = /(?<=.{4})(ung|keit|heit)(en|s)?$|(?<=.{3})(?<!u)ing$/;
const INFLECTION =
  /(?<=.{3})((?<=.{3}[bdfgkmnpstz])ere|ern|em|en|er|es|e|(?<=[bdfghklmnrtzaoy])s)$/;
const VERB_ENDING = /(?<=.{4})(ert|et)$/;
const FINAL_T = /(?<=.{4})t$/;

/** First parts of German verbs that part from them ("anmelden", "melde an"), folded. */
export const SEPARABLE =
  "ab an auf aus bei durch ein fest frei her hin los mit nach um unter vor weg weiter zu zuruck zusammen".split(
    " ",
  );
const ANY_SEPARABLE = SEPARABLE.join("|");
const PARTICIPLE = new RegExp(`^(?:(${ANY_SEPARABLE})ge(.{3,}(?:t|en))|ge(.{4,}(?:t|en)))$`);
const INFINITIVE_WITH_ZU = new RegExp(`^(${ANY_SEPARABLE})zu(.{3,}n)$`);

/** Last letters of everything that is taken off; most pieces of compounds end otherwise. */
const LAST_OF_ENDINGS = "egmnrst";
const LONGEST_UNCHANGED = 3;
/** Would be the English "rent". */
const PENSION = /^renten?$/;

/**
 * The common part of the forms of a German word: a light stemmer for folded words. It takes off
 * one ending of derivation, then one of inflection; English plurals and `-ing` fall under the same
 * rules. A stem is for comparing, it need not be a word.
 */
export function stem(word: string): string {
  if (word.length <= LONGEST_UNCHANGED || !LAST_OF_ENDINGS.includes(word.at(-1) ?? "")) return word;
  if (/\d/.test(word)) return word;
  if (PENSION.test(word)) return "rente";
  return word
    .replace(FEMININE, "")
    .replace(DERIVATION, "")
    .replace(INFLECTION, "")
    .replace(VERB_ENDING, "")
    .replace(FINAL_T, "");
}

/**
 * All stems a word may have: that of its form, and for participles and infinitives with `zu` that
 * of the verb: "angemeldet", "anzumelden" → "anmeld". The first is the one of the form as it stands.
 */
export function stemsOf(word: string): string[] {
  const verb = PARTICIPLE.exec(word) ?? INFINITIVE_WITH_ZU.exec(word);
  const own = stem(word);
  if (!verb) return [own];
  const [, prefix = "", rest, simple] = verb;
  return [own, stem(`${prefix}${rest ?? simple}`)];
}
