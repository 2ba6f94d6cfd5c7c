import { feelScope } from "#forms";
import { dayOf, type Temporal } from "#platform/clock";
import { feelDate, feelDay, type FeelScope } from "#standards/dmn";
import type { CasePayment, StepResult } from "./case-data.ts";
import type { OpenCase } from "./case-state.ts";
import type { OfficeCard } from "./office-card.ts";

function stepScope({ adopted }: OpenCase, task: string, step: StepResult): FeelScope {
  const { form, process } = adopted.configured.package;
  const element = process.elements.get(task);
  const fields = element?.type === "userTask" ? element.fields : undefined;
  return {
    ...(fields ? feelScope(form, step.answers, fields) : {}),
    ergebnis: step.outcome,
    am: feelDate(step.on),
  };
}

const paymentScope = ({ amount, reference, dueOn }: CasePayment): FeelScope => ({
  betrag: amount,
  zeichen: reference,
  bis: feelDate(dueOn),
});

/** What expressions of process and fees may name (docs/architecture.md, "Words in expressions"). */
export function caseScope(open: OpenCase, now: Temporal.Instant): FeelScope {
  const { state, adopted } = open;
  const steps = Object.entries(state.data.steps);
  return {
    antrag: feelScope(adopted.configured.package.form, state.data.answers),
    parameter: adopted.configured.parameterScope,
    heute: feelDay(dayOf(now)),
    schritt: Object.fromEntries(steps.map(([task, step]) => [task, stepScope(open, task, step)])),
    entscheidung: state.data.decisions,
    zahlung: state.data.payment ? paymentScope(state.data.payment) : null,
  };
}

/** The same, and who writes about what: for letters and messages. */
export const letterScope = (
  open: OpenCase,
  office: OfficeCard,
  now: Temporal.Instant,
): FeelScope => ({
  ...caseScope(open, now),
  behoerde: {
    name: office.authority,
    kurzname: office.authorityShort,
    strasse: office.street,
    plz: office.postcode,
    ort: office.town,
    amt: office.name,
    telefon: office.phone,
    email: office.email,
  },
  vorgang: {
    zeichen: open.state.reference,
    eingang: feelDay(dayOf(open.state.receivedAt)),
    bescheiddatum: feelDay(dayOf(now)),
  },
});
