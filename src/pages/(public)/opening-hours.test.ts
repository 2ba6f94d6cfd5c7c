import { expect, it } from "vitest";
import { hoursInWords } from "./opening-hours.ts";

it("says runs of days and single days in plain words", () => {
  const week = { first: 1, last: 5, opens: "08:00", closes: "12:30" };
  const plain = (text: string) => text.replaceAll("\u2060", "").replaceAll("\u00A0", " ");
  expect(plain(hoursInWords(week, "de"))).toBe("Montag bis Freitag: 8:00–12:30 Uhr");
  expect(plain(hoursInWords({ ...week, first: 4, last: 4 }, "en"))).toBe("Thursday: 8:00–12:30");
});
