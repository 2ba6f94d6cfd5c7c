import { receiveTransfer, type TillLine, tillOverview } from "#payments";
import { dayOf } from "#platform/clock";
import { AppError } from "#platform/errors";
import { html, redirect, type Reply } from "#platform/http";
import { fill } from "#platform/i18n";
import { Alert, Link } from "#ui";
import type { Dependencies } from "../../../dependencies.ts";
import { formText } from "../../../form-text.ts";
import type { Route } from "../../../route-definition.ts";
import { showPage } from "../../../show-page.tsx";
import type { Visit } from "../../../visit.ts";
import { type Desk, isId } from "../desk.ts";
import { deskTexts } from "../texts.ts";
import { DailyForm } from "./daily-form.tsx";
import { readEuros } from "./read-euros.ts";
import { tillDeskOf } from "./till-desk.ts";
import { TillTable, Totals } from "./till-table.tsx";
import { tillTexts as texts } from "./texts.ts";
import { emptyTransfer, type TransferEntry, TransferForm } from "./transfer-form.tsx";

const PERIODS = [30, 90, 365] as const;

const Periods = ({ days }: { days: number }) => (
  <nav class="tabs" aria-label={texts.period}>
    <ul>
      {PERIODS.map((one) => (
        <li>
          <Link
            href={`/amt/kasse?tage=${one}`}
            {...(one === days ? { "aria-current": "page" } : {})}
          >
            {fill(texts.days, { days: one })}
          </Link>
        </li>
      ))}
    </ul>
  </nav>
);

/** Whether the town's payment service would take an order now. */
async function ServiceState({ house, db }: Desk, lines: readonly TillLine[]) {
  const provider = await house.paymentProviders.of(db);
  const check = await provider?.check(lines[0]?.rows.payment.pay_to ?? "");
  if (!check) return <p class="note">{texts.service.none}</p>;
  if (check.kind === "ready") return <p class="note">{texts.service.ready}</p>;
  const problem = `${check.kind}, ${check.problem}`;
  return <Alert kind="danger" title={fill(texts.service.trouble, { problem })} />;
}

async function tillPage(desk: Desk, entry: TransferEntry, status = 200): Promise<Reply> {
  const { visit, house, db } = desk;
  const days = PERIODS.find((one) => String(one) === visit.query["tage"]) ?? PERIODS[0];
  const since = visit.now.subtract({ hours: days * 24 });
  const { lines, totals, isCut } = await tillOverview(db, since);
  const page = showPage(visit, house, {
    title: texts.title,
    withoutSearch: true,
    hasErrors: entry.errors.length > 0,
    children: (
      <div class="stack stack--wide stack--fill">
        <div class="stack stack--tight">
          <Link href="/amt">{deskTexts.toInbox}</Link>
          <h1>{texts.title}</h1>
          <p class="measure">{texts.lead}</p>
        </div>
        <Periods days={days} />
        {await ServiceState(desk, lines)}
        {isCut && <Alert kind="warning" title={texts.cut} />}
        {lines.length === 0 ? <p class="panel">{texts.none}</p> : <TillTable lines={lines} />}
        <div class="columns columns--halves">
          <TransferForm entry={entry} token={visit.formToken()} />
          <div class="stack stack--wide">
            <Totals totals={totals} />
            <DailyForm yesterday={dayOf(visit.now).subtract({ days: 1 })} />
          </div>
        </div>
      </div>
    ),
  });
  return html(page, status);
}

const show = (visit: Visit, house: Dependencies): Promise<Reply> =>
  tillPage(tillDeskOf(visit, house), emptyTransfer());

/** Money came by bank transfer. */
async function book(visit: Visit, house: Dependencies): Promise<Reply> {
  const desk = tillDeskOf(visit, house);
  const [reference, amount] = [
    formText(visit.form, "verwendungszweck"),
    formText(visit.form, "betrag"),
  ];
  const entryId = formText(visit.form, "buchung");
  if (!isId(entryId)) throw new AppError("bad-request", { detail: "no id of an entry" });
  const entry = { reference, amount, entryId, errors: [], askAgain: false };
  const wrong = (name: "verwendungszweck" | "betrag", message: string) =>
    tillPage(desk, { ...entry, errors: [{ name, message }] }, 422);
  const cents = readEuros(amount);
  if (cents === undefined) return wrong("betrag", texts.transfer.noAmount);
  const again = formText(visit.form, "nochmal") === "yes";
  const transfer = { reference, amount: cents, entryId, staffId: desk.who.id, again };
  const result = await receiveTransfer(house, desk.db, transfer);
  if (result.kind === "unknown") return wrong("verwendungszweck", texts.transfer.unknown);
  if (result.kind === "no-amount") return wrong("betrag", texts.transfer.noAmount);
  if (result.kind === "paid-before") return tillPage(desk, { ...entry, askAgain: true }, 422);
  house.wakeWorker();
  return redirect(`/amt/kasse/${result.open.rows.payment.id}`);
}

export const route = {
  audience: "staff",
  portals: "local",
  GET: show,
  POST: book,
} satisfies Route;
