import type { LoadedCase } from "#cases";
import type { AuthorityDb } from "#platform/db";
import { happenToPayment } from "./apply-event.ts";
import { offeredWays } from "./offered-ways.ts";
import { paymentOfCase } from "./open-payment.ts";
import type { PaymentHouse } from "./payment-house.ts";
import type { Way } from "./payment.ts";

/** Announces a transfer, or asks for an invoice. False when the town does not offer it, or it is too late. */
export async function chooseWay(
  house: PaymentHouse,
  db: AuthorityDb,
  { loaded, way }: { loaded: LoadedCase; way: Exclude<Way, "online"> },
): Promise<boolean> {
  const open = await paymentOfCase(db, loaded);
  const offered = open ? await offeredWays(house.paymentProviders, db, open) : [];
  if (!open || offered.every((one) => one.way !== way)) return false;
  const { decision } = await happenToPayment(house, db, {
    paymentId: open.rows.payment.id,
    event: { kind: "way-chosen", way },
    actor: "applicant",
    now: house.clock.now(),
  });
  return decision.kind === "decided";
}
