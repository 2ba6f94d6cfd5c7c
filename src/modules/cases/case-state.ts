import type { AdoptedPackage } from "#library";
import type { Marking, StatusWord } from "#processes";
import type { Temporal } from "#platform/clock";
import type { CaseData } from "./case-data.ts";

/** Domain rule 17: the words of the Zentrales Bürgerpostfach. */
export type CaseStatus = StatusWord;

/**
 * Whether a case that costs something waits for the money, goes on because it is there (or an
 * invoice is), or ended without.
 */
export const PAYMENT_STANDINGS = ["awaited", "covered", "ended"] as const;
export type PaymentStanding = (typeof PAYMENT_STANDINGS)[number];

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
  /** null: it costs nothing. */
  paymentStanding: PaymentStanding | null;
  data: CaseData;
  receivedAt: Temporal.Instant;
  promisedOn: Temporal.PlainDate;
  closedAt: Temporal.Instant | null;
  /** Counts changes; a change of an older state is refused. */
  revision: number;
};

/** A case together with the version of the package and the town's parameters it began with. */
export type OpenCase = { state: CaseState; adopted: AdoptedPackage };
