import type { Transaction } from "./transactions.ts";

/** Tells the portal that something happened; whether it listens does not matter. */
export async function callBack(
  url: string,
  { transactionId, request }: Transaction,
): Promise<void> {
  const body = JSON.stringify({ transactionId, requestId: request.requestId });
  const headers = { "content-type": "application/json" };
  await fetch(url, { method: "POST", headers, body }).catch(() => undefined);
}
