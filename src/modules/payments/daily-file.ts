import { loadCase } from "#cases";
import { dayOf, startOfDay, Temporal } from "#platform/clock";
import { type Cell, separatedValues } from "#platform/csv";
import type { AuthorityDb } from "#platform/db";
import { formatShortDate } from "#platform/i18n";
import type { PaymentHouse } from "./payment-house.ts";
import type { Entry } from "./payment.ts";
import { type BookedEntry, entriesBetween } from "./queries.ts";

/** Columns of the daily file; what they hold is in the README. */
export const DAILY_COLUMNS = [
  "Buchungstag",
  "Art",
  "Betrag",
  "Währung",
  "Kassenzeichen",
  "Vorgang",
  "Leistung",
  "Zahlungsweg",
  "Empfänger",
  "Buchungsschlüssel",
  "Schuldner",
  "Buchung",
] as const;

const KINDS: Record<Entry["kind"], { name: string; sign: 1 | -1 }> = {
  receipt: { name: "Zahlung", sign: 1 },
  refund: { name: "Rückzahlung", sign: -1 },
  claim: { name: "Sollstellung", sign: 1 },
  cancellation: { name: "Storno", sign: -1 },
};

const WAYS: Readonly<Record<string, string>> = {
  transaction: "online",
  transfer: "Überweisung",
  claim: "Rechnung",
  cancellation: "Rechnung",
};

/** Only who gets an invoice is named: without a name nobody could write it. */
async function debtorOf(house: PaymentHouse, db: AuthorityDb, entry: BookedEntry): Promise<string> {
  if (entry.kind !== "claim" && entry.kind !== "cancellation") return "";
  const loaded = await loadCase(house, db, entry.case_id);
  return loaded?.state.data.recipient.join(", ") ?? "";
}

async function cellsOf(house: PaymentHouse, db: AuthorityDb, entry: BookedEntry): Promise<Cell[]> {
  const { name, sign } = KINDS[entry.kind];
  return [
    { text: formatShortDate(dayOf(entry.booked_at)) },
    { text: name },
    { cents: sign * entry.amount },
    { text: "EUR" },
    { text: entry.reference },
    { text: entry.case_reference },
    { text: entry.package_id },
    { text: WAYS[entry.source.split(":")[0] ?? ""] ?? "" },
    { text: entry.pay_to },
    { text: entry.booking_key },
    { text: await debtorOf(house, db, entry) },
    { text: entry.id },
  ];
}

/** What was about to be written at midnight is there some minutes later. */
const SETTLING = { minutes: 10 };

/**
 * What the Kasse books for a day. Entries never change and carry their day, so the file of a day
 * that is over is always the same, and every entry stands in exactly one.
 */
export async function dailyFile(
  house: PaymentHouse,
  db: AuthorityDb,
  day: Temporal.PlainDate,
): Promise<{ day: Temporal.PlainDate; body: Buffer; isFinal: boolean }> {
  const until = startOfDay(day.add({ days: 1 }));
  const entries = await entriesBetween(db, startOfDay(day), until);
  const rows: Cell[][] = [];
  for (const entry of entries) rows.push(await cellsOf(house, db, entry));
  const isFinal = Temporal.Instant.compare(house.clock.now(), until.add(SETTLING)) >= 0;
  return { day, body: separatedValues(DAILY_COLUMNS, rows), isFinal };
}
