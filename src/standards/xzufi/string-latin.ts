/**
 * String.Latin: the normative characters of DIN 91379:2022-08 (data type C). Typographic quotation
 * marks and dashes are not among them.
 */
const SINGLE =
  "\\t\\n\\r\\u0020-\\u007e\\u00a0-\\u00ac\\u00ae-\\u017e\\u0187\\u0188\\u018f\\u0197\\u01a0\\u01a1\\u01af\\u01b0" +
  "\\u01b7\\u01cd-\\u01dc\\u01de\\u01df\\u01e2-\\u01f0\\u01f4\\u01f5\\u01f8-\\u01ff\\u0212\\u0213\\u0218-\\u021b" +
  "\\u021e\\u021f\\u0227-\\u0233\\u0259\\u0268\\u0292\\u02b9\\u02ba\\u02be\\u02bf\\u02c8\\u02cc\\u1e02\\u1e03" +
  "\\u1e06\\u1e07\\u1e0a-\\u1e11\\u1e17\\u1e1c-\\u1e2b\\u1e2f-\\u1e37\\u1e3a\\u1e3b\\u1e40-\\u1e49\\u1e52-\\u1e5b" +
  "\\u1e5e-\\u1e63\\u1e6a-\\u1e6f\\u1e80-\\u1e87\\u1e8c-\\u1e97\\u1e9e\\u1ea0-\\u1ef9\\u2019\\u2021\\u20ac";

/** Letters with a mark of their own: base, then what may follow it. */
const WITH_MARKS: Readonly<Record<string, readonly string[]>> = {
  "[Aa]": ["\\u030b"],
  "[Cc]": ["[\\u0300\\u0304\\u0306\\u0308\\u0315\\u0323\\u0326]", "\\u0328\\u0306"],
  "[Dd]": ["\\u0302"],
  "[Ff]": ["[\\u0300\\u0304]"],
  "[Gg]": ["\\u0300"],
  "[Hh]": ["[\\u0304\\u0326]"],
  H: ["\\u0331"],
  "[Jj]": ["\\u0301"],
  J: ["\\u030c"],
  "[Kk]": ["\\u035fh", "[\\u0300\\u0302\\u0304\\u0307\\u0315\\u031b\\u0326]"],
  K: ["\\u035fH"],
  "[Ll]": ["\\u0325\\u0304", "[\\u0302\\u0325\\u0326]"],
  "[Mm]": ["[\\u0300\\u0302\\u0306\\u0310]"],
  "[Nn]": ["[\\u0302\\u0304\\u0306\\u0326]"],
  "[Pp]": ["[\\u0300\\u0304\\u0315\\u0323]"],
  "[Rr]": ["\\u0325\\u0304", "[\\u0306\\u0325]"],
  "[Ss]": ["\\u031b\\u0304", "[\\u0300\\u0304\\u0331]"],
  "[Tt]": ["[\\u0300\\u0304\\u0315\\u031b]"],
  T: ["\\u0308"],
  "[Uu]": ["\\u0307"],
  "[Zz]": ["[\\u0300\\u0304\\u0306\\u0308\\u0327]"],
  "[\\u00c7\\u00e7]": ["\\u0306"],
  "[\\u00db\\u00fb]": ["\\u0304"],
  "\\u00ff": ["\\u0301"],
  "[\\u010c\\u010d]": ["[\\u0315\\u0323]"],
  "[\\u0113\\u014d]": ["\\u030d"],
  "[\\u012a\\u012b]": ["\\u0301"],
  "[\\u017d\\u017e]": ["[\\u0326\\u0327]"],
  "[\\u1e32\\u1e33\\u1e62\\u1e63\\u1e6c\\u1e6d]": ["\\u0304"],
  "[\\u1ea0\\u1ea1\\u1ecc\\u1ecd]": ["\\u0308"],
  "[\\u1ee4\\u1ee5]": ["[\\u0304\\u0308]"],
};

const SEQUENCES = Object.entries(WITH_MARKS)
  .map(([base, marks]) => `${base}(?:${marks.join("|")})`)
  .join("|");
const ALLOWED = new RegExp(`${SEQUENCES}|[${SINGLE}]`, "g");

/** Characters of a text that are not in String.Latin, each once. */
export const foreignCharacters = (text: string): string[] => [
  ...new Set(text.normalize("NFC").replaceAll(ALLOWED, "")),
];

/** What stands for a character that String.Latin lacks; nothing where it draws nothing. */
const STAND_INS: readonly (readonly [characters: RegExp, stand: string])[] = [
  [/[\u00ad\u200b-\u200f\u2060-\u206f\ufeff]/g, ""],
  [/[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000\u2028\u2029]/g, " "],
  [/[\u2010-\u2015\u2212\u2022\u2023]/g, "-"],
  [/[\u201c-\u201f\u2033]/g, '"'],
  [/[\u2018\u201a\u201b\u2032\u2039\u203a]/g, "'"],
  [/\u2026/g, "..."],
  [/\u2192/g, "->"],
  [/\u2264/g, "<="],
  [/\u2265/g, ">="],
];

/**
 * A text in String.Latin. `lost` are characters for which nothing stands: one of them in a delivery
 * would make the receiver refuse all of it, so they become a question mark.
 */
export function toStringLatin(text: string): { text: string; lost: string[] } {
  const written = STAND_INS.reduce(
    (sofar, [characters, stand]) => sofar.replaceAll(characters, stand),
    text.toWellFormed().normalize("NFC"),
  );
  const lost = foreignCharacters(written);
  if (lost.length === 0) return { text: written, lost };
  let latin = "";
  let end = 0;
  for (const { 0: allowed, index } of written.matchAll(ALLOWED)) {
    if (index > end) latin += "?";
    latin += allowed;
    end = index + allowed.length;
  }
  return { text: end < written.length ? `${latin}?` : latin, lost };
}
