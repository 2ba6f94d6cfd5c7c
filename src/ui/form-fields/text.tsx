import type { Question } from "./question.ts";
import { SingleInput } from "./single-input.tsx";

export type TextProps = { value: string; multiline: boolean; autocomplete?: string | undefined };

export const Text = ({ value, multiline, autocomplete, ...question }: Question & TextProps) => (
  <SingleInput {...{ question, value, multiline, autocomplete }} />
);
