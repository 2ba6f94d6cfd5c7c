import { type Look, lookAtPayment } from "#payments";
import { html, redirect, type Reply } from "#platform/http";
import { inLanguage } from "#platform/i18n";
import { Alert, LinkButton } from "#ui";
import type { Route } from "../../../../../route-definition.ts";
import { showPage } from "../../../../../show-page.tsx";
import { type CaseVisit, withCase } from "../../case-route.tsx";
import { PaymentFacts } from "../payment-facts.tsx";
import { payTexts } from "../texts.ts";

type Outcome = "paid" | "waiting" | "failed";

function outcomeOf({ open, unanswered, payUrl }: Look): Outcome {
  if (open.payment.standing !== "awaited") return "paid";
  const last = open.payment.transactions.at(-1);
  return unanswered || payUrl || last?.status === "REQUESTED" ? "waiting" : "failed";
}

const KIND = { paid: "success", waiting: "info", failed: "warning" } as const;

/**
 * Back from the payment service. That the browser comes back proves nothing: the service was asked
 * just now, and this page says what it said. Nothing here has to be pressed for the case to go on.
 */
async function show({ visit, house, db, loaded }: CaseVisit): Promise<Reply> {
  const path = `/vorgang/${loaded.state.reference}`;
  const look = await lookAtPayment(house, db, loaded);
  if (!look) return redirect(path);
  house.wakeWorker();
  const texts = inLanguage(payTexts, visit.language);
  const outcome = outcomeOf(look);
  const page = showPage(visit, house, {
    title: `${texts.back[outcome]} – ${loaded.state.reference}`,
    children: (
      <div class="stack stack--wide stack--fill measure">
        <h1>{texts.title}</h1>
        <Alert kind={KIND[outcome]} title={texts.back[outcome]} live>
          <p>{texts.back[`${outcome}Text`]}</p>
        </Alert>
        <PaymentFacts open={look.open} language={visit.language} />
        <div class="actions">
          {outcome === "paid" && <LinkButton href={path}>{texts.toCase}</LinkButton>}
          {outcome === "waiting" && (
            <LinkButton href={`${path}/bezahlen/rueckkehr`}>{texts.back.again}</LinkButton>
          )}
          {outcome !== "paid" && (
            <LinkButton
              href={`${path}/bezahlen`}
              kind={outcome === "failed" ? "primary" : "secondary"}
            >
              {texts.back.retry}
            </LinkButton>
          )}
        </div>
      </div>
    ),
  });
  return html(page);
}

export const route = {
  audience: "guest",
  portals: "all",
  perMinute: 60,
  GET: withCase(show),
} satisfies Route;
