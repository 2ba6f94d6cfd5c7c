import * as z from "zod";

const id = z
  .string()
  .regex(/^[\w\d-]+$/)
  .max(36);

/** A payment request, as docs.fitko.de/xbezahldienste describes it. */
const requestBody = z.looseObject({
  requestId: id,
  requestTimestamp: z.iso.datetime({ offset: true }),
  currency: z.literal("EUR"),
  grosAmount: z.number().min(0).max(999_999),
  purpose: z.string().max(27),
  description: z.string().max(250).optional(),
  redirectUrl: z.url().max(2_082),
  items: z
    .array(
      z.looseObject({
        totalNetAmount: z.number().default(0),
        totalTaxAmount: z.number().default(0),
        bookingData: z.record(z.string(), z.string()).optional(),
      }),
    )
    .min(1)
    .max(99),
});
export type RequestBody = z.infer<typeof requestBody>;

type Reading =
  { kind: "fine"; body: RequestBody } | { kind: "refused"; status: number; functionalCode: string };

const refused = (functionalCode: string): Reading => ({
  kind: "refused",
  status: 400,
  functionalCode,
});

const cents = (euros: number): number => Math.round(euros * 100);

const adds = ({ items, grosAmount }: RequestBody): boolean =>
  items.reduce((sum, one) => sum + cents(one.totalNetAmount + one.totalTaxAmount), 0) ===
  cents(grosAmount);

const isEmpty = (booking: Record<string, string> | undefined): boolean =>
  Object.keys(booking ?? {}).length === 0;

/** What the service makes of a request before it keeps it. */
export function readRequest(text: string): Reading {
  let body: RequestBody;
  try {
    body = requestBody.parse(JSON.parse(text));
  } catch {
    return refused("VALIDATION_ERROR");
  }
  if (!adds(body)) return refused("CALCULATION_ERROR");
  if (body.items.some(({ bookingData }) => isEmpty(bookingData)))
    return refused("BOOKING_DATA_MISSING");
  return { kind: "fine", body };
}
