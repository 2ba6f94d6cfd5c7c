/** What a comparison compares with. Days are ISO dates. */
export type Literal =
  | { kind: "text"; text: string }
  | { kind: "number"; number: number }
  | { kind: "yesNo"; yes: boolean }
  | { kind: "date"; day: string }
  | { kind: "today" };

export type Comparing = "is" | "isNot" | "less" | "atMost" | "more" | "atLeast";

/**
 * One statement. `subject` is a name of an expression ("wohntHier", "parameter.lastschrift"); of the
 * questions in a repeated group it is `hunde[].rasse`, and then one entry is enough.
 */
export type Comparison = { subject: string } & (
  | { operator: Comparing; value: Literal }
  | { operator: "contains" | "containsNot"; value: Extract<Literal, { kind: "text" }> }
  | { operator: "answered" }
  | { operator: "unanswered" }
);
export type Operator = Comparison["operator"];

export type Join = "and" | "or";

/** Statements that are joined one way; those of one group among each other the other way. */
export type Condition = { join: Join; groups: readonly (readonly Comparison[])[] };

export const otherJoin = (join: Join): Join => (join === "and" ? "or" : "and");

/** The same condition in the one form in which it is shown. */
export function plainCondition({ join, groups }: Condition): Condition {
  const filled = groups.filter(({ length }) => length > 0);
  const [only] = filled;
  if (filled.length !== 1 || !only)
    return { join: filled.length === 0 ? "and" : join, groups: filled };
  if (only.length === 1) return { join: "and", groups: [only] };
  return { join: otherJoin(join), groups: only.map((one) => [one]) };
}
