import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addPeriod, Temporal } from "./index.ts";

const after = (day: string, period: string) =>
  addPeriod(Temporal.PlainDate.from(day), period).toString();

const anyDay = fc
  .integer({ min: 0, max: 80 * 366 })
  .map((offset) => Temporal.PlainDate.from("2000-01-01").add({ days: offset }));

describe("a period", () => {
  it("of days does not count the day of the event (BGB § 187 (1))", () => {
    expect(after("2026-11-20", "P1D")).toBe("2026-11-21");
    expect(after("2026-12-28", "P10D")).toBe("2027-01-07");
  });

  it("of weeks ends on the weekday of the event (BGB § 188 (2))", () => {
    expect(after("2026-11-23", "P2W")).toBe("2026-12-07");
  });

  it("of months ends on the day with the same number (BGB § 188 (2))", () => {
    expect(after("2026-11-23", "P1M")).toBe("2026-12-23");
    expect(after("2026-02-28", "P1M")).toBe("2026-03-28");
    expect(after("2026-11-23", "P1Y")).toBe("2027-11-23");
  });

  it("of months ends on the last of the month when that day is missing (BGB § 188 (3))", () => {
    expect(after("2026-01-31", "P1M")).toBe("2026-02-28");
    expect(after("2028-01-31", "P1M")).toBe("2028-02-29");
    expect(after("2026-08-31", "P3M")).toBe("2026-11-30");
    expect(after("2028-02-29", "P1Y")).toBe("2029-02-28");
  });

  it("keeps the number of the day or ends the month", () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 0, max: 60 }), (day, months) => {
        const end = addPeriod(day, `P${months}M`);
        expect(end.year * 12 + end.month).toBe(day.year * 12 + day.month + months);
        expect(end.day === day.day || (end.day === end.daysInMonth && end.day < day.day)).toBe(
          true,
        );
      }),
    );
  });

  it("never ends before it begins", () => {
    fc.assert(
      fc.property(
        anyDay,
        fc.nat(500),
        fc.constantFrom("D", "W", "M", "Y"),
        (day, count, unit) =>
          Temporal.PlainDate.compare(addPeriod(day, `P${count}${unit}`), day) === Math.sign(count),
      ),
    );
  });

  it.each(["PT2H", "-P1D", "P", "1M", "P1D1M", "P1.5D", ""])("cannot be %j", (written) => {
    expect(() => after("2026-11-20", written)).toThrow(/not a period/);
  });
});
