import type { Temporal } from "#platform/clock";
import type { AuthorityDb, Databases, RegionDb } from "#platform/db";
import { newId } from "#platform/ids";
import type { IdentifiedStaff } from "./providers/contract.ts";
import { selectStaff, upsertStaffMember } from "./queries.ts";
import { type Role, ROLES, type StaffMember } from "./staff-member.ts";

type Enrolment = { who: IdentifiedStaff; authorityId: string | null; now: Temporal.Instant };

/** Notes the member of staff in their town (or for the region) as the directory describes them now. */
export async function enrolStaff(
  databases: Databases,
  { who, authorityId, now }: Enrolment,
): Promise<StaffMember> {
  const { name, roles, office, operator } = who;
  const id = await upsertStaffMember(
    authorityId === null ? databases.region : databases.forAuthority(authorityId),
    {
      id: newId(),
      subject: who.subject,
      display_name: name,
      roles: [...roles],
      office,
      operator,
      last_seen_at: now,
    },
  );
  return { id, authorityId, name, roles, office, operator };
}

const isRole = (word: string): word is Role => ROLES.some((role) => role === word);

/** Staff of a town (or of the region) who ever signed in, by name: to show who did or has something. */
export async function listStaff(db: AuthorityDb | RegionDb): Promise<StaffMember[]> {
  const rows = await selectStaff(db);
  return rows.map((row) => ({
    id: row.id,
    authorityId: "authorityId" in db ? row.authority_id : null,
    name: row.display_name,
    roles: row.roles.filter(isRole),
    office: row.office,
    operator: row.operator,
  }));
}
