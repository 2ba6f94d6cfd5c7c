import { enrolStaff } from "../../src/modules/identity/staff.ts";
import { findOrAddPerson } from "../../src/modules/identity/queries.ts";
import { openSignIn } from "../../src/modules/identity/sessions.ts";
import { newId } from "../../src/platform/ids/index.ts";
import type { Dependencies } from "../../src/pages/dependencies.ts";
import type { PersonAttributes, ProvenLevel, Role, StaffMember } from "#identity";
import { portalOf } from "./region.ts";

const ANNA: PersonAttributes = {
  givenNames: "Anna",
  familyName: "Beispielhaus",
  birthDate: "1985-03-14",
  streetLine: "Probierweg 7",
  postcode: "45731",
  town: "Waltrop",
  email: "anna.beispielhaus@example.org",
};

export type Citizen = { subject?: string; level?: ProvenLevel; attributes?: PersonAttributes };

/** A citizen's sign-in on a portal without the detour over the account. Returns the cookie. */
export async function openCitizen(house: Dependencies, slug: string, citizen: Citizen = {}) {
  const { subject = newId(), level = "basis", attributes = ANNA } = citizen;
  const now = house.clock.now();
  const personId = await findOrAddPerson(house.databases.region, {
    id: newId(),
    provider: "servicekonto",
    subjectMac: house.keyring.mac("person", `servicekonto|${subject}`),
    now,
  });
  const { token } = await openSignIn(house.databases.region, house.keyring, {
    provider: "servicekonto",
    host: house.addresses.hostOf(portalOf(house.region, slug)),
    somebody: { kind: "citizen", personId, level, provedBy: "Benutzername", attributes },
    now,
  });
  return { cookie: { name: "sitzung", value: token }, personId };
}

export type Employee = {
  name?: string;
  /** Slug of the town; null for those who work for the region. */
  authority: string | null;
  office?: string | null;
  roles?: readonly Role[];
  /** Data centre, for those who run the portal. */
  operator?: string | null;
};

/** A member of staff, signed in on a portal. Returns the cookie. */
export async function openEmployee(house: Dependencies, slug: string, employee: Employee) {
  const { name = "Kim Muster", authority, office = "steuern", roles = ["case-worker"] } = employee;
  const now = house.clock.now();
  const { operator = null } = employee;
  const who = { kind: "staff", subject: newId(), name, authority, roles, office, operator };
  const authorityId = authority && (house.region.bySlug(authority)?.id ?? null);
  const staff: StaffMember = await enrolStaff(house.databases, {
    who: { ...who, kind: "staff" },
    authorityId,
    now,
  });
  const { token } = await openSignIn(house.databases.region, house.keyring, {
    provider: "staff",
    host: house.addresses.hostOf(portalOf(house.region, slug)),
    somebody: { kind: "staff", staff },
    now,
  });
  return { cookie: { name: "amt", value: token }, staff };
}
