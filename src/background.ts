import { draftJobs, scheduleDraftCare } from "#applications";
import type { Region } from "#authorities";
import { type CaseHouse, caseJobs } from "#cases";
import { type FileHouse, fileJobs, scheduleFileCare } from "#files";
import { identityJobs, scheduleClearing } from "#identity";
import { paymentJobs, type Providers } from "#payments";
import { publicationJobs } from "#publications";
import { privacyJobs, scheduleRetention } from "#privacy";
import type { Clock } from "#platform/clock";
import { createWorker, jobClearing, scheduleJobClearing, type Worker } from "#platform/jobs";
import type { Log } from "#platform/log";
import { scheduleLooking, workshopJobs } from "#workshop";
import type { PartsWatch } from "./watch-parts.ts";

type Background = {
  worker: Worker;
  /** Writes the recurring jobs that are not there yet. */
  schedule: () => Promise<void>;
};

type BackgroundOptions = {
  caseHouse: CaseHouse;
  fileHouse: FileHouse;
  paymentProviders: Providers;
  region: Region;
  mode: "demo" | "production";
  clock: Clock;
  log: Log;
  watch: PartsWatch;
};

/** Everything that runs outside of requests. */
export function createBackground(options: BackgroundOptions): Background {
  const { caseHouse, fileHouse, paymentProviders, region, mode, clock, log, watch } = options;
  const { databases } = caseHouse;
  const handlers = {
    ...jobClearing({ databases, clock }),
    ...identityJobs({ db: databases.region, clock }),
    ...caseJobs(caseHouse, clock),
    ...paymentJobs({ ...caseHouse, paymentProviders, clock, log }),
    ...draftJobs(caseHouse, clock),
    ...privacyJobs(caseHouse, { clock, log }),
    ...fileJobs(fileHouse, { clock, log }),
    ...workshopJobs(caseHouse, clock),
    ...publicationJobs({ ...caseHouse, region, mode }, clock),
  };
  // With a wrong clock deadlines would pass and drafts would die: better nothing than that.
  const mayBegin = async () => !(await watch.isDown("clock"));
  return {
    worker: createWorker({ db: databases.worker, handlers, clock, log, mayBegin }),
    schedule: async () => {
      await scheduleClearing(databases.region, clock.now());
      await scheduleJobClearing(databases.region, clock.now());
      for (const { id } of region.authorities) {
        await scheduleDraftCare(databases, id, clock.now());
        await scheduleRetention(databases, id, clock.now());
        await scheduleFileCare(databases, id, clock.now());
        await scheduleLooking(databases, id, clock.now());
      }
    },
  };
}
