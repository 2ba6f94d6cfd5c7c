import type { PaymentStatus } from "#standards/xbezahldienste";
import type { Temporal } from "#platform/clock";
import type { Cents } from "../payment.ts";

/** What a person is about to pay. */
export type Order = {
  /** Used once; the same again is the same order. */
  requestId: string;
  /** Who gets the money, as the service knows them. */
  payTo: string;
  bookingKey: string;
  /** Stands on the bank statement. */
  reference: string;
  /** What it is for. */
  description: string;
  amount: Cents;
  positions: readonly { id: string; label: string; amount: Cents }[];
  /** Where the browser comes back to; coming back proves nothing. */
  returnUrl: string;
  now: Temporal.Instant;
};

/** What our books say about a try to pay; the amount is what was asked for. */
export type Asked = {
  requestId: string;
  transactionId: string;
  payTo: string;
  amount: Cents;
};

/** `rejected`: don't retry. `unavailable`: try again. `misconfigured`: tell the operator. */
export type ProviderTrouble = {
  kind: "rejected" | "unavailable" | "misconfigured";
  problem: string;
};

export type Created =
  | { kind: "created"; transactionId: string }
  /** The service has this request already and does not say as what. */
  | { kind: "exists" }
  | ProviderTrouble;

/** `amount` is what the service booked; `payUrl` is where the person pays while nothing is decided. */
export type Report =
  | { kind: "reported"; status: PaymentStatus; amount: Cents; payUrl: string | undefined }
  | ProviderTrouble;

export type Check = { kind: "ready" } | ProviderTrouble;

/** A payment service, as a town uses it. */
export type PaymentProvider = {
  create: (order: Order) => Promise<Created>;
  ask: (asked: Asked) => Promise<Report>;
  /** Whether it would take an order for this receiver; for the settings and for readiness. */
  check: (payTo: string) => Promise<Check>;
};
