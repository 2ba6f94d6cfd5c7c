import { describe, expect, it } from "vitest";
import { feelDate } from "#standards/dmn";
import { Temporal } from "#platform/clock";
import { dueInstant, dueProblem } from "./due.ts";

const NOW = Temporal.Instant.from("2026-10-24T10:00:00Z");
const due = (written: string, scope = {}) =>
  dueInstant(written, scope, NOW)?.toZonedDateTimeISO("Europe/Berlin").toPlainDateTime().toString();

describe("a deadline", () => {
  it("counts days and months by the calendar of the region, across the clock change", () => {
    expect(due("P1D")).toBe("2026-10-25T12:00:00");
    expect(due("PT24H")).toBe("2026-10-25T11:00:00");
    expect(dueInstant("P1M", {}, Temporal.Instant.from("2026-01-31T12:00:00Z"))?.toString()).toBe(
      "2026-02-28T12:00:00Z",
    );
  });

  it("is a duration, a day or a moment, written or computed", () => {
    expect(due("2026-12-24")).toBe("2026-12-24T00:00:00");
    expect(due("2026-12-24T08:00:00Z")).toBe("2026-12-24T09:00:00");
    expect(due("parameter.frist", { parameter: { frist: "P2W" } })).toBe("2026-11-07T12:00:00");
    expect(due('heute + duration("P3D")', { heute: feelDate("2026-10-24") })).toBe(
      "2026-10-27T00:00:00",
    );
    expect(due('date and time("2026-12-24T08:00:00@Europe/Berlin")')).toBe("2026-12-24T08:00:00");
    expect(due('date and time("2026-12-24T08:00:00")')).toBe("2026-12-24T08:00:00");
  });

  it("is nothing when the expression gives nothing of the kind", () => {
    for (const written of ["parameter.frist", "14", '"bald"', '"P14Days"', '"2026-02-30"'])
      expect(due(written)).toBeUndefined();
    expect(due('"P999999999999Y"')).toBeUndefined();
  });

  it("is checked before anything runs", () => {
    for (const written of ["P14D", "2026-12-24", "parameter.frist"])
      expect(dueProblem(written)).toBeUndefined();
    for (const written of ["", "P1H", "2026-02-30", "frist", "1 +"])
      expect(dueProblem(written)).toBeDefined();
  });
});
