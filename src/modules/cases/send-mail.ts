import { notificationMail } from "#mailbox";
import type { Job, JobOutcome } from "#platform/jobs";
import type { CaseHouse } from "./case-house.ts";
import { loadCase } from "./load-case.ts";

/** Says by mail that there is something new. Address and language are read now, not kept in the job. */
export async function sendMail(house: CaseHouse, job: Job): Promise<JobOutcome> {
  const db = house.databases.forAuthority(job.authorityId);
  const loaded = await loadCase(house, db, String(job.payload["caseId"]));
  const to = loaded?.state.data.contact;
  if (!loaded || !to) return { kind: "done" };
  const portal = house.portalOf(job.authorityId);
  const mail = notificationMail({
    to,
    from: { name: portal.name, address: house.mailFrom },
    portal: portal.name,
    address: portal.address,
    language: loaded.state.data.language,
    messageId: `<${job.id}@${house.mailFrom.split("@")[1]}>`,
  });
  const outcome = await house.mailer.send(mail);
  if (outcome.kind === "sent") return { kind: "done" };
  if (outcome.kind === "unavailable") return { kind: "retry", problem: outcome.problem };
  return { kind: "dead", problem: `${outcome.kind}: ${outcome.problem}` };
}
