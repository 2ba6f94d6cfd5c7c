import { describe, expect, it } from "vitest";
import { Temporal } from "#platform/clock";
import { remedyEnds } from "./remedy-period.ts";

const ends = (announcedOn: string, period: string) =>
  remedyEnds(Temporal.PlainDate.from(announcedOn), period).toString();

describe("the period for the remedy", () => {
  it("ends on the day with the number of the announcement", () => {
    expect(ends("2026-11-23", "P1M")).toBe("2026-12-23");
  });

  it("ends with a shorter month", () => {
    expect(ends("2029-01-31", "P1M")).toBe("2029-02-28");
  });

  it("moves on from weekends and holidays", () => {
    expect(ends("2026-10-28", "P1M")).toBe("2026-11-30");
    expect(ends("2026-11-26", "P1M")).toBe("2026-12-28");
    expect(ends("2027-10-01", "P1M")).toBe("2027-11-02");
    expect(ends("2026-05-04", "P1M")).toBe("2026-06-05");
  });
});
