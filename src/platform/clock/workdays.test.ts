import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  addWorkdays,
  holidayOn,
  isWorkday,
  nextWorkday,
  shiftToWorkday,
  Temporal,
} from "./index.ts";

const day = (iso: string) => Temporal.PlainDate.from(iso);
const iso = (date: Temporal.PlainDate) => date.toString();

const anyDay = fc
  .integer({ min: 0, max: 80 * 366 })
  .map((offset) => day("2000-01-01").add({ days: offset }));

describe("holidays in North Rhine-Westphalia", () => {
  it.each([
    ["2026-01-01", "Neujahrstag"],
    ["2026-04-03", "Karfreitag"],
    ["2026-04-06", "Ostermontag"],
    ["2026-05-14", "Christi Himmelfahrt"],
    ["2026-06-04", "Fronleichnam"],
    ["2027-05-27", "Fronleichnam"],
    ["2026-10-03", "Tag der Deutschen Einheit"],
    ["2027-11-01", "Allerheiligen"],
    ["2026-12-26", "2. Weihnachtstag"],
    ["2017-10-31", "Reformationstag"],
  ])("%s is %s", (when, name) => {
    expect(holidayOn(day(when))).toBe(name);
    expect(isWorkday(day(when))).toBe(false);
  });

  it("leaves out what is a holiday elsewhere", () => {
    for (const elsewhere of ["2026-01-06", "2026-08-14", "2025-10-31", "2026-11-18", "2027-03-08"])
      expect(isWorkday(day(elsewhere))).toBe(true);
  });

  it("has eleven of them every year", () => {
    fc.assert(
      fc.property(fc.integer({ min: 2018, max: 2100 }), (year) => {
        const days = Array.from({ length: 366 }, (_, index) =>
          Temporal.PlainDate.from({ year, month: 1, day: 1 }).add({ days: index }),
        ).filter((date) => date.year === year && holidayOn(date));
        // Ascension Day can fall on 1 May.
        return days.length === 11 || (days.length === 10 && iso(days[3]!).endsWith("-05-01"));
      }),
    );
  });
});

describe("workdays", () => {
  it("shift to the next one only when needed", () => {
    expect(iso(shiftToWorkday(day("2026-11-20")))).toBe("2026-11-20");
    expect(iso(shiftToWorkday(day("2026-11-21")))).toBe("2026-11-23");
    expect(iso(shiftToWorkday(day("2026-04-03")))).toBe("2026-04-07");
    expect(iso(shiftToWorkday(day("2026-10-31")))).toBe("2026-11-02");
    expect(iso(shiftToWorkday(day("2027-10-30")))).toBe("2027-11-02");
    expect(iso(shiftToWorkday(day("2026-12-25")))).toBe("2026-12-28");
  });

  it("never shift backwards, and always to a workday", () => {
    fc.assert(
      fc.property(anyDay, (date) => {
        const shifted = shiftToWorkday(date);
        expect(isWorkday(shifted)).toBe(true);
        expect(Temporal.PlainDate.compare(shifted, date)).toBeGreaterThanOrEqual(0);
        expect(iso(shiftToWorkday(shifted))).toBe(iso(shifted));
        expect(date.until(shifted).days).toBeLessThanOrEqual(5);
      }),
    );
  });

  it("count without weekends and holidays", () => {
    expect(iso(nextWorkday(day("2026-06-03")))).toBe("2026-06-05");
    expect(iso(addWorkdays(day("2026-04-01"), 2))).toBe("2026-04-07");
    expect(iso(addWorkdays(day("2026-11-21"), 0))).toBe("2026-11-21");
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 60 }), (date, count) => {
        let workdays = 0;
        const end = addWorkdays(date, count);
        for (let at = date; Temporal.PlainDate.compare(at, end) < 0;) {
          at = at.add({ days: 1 });
          if (isWorkday(at)) workdays += 1;
        }
        expect(workdays).toBe(count);
      }),
    );
  });
});
