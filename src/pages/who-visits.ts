import type { Portal } from "#authorities";
import { type CitizenSession, findSession, type StaffSession } from "#identity";
import { AppError } from "#platform/errors";
import type { Dependencies } from "./dependencies.ts";
import type { Audience } from "./route-definition.ts";
import { COOKIES } from "./session-cookies.ts";
import type { Visit } from "./visit.ts";

type Cookies = Readonly<Record<string, string | undefined>>;
type Who = { citizen: CitizenSession | undefined; staff: StaffSession | undefined };
type Asked = { cookies: Cookies; portal: Portal; audience: Audience };

const NOBODY: Who = { citizen: undefined, staff: undefined };
const WITH_SESSION: readonly Audience[] = ["guest", "citizen", "staff"];

/** Who is signed in here. Pages for everybody do not ask. */
export async function whoVisits(asked: Asked, house: Dependencies): Promise<Who> {
  const { cookies, portal, audience } = asked;
  if (!WITH_SESSION.includes(audience)) return NOBODY;
  const host = house.addresses.hostOf(portal);
  const find = async (name: string) => {
    const token = cookies[name];
    return token ? findSession(house, { token, host, now: house.clock.now() }) : undefined;
  };
  const [citizen, staff] = await Promise.all([find(COOKIES.citizen), find(COOKIES.staff)]);
  return {
    citizen: citizen?.kind === "citizen" ? citizen : undefined,
    staff: staff?.kind === "staff" ? staff : undefined,
  };
}

/** A town's portal is its staff's only; the roof is for those who work for the region. */
const belongsHere = ({ staff }: StaffSession, portal: Portal): boolean =>
  portal.kind === "roof" ? staff.authorityId === null : staff.authorityId === portal.authority.id;

/**
 * Where a visitor has to sign in first; undefined when they may go on. Throws AppError `forbidden`
 * for staff of another town.
 */
export function signInFirst(visit: Visit, audience: Audience): string | undefined {
  if (audience === "citizen" && !visit.citizen)
    return `/anmelden?${new URLSearchParams({ weiter: visit.path })}`;
  if (audience !== "staff") return undefined;
  if (!visit.staff) return `/anmelden?${new URLSearchParams({ als: "amt", weiter: visit.path })}`;
  if (!belongsHere(visit.staff, visit.portal))
    throw new AppError("forbidden", { detail: "staff of another authority" });
  return undefined;
}
