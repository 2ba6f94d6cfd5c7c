import { Temporal } from "#platform/clock";
import type { CheckResults, Finding } from "./check-results.ts";

/** From so many days before it is due, editors are reminded. */
const REMINDED_BEFORE = 30;

/** What the accessibility statement of a portal says. */
export type Statement = {
  /** When the portal was checked. */
  checkedOn: Temporal.PlainDate;
  /** When the statement was made or last looked through. */
  reviewedOn: Temporal.PlainDate;
  /** By when it is looked through again: every year (BITV 2.0 § 7 (6)). */
  dueOn: Temporal.PlainDate;
  due: "later" | "soon" | "overdue";
  tool: string;
  pages: readonly string[];
  /** Each rule once, with the pages where it is broken. */
  findings: readonly { rule: string; help: string; pages: readonly string[] }[];
};

const later = (one: Temporal.PlainDate, other: Temporal.PlainDate | undefined) =>
  other && Temporal.PlainDate.compare(other, one) > 0 ? other : one;

function dueAt(dueOn: Temporal.PlainDate, today: Temporal.PlainDate): Statement["due"] {
  if (Temporal.PlainDate.compare(today, dueOn) > 0) return "overdue";
  return today.until(dueOn).days <= REMINDED_BEFORE ? "soon" : "later";
}

const byRule = (findings: readonly Finding[]): Statement["findings"] =>
  [...Map.groupBy(findings, ({ rule }) => rule)].map(([rule, found]) => ({
    rule,
    help: found[0]?.help ?? rule,
    pages: [...new Set(found.map(({ page }) => page))],
  }));

/** Made from what the checks found; undefined for a portal that was not checked. */
export function statementOf(
  portal: string,
  { results, review }: { results: CheckResults; review: Temporal.PlainDate | undefined },
  today: Temporal.PlainDate,
): Statement | undefined {
  const checked = results.portals[portal];
  if (!checked) return undefined;
  const reviewedOn = later(results.checkedOn, review);
  const dueOn = reviewedOn.add({ years: 1 });
  return {
    checkedOn: results.checkedOn,
    reviewedOn,
    dueOn,
    due: dueAt(dueOn, today),
    tool: results.tool,
    pages: checked.pages,
    findings: byRule(checked.findings),
  };
}
