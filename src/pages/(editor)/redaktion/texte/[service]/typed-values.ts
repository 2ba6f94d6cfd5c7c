import type { LocalValue, ServiceType } from "#catalogue";
import { formText } from "../../../../form-text.ts";
import type { FormBody } from "../../../../visit.ts";
import {
  isSecureUrl,
  type SourceField,
  sourceIn,
  sourceOf,
  sourceProblems,
  type TypedSource,
  typedSource,
} from "./typed-source.ts";

export type Parameter = NonNullable<ServiceType["parameters"]>[number];

/** A town's value of a parameter as it was typed. */
export type TypedValue = TypedSource & { value: string; en: string };

export type ValueProblem = {
  parameter: string;
  field: "value" | SourceField;
  problem: "value" | "source" | "day" | "url";
};

const LONGEST = 500;
const CENTS = 100;

export const valueName = (parameter: string, field: string): string =>
  `value.${parameter}.${field}`;

const german = (value: number): string => String(value).replace(".", ",");

function shown({ value, kind }: LocalValue): Pick<TypedValue, "value" | "en"> {
  if (typeof value === "object") return { value: value.de, en: value.en ?? "" };
  if (typeof value === "string") return { value, en: "" };
  const inEuro = (value / CENTS).toFixed(2).replace(".", ",");
  return { value: kind === "money" ? inEuro : german(value), en: "" };
}

export const typedValue = (known: LocalValue | undefined): TypedValue => ({
  ...(known ? shown(known) : { value: "", en: "" }),
  ...typedSource(known?.source ?? null),
});

export function typedValueIn(form: FormBody, { id }: Parameter): TypedValue {
  const field = (name: string) => formText(form, valueName(id, name)).trim();
  return { value: field("value"), en: field("en"), ...sourceIn(field) };
}

/** What was typed as a value of its kind; undefined when it is none. */
function valueOf({ kind }: Parameter, { value, en }: TypedValue): LocalValue["value"] | undefined {
  switch (kind) {
    case "money":
      return /^\d{1,7}(,\d{2})?$/.test(value)
        ? Math.round(Number(value.replace(",", ".")) * CENTS)
        : undefined;
    case "number":
      return /^\d{1,9}(,\d{1,3})?$/.test(value) ? Number(value.replace(",", ".")) : undefined;
    case "url":
      return value.length <= LONGEST && isSecureUrl(value) ? value : undefined;
    case "text":
      return value.length <= LONGEST && en.length <= LONGEST
        ? { de: value, ...(en !== "" && { en }) }
        : undefined;
  }
}

type Read =
  | { kind: "none" }
  | { kind: "value"; value: LocalValue }
  | { kind: "refused"; problems: ValueProblem[] };

/** A town's value of one parameter; an empty one is none. */
export function readValue(parameter: Parameter, typed: TypedValue): Read {
  if (typed.value === "") return { kind: "none" };
  const value = valueOf(parameter, typed);
  const { id, kind } = parameter;
  const problems = [
    ...(value === undefined ? ([["value", "value"]] as const) : []),
    ...sourceProblems(typed),
  ].map(([field, problem]): ValueProblem => ({ parameter: id, field, problem }));
  if (value === undefined || problems.length > 0) return { kind: "refused", problems };
  return { kind: "value", value: { parameter: id, kind, value, source: sourceOf(typed) } };
}
