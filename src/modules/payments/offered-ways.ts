import type { AuthorityDb } from "#platform/db";
import type { OpenPayment } from "./open-payment.ts";
import { type Way, WAYS } from "./payment.ts";
import type { Providers } from "./providers/providers.ts";

/** A way somebody can take now; a transfer needs an account. */
export type OfferedWay = { way: "online" } | { way: "transfer"; iban: string } | { way: "invoice" };

const isWay = (word: unknown): word is Way => WAYS.some((way) => way === word);

/**
 * What the town's parameters allow and its settings make possible: online needs a payment service, a
 * receiver and a booking key; a transfer needs an account.
 */
export async function offeredWays(
  providers: Providers,
  db: AuthorityDb,
  { loaded, rows }: OpenPayment,
): Promise<OfferedWay[]> {
  const { configured } = loaded.adopted;
  const { fee } = configured.package.service;
  const value = (id: string | undefined) => configured.parameters.get(id ?? "")?.value;
  const allowed = value(fee?.ways);
  const ways = Array.isArray(allowed) ? allowed.filter(isWay) : [];
  const iban = value(fee?.account);
  const { pay_to: payTo, booking_key: bookingKey } = rows.payment;
  const isOnline = payTo !== "" && bookingKey !== "" && (await providers.of(db)) !== undefined;
  return ways.flatMap((way): OfferedWay[] => {
    if (way === "transfer") return typeof iban === "string" ? [{ way, iban }] : [];
    return way === "invoice" || isOnline ? [{ way }] : [];
  });
}
