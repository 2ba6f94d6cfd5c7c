import type { Clock } from "#platform/clock";
import { type JobHandler, leaningOn } from "#platform/jobs";
import type { CaseHouse } from "./case-house.ts";
import { CASE_JOBS } from "./case-jobs.ts";
import { fireTimer } from "./fire-timer.ts";
import { indexCase } from "./index-case.ts";
import { letterNotRetrieved } from "./letter-on-its-way.ts";
import { runOperation } from "./run-operation.ts";
import { sendMail } from "./send-mail.ts";

/** Everything cases do outside a request, by kind of job. */
export const caseJobs = (house: CaseHouse, clock: Clock): Readonly<Record<string, JobHandler>> => ({
  [CASE_JOBS.operation]: (job) => runOperation(house, clock, job),
  [CASE_JOBS.timer]: (job) => fireTimer(house, clock, job),
  [CASE_JOBS.index]: (job) => indexCase(house, job),
  [CASE_JOBS.mail]: leaningOn("mail", (job) => sendMail(house, job)),
  [CASE_JOBS.notRetrieved]: (job) => letterNotRetrieved(house, clock, job),
});
