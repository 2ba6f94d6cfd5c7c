import { isWhole, type LocalValue, translationKey } from "#catalogue";
import { AppError } from "#platform/errors";
import type { Reply } from "#platform/http";
import { fill } from "#platform/i18n";
import { FieldView } from "#ui";
import type { FormBody } from "../../../../visit.ts";
import type { Part } from "../parts.ts";
import type { TextAtHand } from "../text-at-hand.ts";
import { textsTexts } from "../texts.ts";
import type { EditedPart } from "./edited-part.ts";
import { formErrors as errors, formTexts as texts } from "./form-texts.ts";
import { partPage } from "./part-page.tsx";
import { SourceFields } from "./source-fields.tsx";
import { StaleNote } from "./stale-note.tsx";
import {
  type Parameter,
  readValue,
  typedValue,
  typedValueIn,
  type TypedValue,
  valueName,
  type ValueProblem,
} from "./typed-values.ts";

type Failed = {
  typed: ReadonlyMap<string, TypedValue>;
  problems?: readonly ValueProblem[];
  refused?: string;
};

const parametersOf = ({ service }: TextAtHand): readonly Parameter[] => service.parameters ?? [];

const valuesOf = ({ text }: TextAtHand): readonly LocalValue[] =>
  isWhole(text) ? [] : text.values;

type FieldsProps = {
  at: TextAtHand;
  parameter: Parameter;
  typed: TypedValue;
  problems: readonly ValueProblem[];
};

const ValueFields = ({ at, parameter, typed, problems }: FieldsProps) => {
  const { id, kind, label } = parameter;
  const errorOf = (field: string): string | undefined => {
    const found = problems.find((one) => one.parameter === id && one.field === field);
    return found && errors[found.problem];
  };
  const sentence = at.ground.facts.find(({ text }) => text.de.includes(`{${id}}`))?.text.de;
  return (
    <fieldset class="panel stack stack--fill statement">
      <legend>{label.de}</legend>
      {sentence && <p class="note">{fill(texts.valueIn, { sentence })}</p>}
      <FieldView
        field={{
          ...{ type: "text", multiline: false, name: valueName(id, "value"), label: texts.value },
          ...{ hint: texts.valueKinds[kind], optional: textsTexts.optional },
          ...{ error: errorOf("value"), value: typed.value },
        }}
      />
      {kind === "text" && (
        <FieldView
          field={{
            ...{ type: "text", multiline: false, name: valueName(id, "en"), label: texts.valueEn },
            ...{ optional: textsTexts.optional, value: typed.en },
          }}
        />
      )}
      <StaleNote
        {...{ text: at.text, place: `value:${id}`, language: "en", german: typed.value }}
        name={valueName(id, "stillRight")}
      />
      <SourceFields prefix={`value.${id}`} typed={typed} errorOf={errorOf} />
    </fieldset>
  );
};

/** What the sentences of the region leave to the town: fees, periods, addresses. */
export function valuesPage(at: TextAtHand, part: Part, failed?: Failed): Reply {
  const problems = failed?.problems ?? [];
  const parameters = parametersOf(at);
  const nameOf = (id: string): string => parameters.find((one) => one.id === id)?.label.de ?? id;
  return partPage({
    ...{ at, part, refused: failed?.refused },
    before: <p class="measure">{texts.valueEmpty}</p>,
    wrong: problems.map(({ parameter, field, problem }) => ({
      name: valueName(parameter, field),
      message: `${nameOf(parameter)}: ${errors[problem]}`,
    })),
    fields: parameters.map((parameter) => (
      <ValueFields
        {...{ at, parameter, problems }}
        typed={
          failed?.typed.get(parameter.id) ??
          typedValue(valuesOf(at).find((value) => value.parameter === parameter.id))
        }
      />
    )),
  });
}

export function readValuesPart(at: TextAtHand, part: Part, form: FormBody): EditedPart {
  const { text } = at;
  if (isWhole(text)) throw new AppError("not-found");
  const parameters = parametersOf(at);
  const typed = new Map(parameters.map((one) => [one.id, typedValueIn(form, one)] as const));
  const read = parameters.map((one) => readValue(one, typed.get(one.id) ?? typedValue(undefined)));
  const problems = read.flatMap((one) => (one.kind === "refused" ? one.problems : []));
  if (problems.length > 0)
    return { kind: "again", page: valuesPage(at, part, { typed, problems }) };
  const ticked = parameters
    .filter(({ id }) => form[valueName(id, "stillRight")] !== undefined)
    .map(({ id }) => translationKey(`value:${id}`, "en"));
  return {
    kind: "edited",
    text: { ...text, values: read.flatMap((one) => (one.kind === "value" ? [one.value] : [])) },
    stillRight: new Set(ticked),
    again: (refused) => valuesPage(at, part, { typed, refused }),
  };
}
