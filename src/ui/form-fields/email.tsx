import type { Question } from "./question.ts";
import { SingleInput } from "./single-input.tsx";

export type EmailProps = { value: string };

export const Email = ({ value, ...question }: Question & EmailProps) => (
  <SingleInput
    question={question}
    value={value}
    type="email"
    autocomplete="email"
    spellcheck={false}
  />
);
