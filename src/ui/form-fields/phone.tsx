import type { Question } from "./question.ts";
import { SingleInput } from "./single-input.tsx";

export type PhoneProps = { value: string };

export const Phone = ({ value, ...question }: Question & PhoneProps) => (
  <SingleInput question={question} value={value} type="tel" autocomplete="tel" />
);
