import type { Differences } from "./compare.ts";
import type { ActOf } from "./journey-definition.ts";
import { rehearseEvent } from "./rehearse-event.ts";
import { morningOf, promisedOn, type Rehearsal, tokenWaitingFor } from "./rehearsal.ts";

/** The money came; the process goes on. */
export function payFee(
  rehearsal: Rehearsal,
  act: ActOf<"pay">,
): { differences: Differences; observed: ActOf<"pay"> } {
  const token = tokenWaitingFor(rehearsal, "payment");
  if (token === undefined || !rehearsal.payment)
    return { differences: [`nobody waits for money on ${act.on}`], observed: act };
  rehearsal.now = morningOf(act.on);
  rehearsal.payment.paid = true;
  rehearsal.lines.push(`promised until ${promisedOn(rehearsal)}`);
  rehearsal.waiting.delete(token);
  rehearseEvent(rehearsal, { kind: "message", token });
  return { differences: [], observed: act };
}
