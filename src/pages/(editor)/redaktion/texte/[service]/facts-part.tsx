import { type ServiceFact, TRANSLATIONS, translationKey } from "#catalogue";
import type { Reply } from "#platform/http";
import type { FormBody } from "../../../../visit.ts";
import { LinkedWords } from "../../../../(public)/linked-words.tsx";
import type { Part } from "../parts.ts";
import type { TextAtHand } from "../text-at-hand.ts";
import { formErrors as errors, formTexts as texts } from "./form-texts.ts";
import { FactFields } from "./fact-fields.tsx";
import type { EditedPart } from "./edited-part.ts";
import { partPage } from "./part-page.tsx";
import { readFacts } from "./read-facts.ts";
import {
  factName,
  type FactProblem,
  newFact,
  type TypedFact,
  typedFacts,
  typedOf,
} from "./typed-facts.ts";

export type FactsPart = Extract<Part, { form: "facts" }>;

type Failed = { typed: readonly TypedFact[]; problems: readonly FactProblem[]; refused?: string };

/** Values of towns that the region's text may name; a town says its own straight away. */
const parametersOf = ({ service, desk }: TextAtHand): string[] =>
  desk.townId === null ? (service.parameters ?? []).map(({ id }) => id) : [];

const asTyped = (facts: readonly ServiceFact[]): TypedFact[] => [
  ...facts.map((fact, place) => typedOf(fact, place + 1)),
  newFact(facts.length + 1),
];

/** What the region says about it, for a town that adds to it. */
const Base = ({ at, part }: { at: TextAtHand; part: FactsPart }) => {
  const facts = at.ground.facts.filter(({ kind }) => kind === part.kind);
  return (
    <section class="panel stack measure" aria-labelledby="grundfassung">
      <h2 id="grundfassung">{texts.base}</h2>
      {facts.length === 0 ? (
        <p>{texts.baseNone}</p>
      ) : (
        <ul class="spaced">
          {facts.map(({ text }) => (
            <li>
              <LinkedWords text={text} language="de" />
            </li>
          ))}
        </ul>
      )}
      <p class="note">{texts.baseNote}</p>
    </section>
  );
};

/** All statements of one kind, each with its translations and source. */
export function factsPage(at: TextAtHand, part: FactsPart, failed?: Failed): Reply {
  const own = at.text.facts.filter(({ kind }) => kind === part.kind);
  const typed = failed?.typed ?? asTyped(own);
  const problems = failed?.problems ?? [];
  return partPage({
    ...{ at, part, more: true, refused: failed?.refused },
    before: at.desk.townId === null ? null : <Base at={at} part={part} />,
    wrong: problems.map(({ fact, field, problem }) => ({
      name: factName(fact, field),
      message: `${typed[fact]?.id ? texts.statement.replace("{number}", String(fact + 1)) : texts.newStatement}: ${errors[problem]}`,
    })),
    fields: typed.map((one, fact) => (
      <FactFields
        {...{ fact, problems }}
        typed={one}
        text={at.text}
        parameters={parametersOf(at)}
      />
    )),
  });
}

/** The text with the statements as they were typed, or the form again. */
export function readFactsPart(at: TextAtHand, part: FactsPart, form: FormBody): EditedPart {
  const typed = typedFacts(form);
  const again = (failed: Partial<Failed>): Reply =>
    factsPage(at, part, { typed, problems: [], ...failed });
  const read = readFacts(typed, {
    kind: part.kind,
    facts: at.text.facts,
    parameters: parametersOf(at),
    taken: at.desk.townId === null ? [] : at.ground.facts.map(({ id }) => id),
  });
  if (read.kind === "refused") return { kind: "again", page: again(read) };
  const ticked = typed.flatMap(({ id }, fact) =>
    TRANSLATIONS.filter(
      (language) => form[factName(fact, `stillRight.${language}`)] !== undefined,
    ).map((language) => translationKey(`fact:${id}`, language)),
  );
  return {
    kind: "edited",
    text: { ...at.text, facts: read.facts },
    stillRight: new Set(ticked),
    again: (refused) => again({ refused }),
  };
}
