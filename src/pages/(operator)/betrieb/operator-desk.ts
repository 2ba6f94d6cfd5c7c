import { may, type StaffMember, whyNot } from "#identity";
import { REGION_JOBS } from "#platform/jobs";
import { AppError } from "#platform/errors";
import type { Dependencies } from "../../dependencies.ts";
import type { Visit } from "../../visit.ts";

/** Somebody of a data centre at work. */
export type OperatorDesk = {
  visit: Visit;
  house: Dependencies;
  who: StaffMember;
  /** Whose jobs they may run again: those of the towns their data centre runs, and the region's. */
  ownIds: readonly string[];
};

/** Data centre that runs the jobs of a town; null for the region's. undefined: no such town. */
function operatorOf({ region }: Dependencies, authorityId: string): string | null | undefined {
  if (authorityId === REGION_JOBS) return null;
  return region.authorities.find(({ id }) => id === authorityId)?.operator;
}

/** Throws AppError `forbidden` for everybody but operators. */
export function operatorDesk(visit: Visit, house: Dependencies): OperatorDesk {
  const who = visit.staff?.staff;
  const everywhere = { kind: "operation", authorityId: null, operatedBy: null } as const;
  if (!who || !may(who, "see", everywhere)) throw new AppError("forbidden");
  const ownIds = [REGION_JOBS, ...house.region.authorities.map(({ id }) => id)].filter((id) =>
    mayReplay({ who, house }, id),
  );
  return { visit, house, who, ownIds };
}

/** The same question for the button and for the route behind it. */
export function mayReplay(
  { who, house }: Pick<OperatorDesk, "who" | "house">,
  authorityId: string,
): boolean {
  const operatedBy = operatorOf(house, authorityId);
  if (operatedBy === undefined) return false;
  return whyNot(who, "replay", { kind: "operation", authorityId: null, operatedBy }) === undefined;
}
