import type { Role, StaffMember } from "../staff-member.ts";
import type { Rule } from "./allow.ts";
import type { ActionOn, Thing, ThingOf } from "./things.ts";

const ROLE_NAMES: Record<Role, string> = {
  "case-worker": "Sachbearbeitung",
  approver: "Leitung und Zweitprüfung",
  loki: "Loki",
  editor: "Redaktion",
  coordinator: "Koordination der Region",
  operator: "Betrieb",
};

export type Question<Kind extends Thing["kind"]> = {
  who: StaffMember;
  action: ActionOn[Kind];
  thing: ThingOf<Kind>;
};

/**
 * Why somebody may not, as a sentence they can read; undefined when they may. One fitting rule is
 * enough; where several fail, the last one speaks, so the rule that is easiest to meet stands last.
 * Nobody acts in a town that is not their own, whatever their role.
 */
export function judge<Kind extends Thing["kind"]>(
  rules: readonly Rule<Kind>[],
  { who, action, thing }: Question<Kind>,
): string | undefined {
  if (who.authorityId !== thing.authorityId)
    return "Das gehört zu einer anderen Behörde als Ihrer.";
  const fitting = rules.filter((rule) => rule.action === action);
  const own = fitting.filter(({ role }) => who.roles.includes(role));
  if (own.length === 0) {
    const names = [...new Set(fitting.map(({ role }) => `„${ROLE_NAMES[role]}“`))];
    return `Dafür brauchen Sie die Rolle ${names.join(" oder ")}.`;
  }
  const obstacles = own.map((rule) => rule.conditions.find(({ holds }) => !holds(who, thing)));
  if (obstacles.includes(undefined)) return undefined;
  return obstacles.at(-1)?.otherwise(who, thing);
}
