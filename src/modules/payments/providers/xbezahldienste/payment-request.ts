import { type PaymentRequest, toGrosAmount } from "#standards/xbezahldienste";
import type { Order } from "../contract.ts";

const LONGEST_DESCRIPTION = 250;

/** Key under which the finance system finds what to book by. */
const BOOKING_KEY = "buchungsschluessel";

/** An order in the words of XBezahldienste 1.0. No package states a tax, so the rate is 0. */
export function paymentRequest(order: Order): PaymentRequest {
  const { reference, bookingKey, positions } = order;
  return {
    requestId: order.requestId,
    requestTimestamp: order.now.toString({ fractionalSecondDigits: 0 }),
    currency: "EUR",
    grosAmount: toGrosAmount(order.amount),
    purpose: reference,
    description: order.description.slice(0, LONGEST_DESCRIPTION),
    redirectUrl: order.returnUrl,
    items: positions.map(({ id, label, amount }) => ({
      id,
      reference,
      description: label,
      taxRate: 0,
      quantity: 1,
      totalNetAmount: toGrosAmount(amount),
      totalTaxAmount: 0,
      singleNetAmount: toGrosAmount(amount),
      singleTaxAmount: 0,
      bookingData: { [BOOKING_KEY]: bookingKey },
    })),
  };
}
