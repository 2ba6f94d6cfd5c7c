import type { Role, StaffMember } from "../staff-member.ts";
import type { ActionOn, Thing, ThingOf } from "./things.ts";

/** Something that must hold, and the sentence for those for whom it does not. */
export type Condition<T extends Thing> = {
  holds: (who: StaffMember, thing: T) => boolean;
  otherwise: (who: StaffMember, thing: T) => string;
};

export type Rule<Kind extends Thing["kind"] = Thing["kind"]> = {
  role: Role;
  action: ActionOn[Kind];
  kind: Kind;
  conditions: readonly Condition<ThingOf<Kind>>[];
};

export const when = <T extends Thing>(
  holds: Condition<T>["holds"],
  otherwise: string,
): Condition<T> => ({
  holds,
  otherwise: () => otherwise,
});

/** `allow("case-worker", "decide", "task", ownOffice)` reads as it says; all conditions must hold. */
export const allow = <Kind extends Thing["kind"]>(
  role: Role,
  action: ActionOn[Kind],
  kind: Kind,
  ...conditions: Condition<ThingOf<Kind>>[]
): Rule<Kind> => ({ role, action, kind, conditions });
