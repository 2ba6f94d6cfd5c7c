import * as z from "zod";

/** Ids of the standard: at most 36 word characters and hyphens, so a UUID fits. */
export const xbezahldienstId = z.string().regex(/^[\w-]{1,36}$/);

/** Euro with at most two decimals; cents and euro meet in `gros-amount.ts` only. */
const amount = z.number().min(0).max(999_999);

const item = z.object({
  id: z.string().optional(),
  reference: z.string().optional(),
  description: z.string().optional(),
  /** Per cent. */
  taxRate: z.number().optional(),
  quantity: z.number().optional(),
  totalNetAmount: z.number().optional(),
  totalTaxAmount: z.number().optional(),
  singleNetAmount: z.number().optional(),
  singleTaxAmount: z.number().optional(),
  /** What the finance system books by. */
  bookingData: z.record(z.string(), z.string()).optional(),
});
export type Item = z.infer<typeof item>;

/**
 * `requestor` of the standard is left out: it is optional, one vendor (epay21) drops it, and a
 * payment service need not know who pays a fee.
 */
export const paymentRequest = z.object({
  requestId: xbezahldienstId,
  requestTimestamp: z.iso.datetime({ offset: true }),
  currency: z.literal("EUR"),
  /** Spelled like this in XBezahldienste 1.0. */
  grosAmount: amount,
  purpose: z.string().max(27),
  description: z.string().max(250).optional(),
  redirectUrl: z.url().max(2_082),
  items: z.array(item).min(1).max(99),
});
export type PaymentRequest = z.infer<typeof paymentRequest>;

export const PAYMENT_STATUSES = ["INITIAL", "PAYED", "FAILED", "CANCELED"] as const;
export type PaymentStatus = (typeof PAYMENT_STATUSES)[number];

const paymentInformation = z.object({
  transactionUrl: z.string().optional(),
  /** Where the person pays; only while the status is INITIAL. */
  transactionRedirectUrl: z.url().optional(),
  transactionId: xbezahldienstId,
  /** Kassenzeichen of the payment service. */
  transactionReference: z.string().optional(),
  transactionTimestamp: z.string().optional(),
  paymentMethod: z.enum(["GIROPAY", "PAYDIRECT", "CREDITCARD", "PAYPAL", "OTHER"]).optional(),
  paymentMethodDetail: z.string().optional(),
  status: z.enum(PAYMENT_STATUSES),
  statusDetail: z.string().optional(),
});
export type PaymentInformation = z.infer<typeof paymentInformation>;

export const paymentTransaction = z.object({
  paymentInformation,
  /** What was asked for, as the payment service kept it. */
  paymentRequest: paymentRequest.partial().optional(),
});
export type PaymentTransaction = z.infer<typeof paymentTransaction>;

export const FUNCTIONAL_CODES = [
  "NO_VALID_ORIGINATOR_OR_ENDPOINT",
  "PAYMENT_EXISTS",
  "CALCULATION_ERROR",
  "BOOKING_DATA_MISSING",
  "VALIDATION_ERROR",
  "UNSPECIFIED",
  "FORBIDDEN",
] as const;
export type FunctionalCode = (typeof FUNCTIONAL_CODES)[number];

/** application/problem+json (RFC 9457) with the code of the standard. */
export const problem = z.object({ functionalCode: z.enum(FUNCTIONAL_CODES).catch("UNSPECIFIED") });
