import type { Question } from "./question.ts";
import { SingleInput } from "./single-input.tsx";

export type NumberProps = { value: string; decimals: number };

/** A text input: `type="number"` loses what it does not understand and changes when scrolled. */
export const NumberInput = ({ value, decimals, ...question }: Question & NumberProps) => (
  <SingleInput
    question={question}
    value={value}
    inputMode={decimals === 0 ? "numeric" : "decimal"}
    {...(decimals === 0 && { width: 4 })}
  />
);
