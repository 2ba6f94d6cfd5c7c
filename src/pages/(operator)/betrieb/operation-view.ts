import type { DeadJob, JobCount, Replay, RetriedJobs } from "#platform/jobs";

export type OperationView = {
  token: string;
  parts: Readonly<Record<string, "up" | "down">>;
  counts: readonly JobCount[];
  retried: readonly RetriedJobs[];
  /** Kinds of which a town has several that were given up. */
  deadTogether: readonly JobCount[];
  dead: readonly DeadJob[];
  isCut: boolean;
  /** How many were given up where others are in charge. */
  elsewhere: number;
  replays: readonly Replay[];
  townName: (authorityId: string) => string;
  nameOfTown: (slug: string) => string;
  staffName: (id: string) => string;
  /** How many jobs somebody just made due, when a button was pressed. */
  tried: number | undefined;
};
