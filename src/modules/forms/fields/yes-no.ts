import type { FieldOf } from "../definition.ts";
import { fixedWord } from "../words.ts";
import { answered, nothing, type SimpleKind, wrong } from "./field-kind.ts";

export const yesNo: SimpleKind<FieldOf<"yesNo">, boolean> = {
  inputs: () => [""],
  parse: (_field, inputs) => {
    const typed = inputs.text();
    if (typed === "") return nothing;
    if (typed === "yes") return answered(true);
    return typed === "no" ? answered(false) : wrong({ kind: "invalid" });
  },
  fits: (_field, answer) => typeof answer === "boolean",
  problems: () => [],
  write: (_field, answer) => ({ "": answer ? "yes" : "no" }),
  toFeel: (_field, answer) => answer,
  display: (_field, answer, { language }) => fixedWord(answer ? "yes" : "no", language),
  present: (_field, { inputs, words }) => ({
    type: "yesNo",
    options: (["yes", "no"] as const).map((id) => ({ id, label: fixedWord(id, words.language) })),
    chosen: inputs.text(),
  }),
};
