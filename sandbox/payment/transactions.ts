import { randomUUID } from "node:crypto";
import { Temporal } from "temporal-polyfill";
import type { RequestBody } from "./request-body.ts";

export type Status = "INITIAL" | "PAYED" | "FAILED" | "CANCELED";

export type Transaction = {
  transactionId: string;
  originatorId: string;
  endPointId: string;
  request: RequestBody;
  status: Status;
  createdAt: string;
};

type Owner = Pick<Transaction, "originatorId" | "endPointId">;

/** Everything the service knows, in memory. */
export function createTransactions() {
  const byId = new Map<string, Transaction>();
  const all = () => [...byId.values()];
  return {
    all,
    find: (transactionId: string): Transaction | undefined => byId.get(transactionId),
    /** Undefined when the originator used this request id before. */
    create: (owner: Owner, request: RequestBody): Transaction | undefined => {
      const known = all().some(
        (one) =>
          one.originatorId === owner.originatorId && one.request.requestId === request.requestId,
      );
      if (known) return undefined;
      const made: Transaction = {
        ...owner,
        transactionId: randomUUID(),
        request,
        status: "INITIAL",
        createdAt: Temporal.Now.instant().toString(),
      };
      byId.set(made.transactionId, made);
      return made;
    },
    /** Only what is INITIAL can still become something. */
    settle: (transaction: Transaction, status: Status, grosAmount?: number): void => {
      if (transaction.status !== "INITIAL") return;
      transaction.status = status;
      if (status === "PAYED" && grosAmount !== undefined)
        transaction.request = { ...transaction.request, grosAmount };
    },
  };
}
export type Transactions = ReturnType<typeof createTransactions>;

/** A transaction as the standard writes it. */
export function message(transaction: Transaction, origin: string): object {
  const { transactionId, originatorId, endPointId, request, status, createdAt } = transaction;
  const path = [originatorId, endPointId, transactionId].map(encodeURIComponent).join("/");
  return {
    paymentInformation: {
      transactionUrl: `${origin}/paymenttransaction/${path}`,
      ...(status === "INITIAL" && {
        transactionRedirectUrl: `${origin}/bezahlen/${transactionId}`,
      }),
      transactionId,
      transactionReference: `KZ-${transactionId.slice(0, 8)}`,
      transactionTimestamp: createdAt,
      ...(status === "PAYED" && { paymentMethod: "OTHER", paymentMethodDetail: "Testgeld" }),
      status,
    },
    paymentRequest: request,
  };
}
