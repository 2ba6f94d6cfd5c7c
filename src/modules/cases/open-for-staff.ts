import { may, type StaffMember, whyNot } from "#identity";
import { Temporal } from "#platform/clock";
import type { AuthorityDb } from "#platform/db";
import { insertAccess, lastAccess } from "./history-queries.ts";
import type { LoadedCase } from "./load-case.ts";
import { openTasksOfCase, type Task } from "./task-queries.ts";

/** One entry a person can read stands for what somebody does with a case in this time. */
const SAME_VISIT = { hours: 1 };
const REASON_HOLDS = { hours: 12 };

export type StaffVisit = {
  who: StaffMember;
  /** Stated just now, when the case lies with another office. */
  reason?: string | undefined;
  now: Temporal.Instant;
};

export type OpenedForStaff =
  | { kind: "opened"; tasks: readonly Task[] }
  /** Somebody of another office has to say why first. */
  | { kind: "reason-needed"; sentence: string }
  | { kind: "forbidden"; sentence: string };

const within = (at: Temporal.Instant, span: object, now: Temporal.Instant): boolean =>
  Temporal.Instant.compare(at.add(span), now) > 0;

/** Case, tasks and offices: who works at any open task or at the case itself is at home here. */
function officeFor({ state }: LoadedCase, tasks: readonly Task[], who: StaffMember): string {
  const own = tasks.find(({ office }) => office === who.office);
  return own?.office ?? state.office;
}

/** Opens a case for a member of staff and writes down who did so, and why. */
export async function openForStaff(
  db: AuthorityDb,
  loaded: LoadedCase,
  visit: StaffVisit,
): Promise<OpenedForStaff> {
  const { who, now } = visit;
  const { state } = loaded;
  const [tasks, last] = await Promise.all([
    openTasksOfCase(db, state.id),
    lastAccess(db, state.id, who.id),
  ]);
  const kept = last && within(last.at, REASON_HOLDS, now) ? last.purpose : undefined;
  const reason = visit.reason?.trim() || kept;
  const office = officeFor(loaded, tasks, who);
  const thing = {
    kind: "case" as const,
    authorityId: state.authorityId,
    office,
    ...(reason ? { reason } : {}),
  };
  if (!may(who, "open", thing)) {
    const sentence = whyNot(who, "open", thing) ?? "";
    const withReason = may(who, "open", { ...thing, reason: "x" });
    return { kind: withReason ? "reason-needed" : "forbidden", sentence };
  }
  const purpose = who.office === office ? "Bearbeitung" : (reason ?? "Aufsicht und Mitzeichnung");
  if (!last || last.purpose !== purpose || !within(last.at, SAME_VISIT, now))
    await insertAccess(db, {
      caseId: state.id,
      personId: state.personId,
      staffId: who.id,
      office: who.office ?? "",
      purpose,
      at: now,
    });
  return { kind: "opened", tasks };
}
