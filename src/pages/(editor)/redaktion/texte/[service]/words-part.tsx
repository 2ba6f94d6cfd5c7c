import { cleanQuery } from "#catalogue";
import type { Reply } from "#platform/http";
import { FieldView } from "#ui";
import { formText } from "../../../../form-text.ts";
import type { FormBody } from "../../../../visit.ts";
import { textsTexts } from "../texts.ts";
import { formErrors as errors, formTexts as texts } from "./form-texts.ts";
import type { EditedPart, WholePart } from "./edited-part.ts";
import { partPage } from "./part-page.tsx";

const { optional } = textsTexts;

type Typed = { de: string; en: string };
type Failed = { typed: Typed; empty?: boolean; refused?: string };

const LONGEST_WORD = 60;

const asLines = (words: readonly string[]): string => words.join("\n");

/** One word or short question a line; twice is once. */
const wordsIn = (typed: string): string[] => [
  ...new Set(
    typed
      .split("\n")
      .map((line) => cleanQuery(line).slice(0, LONGEST_WORD))
      .filter((word) => word.length >= 2),
  ),
];

export function wordsPage({ at, part, text }: WholePart, failed?: Failed): Reply {
  const typed = failed?.typed ?? { de: asLines(text.words.de), en: asLines(text.words.en) };
  const error = failed?.empty ? errors.words : undefined;
  return partPage({
    ...{ at, part, refused: failed?.refused },
    wrong: error ? [{ name: "words.de", message: error }] : [],
    fields: (
      <>
        <FieldView
          field={{
            ...{ type: "text", multiline: true, name: "words.de", label: texts.wordsDe },
            ...{ hint: texts.wordsHint, error, value: typed.de },
          }}
        />
        <FieldView
          field={{
            ...{ type: "text", multiline: true, name: "words.en", label: texts.wordsEn },
            ...{ optional, value: typed.en },
          }}
        />
      </>
    ),
  });
}

export function readWords(whole: WholePart, form: FormBody): EditedPart {
  const { text } = whole;
  const typed = { de: formText(form, "words.de"), en: formText(form, "words.en") };
  const words = { de: wordsIn(typed.de), en: wordsIn(typed.en) };
  const again = (failed: Omit<Failed, "typed">): Reply => wordsPage(whole, { typed, ...failed });
  if (words.de.length === 0) return { kind: "again", page: again({ empty: true }) };
  return {
    kind: "edited",
    text: { ...text, words },
    stillRight: new Set(),
    again: (refused) => again({ refused }),
  };
}
