import type { FieldOf } from "../definition.ts";
import { fixedWord } from "../words.ts";
import { answered, nothing, type SimpleKind } from "./field-kind.ts";

/** The answer is `true`; a box that is not ticked is no answer. */
export const declaration: SimpleKind<FieldOf<"declaration">, boolean> = {
  inputs: () => [""],
  parse: (_field, inputs) => (inputs.text() === "yes" ? answered(true) : nothing),
  fits: (_field, answer): answer is boolean => answer === true,
  problems: () => [],
  write: () => ({ "": "yes" }),
  toFeel: (_field, answer) => answer,
  display: (_field, _answer, { language }) => fixedWord("ticked", language),
  present: (_field, { inputs }) => ({ type: "declaration", ticked: inputs.text() === "yes" }),
};
