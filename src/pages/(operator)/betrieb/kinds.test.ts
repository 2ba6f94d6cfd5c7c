import { expect, it } from "vitest";
import { draftJobs } from "#applications";
import { caseJobs } from "#cases";
import { fileJobs } from "#files";
import { identityJobs } from "#identity";
import { paymentJobs } from "#payments";
import { systemClock } from "#platform/clock";
import { jobClearing } from "#platform/jobs";
import { createLog } from "#platform/log";
import { privacyJobs } from "#privacy";
import { publicationJobs } from "#publications";
import { workshopJobs } from "#workshop";
import { operationTexts } from "./texts.ts";

it("every kind of job has a name that operators understand", () => {
  const house = {} as never; // nothing runs here
  const [clock, log] = [systemClock, createLog("silent")];
  const kinds = Object.keys({
    ...jobClearing({ databases: house, clock }),
    ...identityJobs({ db: house, clock }),
    ...caseJobs(house, clock),
    ...paymentJobs(house),
    ...draftJobs(house, clock),
    ...privacyJobs(house, { clock, log }),
    ...fileJobs(house, { clock, log }),
    ...workshopJobs(house, clock),
    ...publicationJobs(house, clock),
  });
  expect(kinds.toSorted()).toEqual(Object.keys(operationTexts.kinds).toSorted());
});
