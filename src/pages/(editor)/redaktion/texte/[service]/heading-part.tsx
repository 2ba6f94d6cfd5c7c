import { type ServiceText, type Translation, translationKey } from "#catalogue";
import type { Reply } from "#platform/http";
import { FieldView } from "#ui";
import { formText } from "../../../../form-text.ts";
import type { FormBody } from "../../../../visit.ts";
import { textsTexts } from "../texts.ts";
import { formErrors as errors, formTexts as texts } from "./form-texts.ts";
import type { EditedPart, WholePart } from "./edited-part.ts";
import { partPage } from "./part-page.tsx";
import { StaleNote } from "./stale-note.tsx";

const { optional } = textsTexts;

type Words = Record<"de" | "en" | "easy", string>;
type Typed = Record<"title" | "short", Words>;
type Failed = { typed: Typed; checked?: boolean; refused?: string };

const NAMES = ["title", "short"] as const;
const FIELDS = ["de", "en", "easy"] as const;
const LONGEST = { title: 150, short: 600 } as const;

const LANGUAGES = [
  { field: "de", label: texts.de },
  { field: "en", label: texts.en, language: "en" },
  { field: "easy", label: texts.easy, language: "de-easy" },
] as const;

const wordsOf = (words: ServiceText["short"]): Words => ({
  ...{ de: words.de, en: words.en ?? "", easy: words["de-easy"] ?? "" },
});

const typedIn = (form: FormBody, name: "title" | "short"): Words => {
  const field = (part: string) => formText(form, `${name}.${part}`).trim();
  return { de: field("de"), en: field("en"), easy: field("easy") };
};

/** What is wrong with one field: German and English are needed, and nothing is endless. */
function problemOf(name: "title" | "short", field: keyof Words, typed: Words): string | undefined {
  if (field !== "easy" && typed[field] === "") return errors.heading;
  return typed[field].length > LONGEST[name] ? errors.tooLong : undefined;
}

type WordsProps = { name: "title" | "short"; typed: Words; text: ServiceText; checked: boolean };

const Fields = ({ name, typed, text, checked }: WordsProps) => (
  <fieldset class="panel stack stack--fill statement">
    <legend>{texts[name]}</legend>
    {LANGUAGES.map(({ field, label, ...rest }) => {
      return (
        <>
          <FieldView
            field={{
              type: "text",
              multiline: name === "short",
              name: `${name}.${field}`,
              label,
              hint: name === "short" && field === "de" ? texts.shortHint : undefined,
              optional: field === "easy" ? optional : undefined,
              error: checked ? problemOf(name, field, typed) : undefined,
              value: typed[field],
            }}
          />
          {"language" in rest && (
            <StaleNote
              {...{ text, place: name, language: rest.language, german: typed.de }}
              name={`${name}.stillRight.${rest.language}`}
            />
          )}
        </>
      );
    })}
  </fieldset>
);

const problemsOf = (typed: Typed): { name: string; message: string }[] =>
  NAMES.flatMap((name) =>
    FIELDS.flatMap((field) => {
      const problem = problemOf(name, field, typed[name]);
      return problem ? [{ name: `${name}.${field}`, message: `${texts[name]}: ${problem}` }] : [];
    }),
  );

export function headingPage({ at, part, text }: WholePart, failed?: Failed): Reply {
  const typed = failed?.typed ?? { title: wordsOf(text.title), short: wordsOf(text.short) };
  const checked = failed?.checked ?? false;
  const wrong = checked ? problemsOf(typed) : [];
  return partPage({
    ...{ at, part, wrong, refused: failed?.refused },
    fields: NAMES.map((name) => <Fields {...{ name, text, checked }} typed={typed[name]} />),
  });
}

const written = ({ de, en, easy }: Words) => ({ de, en, ...(easy !== "" && { "de-easy": easy }) });

export function readHeading(whole: WholePart, form: FormBody): EditedPart {
  const { text } = whole;
  const typed = { title: typedIn(form, "title"), short: typedIn(form, "short") };
  const again = (failed: Omit<Failed, "typed">): Reply => headingPage(whole, { typed, ...failed });
  if (problemsOf(typed).length > 0) return { kind: "again", page: again({ checked: true }) };
  const ticked = NAMES.flatMap((place) =>
    (["en", "de-easy"] as const satisfies Translation[])
      .filter((language) => form[`${place}.stillRight.${language}`] !== undefined)
      .map((language) => translationKey(place, language)),
  );
  return {
    kind: "edited",
    text: { ...text, title: written(typed.title), short: written(typed.short) },
    stillRight: new Set(ticked),
    again: (refused) => again({ refused }),
  };
}
