import { askRefund, type OpenPayment, REFUND_REASONS } from "#payments";
import { html, redirect, type Reply } from "#platform/http";
import { fill } from "#platform/i18n";
import { Alert, Button, FormToken, Link } from "#ui";
import type { Dependencies } from "../../../../dependencies.ts";
import { formText } from "../../../../form-text.ts";
import type { Route } from "../../../../route-definition.ts";
import { showPage } from "../../../../show-page.tsx";
import type { Visit } from "../../../../visit.ts";
import { type Desk, staffNames } from "../../desk.ts";
import { readEuros } from "../read-euros.ts";
import { paymentTexts as texts } from "../texts.ts";
import { paymentOrThrow, tillDeskOf } from "../till-desk.ts";
import { AskedRefunds, RefundForm } from "./refund-forms.tsx";
import { Entries, Standing, Tries } from "./view.tsx";

type Notice = { kind: "info" | "warning"; title: string; status?: number };

/** One payment with everything that happened to it. */
export async function paymentPage(desk: Desk, open: OpenPayment, notice?: Notice): Promise<Reply> {
  const { visit, house, who } = desk;
  const nameOf = await staffNames(desk);
  const token = visit.formToken();
  const path = `/amt/kasse/${open.rows.payment.id}`;
  const refunds = { open, who, token, path, nameOf };
  const title = fill(texts.title, { reference: open.rows.payment.reference });
  const page = showPage(visit, house, {
    title,
    withoutSearch: true,
    children: (
      <div class="stack stack--wide stack--fill">
        <div class="stack stack--tight">
          <Link href="/amt/kasse">{texts.back}</Link>
          <h1>{title}</h1>
        </div>
        {notice && <Alert kind={notice.kind} title={notice.title} live />}
        <AskedRefunds {...refunds} />
        <Standing open={open} />
        <Entries open={open} nameOf={nameOf} />
        <Tries open={open} />
        {open.rows.transactions.length > 0 && (
          <form method="post" action={`${path}/nachfragen`}>
            <FormToken value={token} />
            <Button kind="secondary">{texts.ask}</Button>
          </form>
        )}
        <RefundForm {...refunds} />
      </div>
    ),
  });
  return html(page, notice?.status ?? 200);
}

async function show(visit: Visit, house: Dependencies): Promise<Reply> {
  const desk = tillDeskOf(visit, house);
  return paymentPage(desk, await paymentOrThrow(desk));
}

/** Somebody wants to give money back. */
async function giveBack(visit: Visit, house: Dependencies): Promise<Reply> {
  const desk = tillDeskOf(visit, house);
  const open = await paymentOrThrow(desk);
  const amount = readEuros(formText(visit.form, "betrag"));
  const reason = REFUND_REASONS.find((one) => one === formText(visit.form, "grund"));
  if (!amount || !reason)
    return paymentPage(desk, open, { kind: "warning", title: texts.refund.missing, status: 422 });
  const result = await askRefund(house, desk.db, { open, who: desk.who, amount, reason });
  if (result.kind === "impossible")
    return paymentPage(desk, open, { kind: "warning", title: result.sentence, status: 409 });
  return redirect(`/amt/kasse/${open.rows.payment.id}`);
}

export const route = {
  audience: "staff",
  portals: "local",
  GET: show,
  POST: giveBack,
} satisfies Route;
