import type { Temporal } from "#platform/clock";
import { inLanguage } from "#platform/i18n";
import type { OpenPayment } from "./open-payment.ts";
import { paymentTexts } from "./payment-texts.ts";
import type { Order } from "./providers/contract.ts";

type Asking = { requestId: string; returnUrl: string; now: Temporal.Instant };

/** What a payment service is asked for. What was paid in part before is asked for in one position. */
export function orderFor({ loaded, rows, payment }: OpenPayment, asking: Asking): Order {
  const { language } = loaded.state.data;
  const texts = loaded.adopted.configured.texts(language);
  const { payment: row } = rows;
  const tried = payment.transactions.find(({ requestId }) => requestId === asking.requestId);
  const amount = tried?.amount ?? row.amount;
  const rest = { id: "rest", label: inLanguage(paymentTexts, language).rest, amount };
  const whole = row.positions.map(({ id, amount: part }) => ({
    id,
    label: texts(`fee.${id}`) ?? id,
    amount: part,
  }));
  return {
    ...asking,
    payTo: row.pay_to,
    bookingKey: row.booking_key,
    reference: row.reference,
    description: texts("service.title") ?? row.package_id,
    amount,
    positions: amount === row.amount ? whole : [rest],
  };
}
