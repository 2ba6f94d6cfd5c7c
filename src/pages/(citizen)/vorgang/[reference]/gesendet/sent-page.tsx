import type { OfficeCard } from "#cases";
import { Temporal } from "#platform/clock";
import { fill, formatDate, formatMoney, inLanguage } from "#platform/i18n";
import { Alert, type Blank, type Drawn, drawnOnce, Facts, Link, LinkButton } from "#ui";
import { type FeedbackAbout, feedbackAbout, FeedbackDetails } from "../../../../feedback-form.tsx";
import { caseTexts } from "../../texts.ts";
import { type CaseVisit, officeOf } from "../case-route.tsx";

type SentData = {
  texts: (typeof caseTexts)["de"]["sent"];
  service: string | undefined;
  reference: string;
  /** Only for a guest, who needs it to come back. */
  secretWord: string | undefined;
  receipt: string;
  /** Paying is a step of its own that can wait: the application is here already. */
  toPay: { text: string; href: string } | undefined;
  next: string | undefined;
  promise: string | undefined;
  follow: string;
  office: Pick<OfficeCard, "authority" | "name" | "phone">;
  feedback: FeedbackAbout;
};

const Code = ({ children }: { children: string }) => <strong class="big-code">{children}</strong>;

const WhatNext = ({ texts, toPay, next, promise, follow }: SentData) => (
  <section class="stack" aria-labelledby="weiter">
    <h2 id="weiter">{texts.next}</h2>
    {toPay && (
      <>
        <p>{toPay.text}</p>
        <LinkButton href={toPay.href}>{texts.pay}</LinkButton>
      </>
    )}
    <p>{next}</p>
    {promise && <p>{promise}</p>}
    <LinkButton href={follow} kind={toPay ? "secondary" : "primary"}>
      {texts.follow}
    </LinkButton>
  </section>
);

const SentPage = (page: SentData) => {
  const { texts, secretWord, office } = page;
  const facts = [
    { label: texts.reference, value: <Code>{page.reference}</Code> },
    ...(secretWord ? [{ label: texts.secret, value: <Code>{secretWord}</Code> }] : []),
  ];
  return (
    <div class="stack stack--wide stack--fill measure">
      <Alert kind="success" title={texts.title} live />
      <div class="stack">
        <h1>{page.service}</h1>
        <Facts facts={facts} />
        {secretWord && <p>{texts.keep}</p>}
        <p>
          <Link href={page.receipt}>{texts.receipt}</Link>
        </p>
      </div>
      <WhatNext {...page} />
      <section class="stack" aria-labelledby="fragen">
        <h2 id="fragen">{texts.contact}</h2>
        <p>
          {office.authority}, {office.name}
          <br />
          <Link href={`tel:${office.phone}`}>{office.phone}</Link>
        </p>
      </section>
      <FeedbackDetails {...page.feedback} />
    </div>
  );
};

const drawn = drawnOnce(SentPage);

type Place = { blank: Blank; here: string };

function toPayOf({ visit, loaded }: CaseVisit, { blank, here }: Place): SentData["toPay"] {
  const { paymentStanding, data } = loaded.state;
  if (paymentStanding !== "awaited" || !data.payment) return undefined;
  const { language } = visit;
  const date = formatDate(Temporal.PlainDate.from(data.payment.dueOn), language);
  const amount = formatMoney(data.payment.amount, language);
  const text = fill(inLanguage(caseTexts, language).sent.payText, { amount, date });
  return { text: blank(text), href: `${here}/bezahlen` };
}

/** Reference, copy of the declaration, what happens next, until when, whom to ask. */
export const sentPage = (open: CaseVisit): Drawn =>
  drawn((blank) => {
    const { visit, loaded, asGuest } = open;
    const { state, adopted } = loaded;
    const words = adopted.configured.texts(visit.language);
    const texts = inLanguage(caseTexts, visit.language).sent;
    const { authority, name, phone } = officeOf(open);
    const reference = blank(state.reference);
    const here = `/vorgang/${reference}`;
    const toPay = toPayOf(open, { blank, here });
    const date = formatDate(state.promisedOn, visit.language);
    return {
      texts,
      service: words("service.title"),
      reference,
      secretWord: asGuest ? blank(state.data.secretWord) : undefined,
      receipt: `${here}/eingangsbestaetigung`,
      toPay,
      next: words("service.next"),
      promise: toPay ? undefined : fill(texts.promise, { date }),
      follow: here,
      office: { authority, name, phone },
      feedback: feedbackAbout({ ...open, place: "sent", serviceId: state.packageId }),
    };
  });
