import { type Field, FieldView } from "#ui";
import type { EntryProblem } from "../../../../../settings/entered-settings.ts";
import { formTexts } from "../../texts.ts";
import type { FieldInputs } from "./field-inputs.ts";

/** What a form shows and what is wrong with it. */
export type Given = { inputs: FieldInputs; problems: readonly EntryProblem[] };
type InputProps = Given & { name: string; label: string };

export const textOf = (inputs: FieldInputs, name: string): string => {
  const value = inputs[name];
  return typeof value === "string" ? value : "";
};

const errorAt = (problems: readonly EntryProblem[], name: string): string | undefined =>
  problems.find((one) => one.name === name)?.message;

type WordsProps = InputProps & { hint?: string; optional?: boolean; multiline?: boolean };

export const WordsInput = (props: WordsProps) => {
  const { inputs, problems, name, label, hint, optional, multiline = false } = props;
  return (
    <FieldView
      field={{
        ...{ type: "text", multiline, name, label, hint, error: errorAt(problems, name) },
        ...(optional && { optional: formTexts.optional }),
        value: textOf(inputs, name),
      }}
    />
  );
};

type ChoiceProps = InputProps & { options: readonly { id: string; label: string }[] };

export const ChoiceInput = ({ inputs, problems, name, label, options }: ChoiceProps) => (
  <FieldView
    field={{
      ...{ type: "choice", multiple: false, name, label, options, placeholder: "" },
      ...{ chosen: [textOf(inputs, name)], error: errorAt(problems, name) },
    }}
  />
);

export const TickInput = ({ inputs, problems, name, label, options }: ChoiceProps) => {
  const chosen = inputs[name];
  return (
    <FieldView
      field={
        {
          ...{ type: "choice", multiple: true, name, label, options, placeholder: "" },
          ...{ chosen: typeof chosen === "object" ? chosen : [], error: errorAt(problems, name) },
        } satisfies Field
      }
    />
  );
};
