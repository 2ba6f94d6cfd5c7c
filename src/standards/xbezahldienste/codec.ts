import * as z from "zod";
import { fromGrosAmount } from "./gros-amount.ts";
import {
  type FunctionalCode,
  type Item,
  type PaymentRequest,
  paymentRequest,
  type PaymentTransaction,
  paymentTransaction,
  problem,
} from "./messages.ts";

const gross = ({ totalNetAmount = 0, totalTaxAmount = 0 }: Item): number =>
  fromGrosAmount(totalNetAmount + totalTaxAmount) ?? Number.NaN;

/** The items come to `grosAmount`, or the service answers CALCULATION_ERROR. */
const adds = ({ items, grosAmount }: PaymentRequest): boolean =>
  items.reduce((sum, item) => sum + gross(item), 0) === fromGrosAmount(grosAmount);

/** A request as it is sent. Throws a ZodError or RangeError when it is none of the standard. */
export function writePaymentRequest(request: PaymentRequest): string {
  const checked = paymentRequest.parse(request);
  if (!adds(checked)) throw new RangeError("items do not add up to grosAmount");
  return JSON.stringify(checked);
}

export type Reading<T> = { kind: "read"; value: T } | { kind: "refused"; problem: string };

function parsed<T>(schema: z.ZodType<T>, text: string): Reading<T> {
  try {
    const result = schema.safeParse(JSON.parse(text));
    if (result.success) return { kind: "read", value: result.data };
    const [first] = result.error.issues;
    return { kind: "refused", problem: `${first?.path.join(".")}: ${first?.message}` };
  } catch {
    return { kind: "refused", problem: "no JSON" };
  }
}

/** A transaction as it was received; what the standard does not know is dropped. */
export const readPaymentTransaction = (text: string): Reading<PaymentTransaction> =>
  parsed(paymentTransaction, text);

/** Why a request was refused; UNSPECIFIED when the answer does not say it in the standard's words. */
export function readFunctionalCode(text: string): FunctionalCode {
  const reading = parsed(problem, text);
  return reading.kind === "read" ? reading.value.functionalCode : "UNSPECIFIED";
}
