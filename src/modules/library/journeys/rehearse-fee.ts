import { addPeriod, shiftToWorkday } from "#platform/clock";
import { formatMoney } from "#platform/i18n";
import { feelDate } from "#standards/dmn";
import { type Fee, feeOf } from "../fee.ts";
import type { FeeDefinition } from "../service-definition.ts";
import { type Rehearsal, todayOf } from "./rehearsal.ts";

function owe(rehearsal: Rehearsal, { total, positions }: Fee, fee: FeeDefinition): void {
  const { configured, journey, lines } = rehearsal;
  const { language } = journey.surroundings;
  const texts = configured.texts(language);
  const value = (parameter: string): unknown => configured.parameters.get(parameter)?.value;
  const parts = positions.map(
    ({ id, amount }) => `${texts(`fee.${id}`)} ${formatMoney(amount, language)}`,
  );
  const period = String(value(fee.deadline));
  const until = shiftToWorkday(addPeriod(todayOf(rehearsal), period)).toString();
  const ways = (value(fee.ways) as string[] | null) ?? [];
  const eyes = formatMoney(Number(value(fee.fourEyesAbove)), language);
  lines.push(
    `fee: ${parts.join(" + ")} = ${formatMoney(total, language)}`,
    `to pay until ${until} by ${ways.join(", ")}; two people give back more than ${eyes}`,
  );
  const scope = { betrag: total, zeichen: "BS-0000-0000-0", bis: feelDate(until) };
  rehearsal.payment = { total, paid: false, scope };
}

/** What sending costs, by the same computation as in a town. */
export function rehearseFee(rehearsal: Rehearsal): void {
  const { configured, declared, lines } = rehearsal;
  const outcome = feeOf(configured, { answers: declared, today: todayOf(rehearsal) });
  if (outcome.kind === "unclear") lines.push(`fee unclear: ${outcome.reason}`);
  if (outcome.kind !== "fee") return;
  const { fee } = outcome;
  rehearsal.decisions[fee.decision] = fee.result;
  const definition = configured.package.service.fee;
  if (fee.total === 0 || !definition) lines.push("fee: nothing");
  else owe(rehearsal, fee, definition);
}

/** What was paid is to go back. */
export function rehearseRefund({ payment, journey, lines }: Rehearsal): void {
  if (payment?.paid)
    lines.push(`refund: ${formatMoney(payment.total, journey.surroundings.language)}`);
}
