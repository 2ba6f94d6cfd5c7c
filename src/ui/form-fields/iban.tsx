import type { Question } from "./question.ts";
import { SingleInput } from "./single-input.tsx";

export type IbanProps = { value: string };

/** No autocomplete token fits: HTML knows card numbers, not accounts. */
export const Iban = ({ value, ...question }: Question & IbanProps) => (
  <SingleInput question={question} value={value} spellcheck={false} />
);
