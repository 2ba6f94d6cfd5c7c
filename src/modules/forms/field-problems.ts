import type { Evaluation } from "./evaluation.ts";
import type { Problem } from "./fields/field-kind.ts";
import { kindOf } from "./fields/field-kinds.ts";
import { leastItems } from "./fields/group.ts";
import { isMissing, type Settled } from "./settle.ts";

/** A problem at its place; `field` is the field's id, inside a group "hunde.0.hundName". */
export type FieldProblem = Problem & { field: string };

/** What keeps a question from being answered well: every limit and check, also inside groups. */
export function problemsOf(settled: Settled, evaluation: Evaluation): FieldProblem[] {
  const { field, name, answer, items } = settled;
  const at = (problem: Problem): FieldProblem => ({ ...problem, field: name });
  if (settled.wrong.length > 0) return settled.wrong.map(at);
  if (answer === undefined)
    return isMissing(settled, evaluation) ? [{ field: name, kind: "missing" }] : [];
  const inItems = items.flatMap((item) =>
    item.fields.flatMap((child) => problemsOf(child, item.evaluation)),
  );
  if (inItems.length > 0) return inItems;
  if (field.type === "group" && items.length < leastItems(field))
    return [{ field: name, kind: "missing" }];
  const own = kindOf(field).problems(field, answer, evaluation).map(at);
  return own.length > 0 ? own : failedChecks(settled, evaluation);
}

const failedChecks = ({ field, name }: Settled, evaluation: Evaluation): FieldProblem[] =>
  field.checks
    .filter((check) => !evaluation.holds(check.expression))
    .map((check) => ({ field: name, kind: "check", check: check.id }));
