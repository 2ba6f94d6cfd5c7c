import { conditionProblem, writeCondition } from "#workshop";
import { formText } from "../../../../../form-text.ts";
import type { EntryProblem } from "../../../settings/entered-settings.ts";
import { enteredCondition, newRow, postedRows, type Row, type Rows } from "./condition-inputs.ts";
import type { Asked } from "./asked-condition.ts";
import { conditionTexts as texts } from "./texts.ts";

/** A condition as its form has it. */
export type ConditionShown =
  | { kind: "statements"; rows: Rows; problems: readonly EntryProblem[] }
  | { kind: "written"; expression: string; problems: readonly EntryProblem[] };

export function postedCondition({ editor, subjects }: Asked): ConditionShown {
  const { form } = editor.desk.visit;
  if (formText(form, "art") === "ausdruck")
    return { kind: "written", expression: formText(form, "ausdruck").trim(), problems: [] };
  return { kind: "statements", rows: postedRows(form, subjects), problems: [] };
}

const withRow = (groups: Rows["groups"], group: number, row: Row): Rows["groups"] =>
  groups.map((rows, index) => (index === group ? [...rows, row] : rows));

/** The statements after a button that adds or takes one away; undefined for the other buttons. */
export function changedRows(
  action: string,
  rows: Rows,
  { editor, subjects }: Asked,
): ConditionShown | undefined {
  const [what, group, row] = action.split(".");
  const { groups } = rows;
  if (what === "weg") {
    const left = groups.map((one, index) =>
      index === Number(group) ? one.toSpliced(Number(row), 1) : one,
    );
    const kept = left.filter(({ length }) => length > 0);
    return { kind: "statements", rows: { ...rows, groups: kept }, problems: [] };
  }
  if (what !== "neu" && what !== "fall") return undefined;
  const subject = subjects.get(formText(editor.desk.visit.form, "worueber"));
  if (!subject) {
    const problems = [{ name: "worueber", message: texts.missingSubject }];
    return { kind: "statements", rows, problems };
  }
  const added = newRow(subject);
  const next = what === "neu" ? [...groups, [added]] : withRow(groups, Number(group), added);
  return { kind: "statements", rows: { ...rows, groups: next }, problems: [] };
}

export type EnteredExpression = { expression: string } | { problems: readonly EntryProblem[] };

/** The expression that comes out, or what keeps it from coming out. */
export function enteredExpression(
  { editor, element }: Asked,
  posted: ConditionShown,
  isCleared: boolean,
): EnteredExpression {
  if (isCleared) return { expression: "" };
  if (posted.kind === "statements") {
    const condition = enteredCondition(posted.rows);
    return "problems" in condition ? condition : { expression: writeCondition(condition) };
  }
  const { expression } = posted;
  const problem =
    expression === "" ? undefined : conditionProblem(editor.tree, element, expression);
  if (problem !== undefined) return { problems: [{ name: "ausdruck", message: problem }] };
  return { expression };
}
