import {
  type Comparison,
  type Condition,
  type Join,
  type Operator,
  OPERATORS,
  type Subject,
} from "#workshop";
import { formText } from "../../../../../form-text.ts";
import type { FormBody } from "../../../../../visit.ts";
import type { EntryProblem } from "../../../settings/entered-settings.ts";
import { readValue, writtenValue } from "./condition-value.ts";

/** A statement as the form has it. */
export type Row = { subject: Subject; operator: Operator; value: string };
export type Rows = { join: Join; groups: readonly (readonly Row[])[] };

/** Name of an input of a statement: the how manieth of which group. */
export const rowName = (group: number, row: number, part: "frage" | "vergleich" | "wert"): string =>
  `a.${group}.${row}.${part}`;

const firstOperator = ({ type }: Subject): Operator => OPERATORS[type][0] ?? "answered";

/** A statement about something, still without a value. */
export const newRow = (subject: Subject): Row => ({
  subject,
  operator: firstOperator(subject),
  value: "",
});

type Subjects = ReadonlyMap<string, Subject>;

/** A stored condition as the form shows it; undefined when it is about something unknown here. */
export function rowsOf({ join, groups }: Condition, subjects: Subjects): Rows | undefined {
  const rows = groups.map((group) =>
    group.flatMap((comparison): Row[] => {
      const subject = subjects.get(comparison.subject);
      if (!subject?.type || !OPERATORS[subject.type].includes(comparison.operator)) return [];
      const { operator } = comparison;
      const value = "value" in comparison ? writtenValue(comparison.value, subject) : "";
      return [{ subject, operator, value }];
    }),
  );
  const isWhole = rows.every((row, index) => row.length === groups[index]?.length);
  return isWhole ? { join, groups: rows } : undefined;
}

const MOST = 30;

function rowIn(form: FormBody, subjects: Subjects, [group, row]: [number, number]): Row[] {
  const subject = subjects.get(formText(form, rowName(group, row, "frage")));
  if (!subject) return [];
  const asked = formText(form, rowName(group, row, "vergleich"));
  const operator = OPERATORS[subject.type].find((one) => one === asked) ?? firstOperator(subject);
  return [{ subject, operator, value: formText(form, rowName(group, row, "wert")).trim() }];
}

/** The statements as they were posted. */
export function postedRows(form: FormBody, subjects: Subjects): Rows {
  const numbers = Array.from({ length: MOST }, (_, index) => index);
  const groups = numbers
    .map((group) => numbers.flatMap((row) => rowIn(form, subjects, [group, row])))
    .filter(({ length }) => length > 0);
  return { join: formText(form, "verbindung") === "or" ? "or" : "and", groups };
}

function comparisonOf(
  { subject, operator, value }: Row,
  wrong: (message: string) => void,
): Comparison | undefined {
  if (operator === "answered" || operator === "unanswered")
    return { subject: subject.name, operator };
  const read = readValue(value, subject);
  if (read.kind === "refused") return void wrong(read.problem);
  if (operator !== "contains" && operator !== "containsNot")
    return { subject: subject.name, operator, value: read.value };
  return read.value.kind === "text"
    ? { subject: subject.name, operator, value: read.value }
    : undefined;
}

/** The condition that was entered, or what is missing in which input. */
export function enteredCondition({ join, groups }: Rows): Condition | { problems: EntryProblem[] } {
  const problems: EntryProblem[] = [];
  const read = groups.map((group, at) =>
    group.flatMap((row, index) => {
      const name = rowName(at, index, "wert");
      return comparisonOf(row, (message) => problems.push({ name, message })) ?? [];
    }),
  );
  return problems.length > 0 ? { problems } : { join, groups: read };
}
