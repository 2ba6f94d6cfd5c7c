import { draftJobs, scheduleDraftCare } from "#applications";
import type { Region } from "#authorities";
import { type CaseHouse, caseJobs } from "#cases";
import { identityJobs, scheduleClearing } from "#identity";
import { paymentJobs, type Providers } from "#payments";
import type { Clock } from "#platform/clock";
import { createWorker, type Worker } from "#platform/jobs";
import type { Log } from "#platform/log";

type Background = {
  worker: Worker;
  /** Writes the recurring jobs that are not there yet. */
  schedule: () => Promise<void>;
};

type BackgroundOptions = {
  caseHouse: CaseHouse;
  paymentProviders: Providers;
  region: Region;
  clock: Clock;
  log: Log;
};

/** Everything that runs outside of requests. */
export function createBackground(options: BackgroundOptions): Background {
  const { caseHouse, paymentProviders, region, clock, log } = options;
  const { databases } = caseHouse;
  const handlers = {
    ...identityJobs({ db: databases.region, clock }),
    ...caseJobs(caseHouse, clock),
    ...paymentJobs({ ...caseHouse, paymentProviders, clock, log }),
    ...draftJobs(caseHouse, clock),
  };
  return {
    worker: createWorker({ db: databases.worker, handlers, clock, log }),
    schedule: async () => {
      await scheduleClearing(databases.region, clock.now());
      for (const { id } of region.authorities) await scheduleDraftCare(databases, id, clock.now());
    },
  };
}
