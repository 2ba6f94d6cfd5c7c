import type { OpeningHours } from "#catalogue";
import { htmlLanguage, type Language } from "#platform/i18n";

const WEEKDAYS = {
  de: ["Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag", "Samstag", "Sonntag"],
  en: ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"],
};
const TO = { de: "bis", en: "to" };
const CLOCK = { de: "\u00A0Uhr", en: "" };

/** "Montag bis Freitag: 8:00–12:30 Uhr"; the time never breaks over two lines. */
export function hoursInWords({ first, last, opens, closes }: OpeningHours, language: Language) {
  const key = htmlLanguage(language) === "en" ? "en" : "de";
  const [from, to] = [WEEKDAYS[key][first - 1], WEEKDAYS[key][last - 1]];
  const days = first === last ? from : `${from} ${TO[key]} ${to}`;
  const time = [opens, closes].map((at) => at.replace(/^0/, "")).join("\u2060–\u2060");
  return `${days}: ${time}${CLOCK[key]}`;
}
