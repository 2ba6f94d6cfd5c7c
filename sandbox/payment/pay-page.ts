import type { Transaction } from "./transactions.ts";

const euros = new Intl.NumberFormat("de-DE", { style: "currency", currency: "EUR" });

const ENTITIES: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/** A template whose values are escaped. */
const html = (parts: TemplateStringsArray, ...values: string[]): string =>
  String.raw(
    { raw: parts },
    ...values.map((value) => value.replaceAll(/[&<>"]/g, (sign) => ENTITIES[sign] ?? "")),
  );

const frame = (title: string, content: string): string =>
  `<!doctype html>
<html lang="de">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>${title} – Testbezahldienst</title>
    <link rel="stylesheet" href="/payment.css">
  </head>
  <body>
    <header><p><strong>Testbezahldienst</strong> · kein echtes Geld · alles ist erfunden</p></header>
    <main>
      <h1>${title}</h1>
      ${content}
    </main>
  </body>
</html>`;

/** Where a person pays, refuses or goes back. */
export const payPage = ({ transactionId, endPointId, request }: Transaction): string =>
  frame(
    "Bezahlen",
    html`<dl>
        <dt>Betrag</dt>
        <dd>${euros.format(request.grosAmount)}</dd>
        <dt>Empfänger</dt>
        <dd>${endPointId}</dd>
        <dt>Verwendungszweck</dt>
        <dd>${request.purpose}</dd>
        <dt>Wofür</dt>
        <dd>${request.description ?? "–"}</dd>
      </dl>
      <form method="post" action="/bezahlen/${transactionId}">
        <button type="submit" class="main" name="do" value="pay">Jetzt bezahlen</button>
        <button type="submit" name="do" value="decline">Karte wird abgelehnt</button>
        <button type="submit" name="do" value="cancel">Abbrechen und zurück</button>
      </form>`,
  );

const STATUS_WORDS = {
  INITIAL: "offen",
  PAYED: "bezahlt",
  FAILED: "abgelehnt",
  CANCELED: "abgebrochen",
} as const;

const line = ({ request, status }: Transaction): string =>
  html`<li>${request.purpose}: ${euros.format(request.grosAmount)}, ${STATUS_WORDS[status]}</li>`;

/** Everything that was asked for, newest first. */
export const overviewPage = (transactions: readonly Transaction[]): string =>
  frame(
    "Zahlungen",
    transactions.length === 0
      ? "<p>Noch wollte niemand bezahlen.</p>"
      : `<ul>${transactions.toReversed().map(line).join("")}</ul>`,
  );

/** A transaction that is over, or that never was. */
export const overPage = (redirectUrl: string | undefined): string =>
  frame(
    "Hier ist nichts mehr zu bezahlen",
    redirectUrl === undefined
      ? html`<p>Diese Zahlung gibt es nicht.</p>`
      : html`<p><a href="${redirectUrl}">Zurück zum Portal</a></p>`,
  );

export const failurePage = (): string =>
  frame(
    "Störung",
    html`<p>Der Bezahldienst hat ein Problem. Bitte versuchen Sie es später noch einmal.</p>`,
  );

/** No script, nothing from elsewhere. `form-action` is left out: browsers apply it to the way back too. */
export const pageHeaders = {
  "content-type": "text/html; charset=utf-8",
  "cache-control": "no-store",
  "content-security-policy":
    "default-src 'none'; style-src 'self'; base-uri 'none'; frame-ancestors 'none'",
  "referrer-policy": "no-referrer",
  "x-content-type-options": "nosniff",
} as const;
