import { LANGUAGES } from "#platform/i18n";
import { checkLetter } from "#notices";
import { messageAsLetter, messageTexts } from "../message.ts";
import type { PackageProblem } from "../package-content.ts";
import type { PackageCheck, PackageParts } from "../package-parts.ts";

/** What letters and messages may name (docs/architecture.md, "Words in expressions"). */
const NAMES = [
  "antrag",
  "parameter",
  "heute",
  "schritt",
  "entscheidung",
  "zahlung",
  "behoerde",
  "vorgang",
];

function checkRemedies({ source }: PackageParts): PackageProblem[] {
  if (source.service.remedy !== undefined) return [];
  return source.letters.flatMap(({ id, blocks }) =>
    blocks
      .filter(({ type }) => type === "remedy")
      .map((block) => ({
        file: `letters/${id}.json`,
        element: block.id,
        problem: "service.json sagt nicht, was man gegen einen Bescheid tun kann (remedy).",
      })),
  );
}

/** Messages are checked in every language that has them; a missing one is said by the texts. */
function checkMessages({ source, uses }: PackageParts): PackageProblem[] {
  const ids = uses.operations
    .filter(({ operation }) => operation === "send-message" || operation === "announce-letter")
    .map(({ argument = "" }) => argument);
  return [...new Set(ids)].flatMap((id) =>
    LANGUAGES.filter((language) => source.texts[language][`message.${id}.body`]).flatMap(
      (language) =>
        checkLetter(
          messageAsLetter(id),
          messageTexts((key) => source.texts[language][key]),
          NAMES,
        ).map(({ problem }) => ({
          file: `texts/${language}.json`,
          element: `message.${id}`,
          problem,
        })),
    ),
  );
}

/** Letters and messages have their words, and these name only what exists. */
export const checkLetters: PackageCheck = (parts) => [
  ...parts.source.letters.flatMap((letter) =>
    checkLetter(letter, (key) => parts.source.texts.de[key], NAMES).map(({ block, problem }) => ({
      file: `letters/${letter.id}.json`,
      element: block ?? letter.id,
      problem,
    })),
  ),
  ...checkRemedies(parts),
  ...checkMessages(parts),
];
