import type { CasePayment } from "#cases";
import { type AdoptedPackage, type Fee, type FeeDefinition } from "#library";
import { addPeriod, dayOf, shiftToWorkday, type Temporal } from "#platform/clock";
import { newId, newReference } from "#platform/ids";
import type { PaymentTables } from "./tables.ts";

/** The table a submission writes in its one statement. */
export type IntentTables = Pick<PaymentTables, "payment">;

type Owing = {
  authorityId: string;
  caseId: string;
  caseReference: string;
  /** Two letters in front of the reference. */
  code: string;
  adopted: AdoptedPackage;
  fee: Fee;
  now: Temporal.Instant;
};

const textOf = ({ configured }: AdoptedPackage, parameter: string): string => {
  const value = configured.parameters.get(parameter)?.value;
  return typeof value === "string" ? value : "";
};

/** Until when a fee is to be paid; an end on a Saturday, Sunday or holiday moves on (BGB § 193). */
export const dueDay = (
  adopted: AdoptedPackage,
  { deadline }: FeeDefinition,
  now: Temporal.Instant,
): Temporal.PlainDate => shiftToWorkday(addPeriod(dayOf(now), textOf(adopted, deadline)));

/**
 * What is owed, written in the statement that also writes submission and case: `row` for the books,
 * `payment` for the case. undefined when it is free.
 */
export function paymentIntent(owing: Owing) {
  const { adopted, fee, now, code } = owing;
  const definition = adopted.configured.package.service.fee;
  if (!definition || fee.total === 0) return undefined;
  const reference = newReference(code);
  const dueOn = dueDay(adopted, definition, now);
  const payment: CasePayment = { amount: fee.total, reference, dueOn: dueOn.toString() };
  const row = {
    authority_id: owing.authorityId,
    id: newId(),
    case_id: owing.caseId,
    case_reference: owing.caseReference,
    package_id: adopted.packageId,
    reference,
    amount: fee.total,
    positions: JSON.stringify(fee.positions.map(({ id, amount }) => ({ id, amount }))),
    pay_to: textOf(adopted, definition.payTo),
    booking_key: textOf(adopted, definition.bookingKey),
    way: null,
    dropped: false,
    due_on: dueOn,
    created_at: now,
    revision: 0,
  };
  return { payment, row };
}
