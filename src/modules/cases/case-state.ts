import type { AdoptedPackage } from "#library";
import type { Marking } from "#processes";
import type { Temporal } from "#platform/clock";
import type { CaseData } from "./case-data.ts";

/** Domain rule 17: the words of the Zentrales Bürgerpostfach. */
export const STATUSES = [
  "INITIATED",
  "SUBMITTED",
  "RECEIVED",
  "PROCESSING",
  "ACTION_REQUIRED",
  "COMPLETED",
] as const;
export type CaseStatus = (typeof STATUSES)[number];

/** A case as it stands, opened. */
export type CaseState = {
  authorityId: string;
  id: string;
  reference: string;
  packageId: string;
  packageHash: string;
  adoptionRevision: number;
  personId: string | null;
  office: string;
  status: CaseStatus;
  marking: Marking;
  hasIncident: boolean;
  data: CaseData;
  receivedAt: Temporal.Instant;
  promisedOn: Temporal.PlainDate;
  closedAt: Temporal.Instant | null;
  /** Counts changes; a change of an older state is refused. */
  revision: number;
};

/** A case together with the version of the package and the town's parameters it began with. */
export type OpenCase = { state: CaseState; adopted: AdoptedPackage };
