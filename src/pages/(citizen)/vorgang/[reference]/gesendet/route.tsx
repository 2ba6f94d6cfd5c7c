import type { CasePayment } from "#cases";
import { Temporal } from "#platform/clock";
import { html, type Reply } from "#platform/http";
import { fill, formatDate, formatMoney, inLanguage } from "#platform/i18n";
import { Alert, Facts, Link, LinkButton } from "#ui";
import { FeedbackForm } from "../../../../feedback-form.tsx";
import type { Route } from "../../../../route-definition.ts";
import { showPage } from "../../../../show-page.tsx";
import { caseTexts } from "../../texts.ts";
import { type CaseVisit, officeOf, withCase } from "../case-route.tsx";

/** The application is here already; paying is a step of its own that can wait. */
const ToPay = ({ payment, open }: { payment: CasePayment; open: CaseVisit }) => {
  const { language } = open.visit;
  const texts = inLanguage(caseTexts, language).sent;
  const date = formatDate(Temporal.PlainDate.from(payment.dueOn), language);
  return (
    <>
      <p>{fill(texts.payText, { amount: formatMoney(payment.amount, language), date })}</p>
      <LinkButton href={`/vorgang/${open.loaded.state.reference}/bezahlen`}>{texts.pay}</LinkButton>
    </>
  );
};

/** Right after sending: reference, copy of the declaration, what happens next, until when, whom to ask. */
async function show(open: CaseVisit): Promise<Reply> {
  const { visit, house, loaded, asGuest } = open;
  const { state, adopted } = loaded;
  const texts = inLanguage(caseTexts, visit.language).sent;
  const office = officeOf(open);
  const toPay = state.paymentStanding === "awaited" ? state.data.payment : undefined;
  const next = adopted.configured.texts(visit.language)("service.next");
  const facts = [
    { label: texts.reference, value: <strong class="big-code">{state.reference}</strong> },
    ...(asGuest
      ? [{ label: texts.secret, value: <strong class="big-code">{state.data.secretWord}</strong> }]
      : []),
  ];
  const page = showPage(visit, house, {
    title: texts.title,
    children: (
      <div class="stack stack--wide stack--fill measure">
        <Alert kind="success" title={texts.title} live />
        <div class="stack">
          <h1>{adopted.configured.texts(visit.language)("service.title")}</h1>
          <Facts facts={facts} />
          {asGuest && <p>{texts.keep}</p>}
          <p>
            <Link href={`/vorgang/${state.reference}/eingangsbestaetigung`}>{texts.receipt}</Link>
          </p>
        </div>
        <section class="stack" aria-labelledby="weiter">
          <h2 id="weiter">{texts.next}</h2>
          {toPay && <ToPay payment={toPay} open={open} />}
          <p>{next}</p>
          {!toPay && (
            <p>{fill(texts.promise, { date: formatDate(state.promisedOn, visit.language) })}</p>
          )}
          <LinkButton href={`/vorgang/${state.reference}`} kind={toPay ? "secondary" : "primary"}>
            {texts.follow}
          </LinkButton>
        </section>
        <section class="stack" aria-labelledby="fragen">
          <h2 id="fragen">{texts.contact}</h2>
          <p>
            {office.authority}, {office.name}
            <br />
            <Link href={`tel:${office.phone}`}>{office.phone}</Link>
          </p>
        </section>
        <FeedbackForm place="sent" serviceId={state.packageId} visit={visit} house={house} />
      </div>
    ),
  });
  return html(page);
}

export const route = { audience: "guest", portals: "all", GET: withCase(show) } satisfies Route;
