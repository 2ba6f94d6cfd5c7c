import type { ParameterDefinition, ParameterValue } from "#library";
import { fill } from "#platform/i18n";
import { type Field, FieldView } from "#ui";
import { formText, formTexts } from "../../../form-text.ts";
import type { FormBody } from "../../../visit.ts";
import { type EntryProblem, sourceDayName, sourceName, valueName } from "./entered-settings.ts";
import { type PackageWords, shownValue } from "./shown-value.ts";
import { TableInput } from "./table-input.tsx";
import { settingsTexts as texts } from "./texts.ts";
import { WRITING } from "./written-value.ts";

export type ParameterProps = {
  definition: ParameterDefinition;
  given: ParameterValue | undefined;
  /** What was typed, when it could not be saved. */
  typed: FormBody | undefined;
  words: PackageWords;
  problems: readonly EntryProblem[];
  /** What other towns have, in words. */
  examples: readonly { town: string; value: string }[];
};

/** Long enough to need several lines. */
const LONG_TEXT = 200;

function hintOf({ definition, words }: ParameterProps): string {
  const { id, type, required } = definition;
  const fallback =
    definition.default === undefined
      ? required && texts.required
      : fill(texts.default, { value: shownValue(definition, definition.default, words) || "–" });
  const format = type in texts.formats ? texts.formats[type as keyof typeof texts.formats] : "";
  return [words(`parameter.${id}.explain`), format, fallback].filter(Boolean).join(" ");
}

const errorAt = (problems: readonly EntryProblem[], name: string): string | undefined =>
  problems.find((problem) => problem.name === name)?.message;

function question(props: ParameterProps) {
  const { definition, words, problems } = props;
  const name = valueName(definition.id);
  return {
    name,
    label: words(`parameter.${definition.id}.label`) ?? definition.id,
    hint: hintOf(props),
    error: errorAt(problems, name),
  };
}

function chosenOf({ definition, given, typed }: ParameterProps): string[] {
  if (typed) return formTexts(typed, valueName(definition.id));
  if (given === undefined) return definition.type === "choices" ? [] : [""];
  if (definition.type === "yesNo") return [given.value === true ? "ja" : "nein"];
  return Array.isArray(given.value) ? given.value.map(String) : [String(given.value)];
}

function optionsOf({ definition, words }: ParameterProps) {
  const { id } = definition;
  const none = { id: "", label: texts.useDefault };
  if (definition.type === "yesNo")
    return [none, { id: "ja", label: texts.yes }, { id: "nein", label: texts.no }];
  const options = "options" in definition ? definition.options : [];
  const named = options.map((option) => ({
    id: option,
    label: words(`parameter.${id}.option.${option}`) ?? option,
  }));
  return definition.type === "choice" ? [none, ...named] : named;
}

function fieldOf(props: ParameterProps): Field {
  const { definition, given, typed } = props;
  const asked = question(props);
  const { type } = definition;
  if (type === "yesNo" || type === "choice" || type === "choices")
    return {
      ...asked,
      type: "choice",
      multiple: type === "choices",
      options: optionsOf(props),
      chosen: chosenOf(props),
      placeholder: texts.useDefault,
    };
  const stored = given === undefined ? "" : (WRITING[type]?.write(given.value) ?? "");
  return {
    ...asked,
    type: "text",
    multiline: type === "text" && definition.maxLength > LONG_TEXT,
    value: typed ? formText(typed, asked.name) : stored,
  };
}

const germanDay = (iso: string): string => iso.split("-").toReversed().join(".");

const SourceInputs = ({ definition, given, typed, problems }: ParameterProps) => {
  const { id } = definition;
  const source = given?.source;
  const shown = (name: string, stored: string) => (typed ? formText(typed, name) : stored);
  const inputs = [
    {
      name: sourceName(id),
      label: texts.source,
      hint: texts.sourceHint,
      value: shown(sourceName(id), source?.title ?? ""),
    },
    {
      name: sourceDayName(id),
      label: texts.sourceDayLabel,
      hint: undefined,
      value: shown(sourceDayName(id), source ? germanDay(source.asOf) : ""),
    },
  ];
  return (
    <details class="why" open={inputs.some(({ name }) => errorAt(problems, name) !== undefined)}>
      <summary>{source ? `${texts.source}: ${source.title}` : texts.source}</summary>
      <div class="stack stack--fill">
        <p class="note">{texts.unchecked}</p>
        {inputs.map(({ name, label, hint, value }) => (
          <FieldView
            field={{
              ...{ type: "text", multiline: false, name, label, hint, value },
              error: errorAt(problems, name),
            }}
          />
        ))}
      </div>
    </details>
  );
};

const Examples = ({ examples }: Pick<ParameterProps, "examples">) =>
  examples.length === 0 ? null : (
    <details class="why">
      <summary>{texts.examples}</summary>
      <ul class="spaced">
        {examples.map(({ town, value }) => (
          <li>
            {town}: {value}
          </li>
        ))}
      </ul>
    </details>
  );

/** One thing a town sets: the input, what others have, and where the value comes from. */
export const ParameterField = (props: ParameterProps) => {
  const { definition, words, examples } = props;
  if (!definition.changeable)
    return (
      <p>
        <strong>{words(`parameter.${definition.id}.label`) ?? definition.id}</strong>{" "}
        {fill(texts.fixed, { value: shownValue(definition, definition.default, words) })}
      </p>
    );
  return (
    <div class="stack stack--tight stack--fill">
      {definition.type === "table" ? (
        <TableInput {...props} definition={definition} question={question(props)} />
      ) : (
        <FieldView field={fieldOf(props)} />
      )}
      <Examples examples={examples} />
      {definition.sourceRequired && <SourceInputs {...props} />}
    </div>
  );
};
