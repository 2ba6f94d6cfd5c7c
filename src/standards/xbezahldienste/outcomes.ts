import type { FunctionalCode, PaymentTransaction } from "./messages.ts";

/** `unavailable`: worth another try later. `misconfigured`: only an operator can help. */
export type Trouble =
  { kind: "unavailable"; problem: string } | { kind: "misconfigured"; problem: string };

/** `rejected`: understood and refused, so the same request will never succeed. */
export type Outcome =
  | { kind: "transaction"; transaction: PaymentTransaction }
  | { kind: "rejected"; functionalCode: FunctionalCode }
  | Trouble;
