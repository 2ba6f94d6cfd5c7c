import type { Clock, Temporal } from "#platform/clock";
import { openJson } from "#platform/crypto";
import { enqueueDaily, type JobHandler, leaningOn } from "#platform/jobs";
import { type Mail, type Mailer, warningMail } from "#mailbox";
import type { Databases } from "#platform/db";
import { DRAFT_LIFETIME, type DraftContent, type DraftKeeper } from "./draft.ts";
import { deleteDraftsOlderThan, type DraftRow, draftsToWarn, markWarned } from "./queries.ts";

const KIND = "applications.old-drafts";
const WARN_AFTER = { hours: 23 * 24 };

export type DraftCare = Omit<DraftKeeper, "recentDrafts"> & {
  mailer: Mailer;
  mailFrom: string;
  portalOf: (authorityId: string) => { name: string; address: string };
};

/** Writes the next daily round of a town; called at start, after that every round writes the next. */
export const scheduleDraftCare = (
  databases: Databases,
  authorityId: string,
  now: Temporal.Instant,
): Promise<void> => enqueueDaily(databases.forAuthority(authorityId), KIND, now);

/** The address a person gave in a draft, if the form asks for one and it was answered. */
async function addressIn(care: DraftCare, row: DraftRow): Promise<string | undefined> {
  const db = care.databases.forAuthority(row.authority_id);
  const adopted = await care.library.adopted(db, row.package_id, row.adoption_revision);
  const field = adopted?.configured.package.service.contactField;
  if (!field) return undefined;
  const key = care.keyring.unwrap(row.authority_id, row.data_key);
  const content = openJson<DraftContent>(
    key,
    `${row.authority_id}|${row.id}|draft`,
    row.sealed_answers,
  );
  const address = content.answers[field];
  return typeof address === "string" ? address : undefined;
}

const warningTo = (care: DraftCare, row: DraftRow, to: string): Mail => {
  const { name, address } = care.portalOf(row.authority_id);
  const host = care.mailFrom.split("@")[1];
  return warningMail({
    to,
    from: { name, address: care.mailFrom },
    portal: name,
    address,
    language: row.language,
    messageId: `<draft-${row.id}-${row.updated_at.epochMilliseconds}@${host}>`,
  });
};

/** False when the mail server did not answer: the next round tries again. */
async function warn(care: DraftCare, row: DraftRow, now: Temporal.Instant): Promise<boolean> {
  const to = await addressIn(care, row);
  const outcome = to ? await care.mailer.send(warningTo(care, row, to)) : undefined;
  if (outcome?.kind === "unavailable") return false;
  await markWarned(care.databases.forAuthority(row.authority_id), row.id, now);
  return true;
}

/** Warns a week before a draft dies and deletes what is thirty days old, every day, town by town. */
export const draftJobs = (care: DraftCare, clock: Clock): Readonly<Record<string, JobHandler>> => ({
  [KIND]: leaningOn("mail", async ({ authorityId }) => {
    const now = clock.now();
    const db = care.databases.forAuthority(authorityId);
    let unsent = 0;
    for (const row of await draftsToWarn(db, now.subtract(WARN_AFTER)))
      // One that does not answer would not answer the next one either.
      if (unsent > 0 || !(await warn(care, row, now))) unsent += 1;
    await deleteDraftsOlderThan(db, now.subtract(DRAFT_LIFETIME));
    await scheduleDraftCare(care.databases, authorityId, now);
    return unsent === 0
      ? { kind: "done" }
      : { kind: "retry", problem: `${unsent} warnings unsent` };
  }),
});
