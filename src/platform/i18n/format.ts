import { Temporal } from "temporal-polyfill";
import type { Language } from "./language.ts";

const ZONE = "Europe/Berlin";
const LOCALES: Record<Language, string> = { de: "de-DE", "de-easy": "de-DE", en: "en-GB" };

const cached = new Map<string, Intl.NumberFormat | Intl.DateTimeFormat>();

function once<F extends Intl.NumberFormat | Intl.DateTimeFormat>(key: string, make: () => F): F {
  const known = cached.get(key);
  if (known) return known as F;
  const made = make();
  cached.set(key, made);
  return made;
}

/** Integer cents as "96,00 €". */
export const formatMoney = (cents: number, language: Language = "de"): string =>
  once(
    `money ${language}`,
    () => new Intl.NumberFormat(LOCALES[language], { style: "currency", currency: "EUR" }),
  ).format(cents / 100);

export const formatNumber = (value: number, language: Language = "de"): string =>
  once(`number ${language}`, () => new Intl.NumberFormat(LOCALES[language])).format(value);

const asDate = (day: Temporal.PlainDate): Date => new Date(`${day.toString()}T12:00:00Z`);

/** "22. November 2026" */
export const formatDate = (day: Temporal.PlainDate, language: Language = "de"): string =>
  once(
    `date ${language}`,
    () => new Intl.DateTimeFormat(LOCALES[language], { dateStyle: "long", timeZone: "UTC" }),
  ).format(asDate(day));

/** "22.11.2026", for tables. */
export const formatShortDate = (day: Temporal.PlainDate, language: Language = "de"): string =>
  once(
    `short ${language}`,
    () =>
      new Intl.DateTimeFormat(LOCALES[language], {
        day: "2-digit",
        month: "2-digit",
        year: "numeric",
        timeZone: "UTC",
      }),
  ).format(asDate(day));

/** "22. November 2026, 14:05 Uhr" in the region's time. */
export function formatDateTime(instant: Temporal.Instant, language: Language = "de"): string {
  const text = once(
    `time ${language}`,
    () =>
      new Intl.DateTimeFormat(LOCALES[language], {
        dateStyle: "long",
        timeStyle: "short",
        timeZone: ZONE,
      }),
  ).format(new Date(instant.epochMilliseconds));
  return language === "en" ? text : `${text.replace(" um ", ", ")} Uhr`;
}
