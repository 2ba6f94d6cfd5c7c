import { oneLine, severalLines } from "../clean-text.ts";
import type { FieldOf } from "../definition.ts";
import { answered, isText, nothing, type SimpleKind } from "./field-kind.ts";

export const text: SimpleKind<FieldOf<"text">, string> = {
  inputs: () => [""],
  parse: (field, inputs) => {
    const typed = field.multiline ? severalLines(inputs.text()) : oneLine(inputs.text());
    return typed === "" ? nothing : answered(typed);
  },
  fits: (_field, answer) => isText(answer),
  problems: ({ maxLength, pattern }, answer) => {
    if (answer.length > maxLength)
      return [{ kind: "too-long", values: { limit: maxLength, length: answer.length } }];
    if (pattern !== undefined && !wholePattern(pattern).test(answer)) return [{ kind: "invalid" }];
    return [];
  },
  write: (_field, answer) => ({ "": answer }),
  toFeel: (_field, answer) => answer,
  display: (_field, answer) => (answer.includes("\n") ? answer.split("\n") : answer),
  present: (field, { inputs }) => ({
    type: "text",
    value: inputs.text(),
    multiline: field.multiline,
    autocomplete: field.autocomplete ?? tokenOf(field.prefill),
  }),
};

const tokenOf = (prefill: FieldOf<"text">["prefill"]): string | undefined => {
  if (prefill === "familyName") return "family-name";
  return prefill === "givenNames" ? "given-name" : undefined;
};

/** A pattern describes the whole value. Throws a SyntaxError for what is no pattern. */
export const wholePattern = (pattern: string): RegExp => new RegExp(`^(?:${pattern})$`, "u");
