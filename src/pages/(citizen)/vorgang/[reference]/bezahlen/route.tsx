import {
  chooseWay,
  lookAtPayment,
  type Look,
  type OfferedWay,
  offeredWays,
  payOnline,
} from "#payments";
import { AppError } from "#platform/errors";
import { html, redirect, type Reply } from "#platform/http";
import { fill, inLanguage } from "#platform/i18n";
import { Alert, Link, LinkButton } from "#ui";
import { formText } from "../../../../form-text.ts";
import type { Route } from "../../../../route-definition.ts";
import { showPage } from "../../../../show-page.tsx";
import { type CaseVisit, officeOf, withCase } from "../case-route.tsx";
import { PaymentFacts } from "./payment-facts.tsx";
import { payTexts } from "./texts.ts";
import { TransferDetails, WaysToPay } from "./ways-to-pay.tsx";

const pathOf = ({ loaded }: CaseVisit, step = ""): string =>
  `/vorgang/${loaded.state.reference}${step}`;

/** On to the payment service; a link, since browsers stop forms that lead to another origin. */
const ToService = ({ payUrl, texts }: { payUrl: string; texts: (typeof payTexts)["de"] }) => (
  <section class="panel panel--brand stack" aria-labelledby="bezahldienst">
    <h2 id="bezahldienst">{texts.service.title}</h2>
    <p>{texts.service.text}</p>
    <LinkButton href={payUrl}>{texts.service.button}</LinkButton>
  </section>
);

const Unanswered = ({ texts }: { texts: (typeof payTexts)["de"] }) => (
  <Alert kind="warning" title={texts.unanswered.title} live>
    <p>{texts.unanswered.text}</p>
  </Alert>
);

/** The town takes money online, and its payment service does not answer. */
async function isServiceAway(
  { house, db }: CaseVisit,
  ways: readonly OfferedWay[],
): Promise<boolean> {
  const town = house.region.authorities.find(({ id }) => id === db.authorityId);
  return ways.some(({ way }) => way === "online") && house.isDown(`payment/${town?.slug}`);
}

async function payPage(visiting: CaseVisit, look: Look, status = 200): Promise<Reply> {
  const { visit, house, db } = visiting;
  const { open, payUrl } = look;
  const { language } = visit;
  const texts = inLanguage(payTexts, language);
  const office = officeOf(visiting);
  const ways = await offeredWays(house.paymentProviders, db, open);
  const transfer = ways.find((one) => one.way === "transfer");
  const isChosen = open.payment.way === "transfer" && transfer !== undefined;
  const isAway = look.unanswered || status === 503 || (await isServiceAway(visiting, ways));
  const others = ways.filter(({ way }) => !(isChosen && way === "transfer"));
  const page = showPage(visit, house, {
    title: `${texts.title} – ${open.loaded.state.reference}`,
    children: (
      <div class="stack stack--wide stack--fill measure">
        <h1>{texts.title}</h1>
        {isAway && <Unanswered texts={texts} />}
        <PaymentFacts open={open} language={language} />
        {payUrl && <ToService payUrl={payUrl} texts={texts} />}
        {isChosen && (
          <TransferDetails
            open={open}
            iban={transfer.iban}
            receiver={office.authority}
            language={language}
          />
        )}
        {others.length > 0 && (
          <WaysToPay
            ways={payUrl ? others.filter(({ way }) => way !== "online") : others}
            title={payUrl || isChosen ? texts.otherWays : texts.ways}
            path={pathOf(visiting, "/bezahlen")}
            token={visit.formToken()}
            language={language}
          />
        )}
        {ways.length === 0 && (
          <Alert kind="warning" title={texts.nothing.title}>
            <p>{fill(texts.nothing.text, { office: office.name, phone: office.phone })}</p>
          </Alert>
        )}
        <p>
          <Link href={pathOf(visiting)}>{texts.toCase}</Link>
        </p>
      </div>
    ),
  });
  return html(page, status);
}

/** What is owed and how it can be paid. Whoever has nothing to pay is sent to the case. */
async function show(visiting: CaseVisit): Promise<Reply> {
  const { house, db, loaded } = visiting;
  const look = await lookAtPayment(house, db, loaded);
  if (look?.open.payment.standing !== "awaited") return redirect(pathOf(visiting));
  return payPage(visiting, look);
}

async function pay(visiting: CaseVisit): Promise<Reply> {
  const { visit, house, db, loaded } = visiting;
  const returnUrl = house.addresses.url(visit.portal, pathOf(visiting, "/bezahlen/rueckkehr"));
  const begun = await payOnline(house, db, { loaded, returnUrl });
  house.wakeWorker();
  if (begun.kind === "settled") return redirect(pathOf(visiting));
  if (begun.kind === "begun") return redirect(pathOf(visiting, "/bezahlen"));
  const look = await lookAtPayment(house, db, loaded);
  return look ? payPage(visiting, look, 503) : redirect(pathOf(visiting));
}

async function choose(visiting: CaseVisit): Promise<Reply> {
  const { visit, house, db, loaded } = visiting;
  const way = formText(visit.form, "weg");
  if (way === "online") return pay(visiting);
  if (way !== "transfer" && way !== "invoice")
    throw new AppError("bad-request", { detail: "no such way to pay" });
  await chooseWay(house, db, { loaded, way });
  house.wakeWorker();
  return redirect(pathOf(visiting, "/bezahlen"));
}

export const route = {
  audience: "guest",
  portals: "all",
  perMinute: 60,
  GET: withCase(show),
  POST: withCase(choose),
} satisfies Route;
