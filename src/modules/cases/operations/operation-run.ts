import type { AuthorityDb } from "#platform/db";
import type { Temporal } from "#platform/clock";
import type { CaseData } from "../case-data.ts";
import type { CaseHouse } from "../case-house.ts";
import type { OpenCase } from "../case-state.ts";
import type { Change } from "../change.ts";
import type { OfficeCard } from "../office-card.ts";
import type { CaseKey } from "../seals.ts";

/** One operation of the process, about to be done. */
export type OperationRun = {
  house: CaseHouse;
  db: AuthorityDb;
  open: OpenCase;
  key: CaseKey;
  office: OfficeCard;
  element: string;
  argument: string;
  now: Temporal.Instant;
};

/**
 * `done`: what changed, and what to write in the transaction that moves the process on. `failed`:
 * the code that a boundary event may catch. A throw means: try again later.
 */
export type OperationResult =
  | {
      kind: "done";
      data?: CaseData;
      changes?: readonly Change[];
      write?: (db: AuthorityDb) => Promise<void>;
    }
  | { kind: "failed"; error: string };

export type Operate = (run: OperationRun) => Promise<OperationResult> | OperationResult;

export const failed = (error: string): OperationResult => ({ kind: "failed", error });
