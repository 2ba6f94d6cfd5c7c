import type { FieldOf } from "../definition.ts";
import { fixedWord, type Words } from "../words.ts";
import { answered, nothing, type Rules, type SimpleKind } from "./field-kind.ts";

/** The answer is the id of one option or, with `multiple`, a list of ids in the options' order. */
export const choice: SimpleKind<FieldOf<"choice">, string | string[]> = {
  inputs: () => [""],
  parse: (field, inputs) => {
    const chosen = new Set(inputs.list().filter((id) => id !== ""));
    const [first] = chosen;
    if (first === undefined) return nothing;
    return answered(field.multiple ? inOrder(field, chosen) : first);
  },
  fits: (field, answer, rules): answer is string | string[] => {
    const offered = new Set<unknown>(offeredOptions(field, rules));
    if (!field.multiple) return offered.has(answer);
    return Array.isArray(answer) && answer.length > 0 && answer.every((id) => offered.has(id));
  },
  problems: () => [],
  write: (_field, answer) => ({ "": answer }),
  toFeel: (_field, answer) => answer,
  display: (field, answer, words) => {
    const labels = [answer].flat().map((id) => optionLabel(field, id, words));
    return field.multiple ? labels : labels.join();
  },
  present: (field, { inputs, words, rules }) => ({
    type: "choice",
    multiple: field.multiple,
    options: offeredOptions(field, rules).map((id) => ({
      id,
      label: optionLabel(field, id, words),
    })),
    chosen: inputs.list(),
    placeholder: fixedWord("choose", words.language),
  }),
};

const offeredOptions = (field: FieldOf<"choice">, rules: Rules): string[] =>
  field.options
    .filter((option) => option.when === undefined || rules.holds(option.when))
    .map((option) => option.id);

/** Ids that are no options stay at the end, so that the answer is refused as a whole. */
function inOrder(field: FieldOf<"choice">, chosen: ReadonlySet<string>): string[] {
  const known = field.options.map((option) => option.id).filter((id) => chosen.has(id));
  return [...new Set([...known, ...chosen])];
}

const optionLabel = (field: FieldOf<"choice">, option: string, { texts }: Words): string =>
  texts(`${field.id}.option.${option}`) ?? option;
