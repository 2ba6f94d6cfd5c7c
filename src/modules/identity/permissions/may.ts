import type { StaffMember } from "../staff-member.ts";
import { judge } from "./judge.ts";
import { rules } from "./rules.ts";
import type { ActionOn, Thing, ThingOf } from "./things.ts";

/** Why somebody may not do this, in German for them to read; undefined when they may. */
export const whyNot = <Kind extends Thing["kind"]>(
  who: StaffMember,
  action: ActionOn[Kind],
  thing: ThingOf<Kind> & { kind: Kind },
): string | undefined => judge<Kind>(rules[thing.kind], { who, action, thing });

/** The same question for the button and for the route behind it. */
export const may = <Kind extends Thing["kind"]>(
  who: StaffMember,
  action: ActionOn[Kind],
  thing: ThingOf<Kind> & { kind: Kind },
): boolean => whyNot(who, action, thing) === undefined;
