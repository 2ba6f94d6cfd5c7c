import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { describe, expect, it } from "vitest";
import { OID, parsers, wireValue } from "./values.ts";

const nanoseconds = fc
  .bigInt({ min: -60_000_000_000_000n, max: 250_000_000_000_000n })
  .chain((ms) => fc.constantFrom(0n, 1_000n, 456_000n).map((rest) => ms * 1_000_000n + rest));

/** As PostgreSQL writes a time when its zone is UTC. */
const asPostgres = (instant: Temporal.Instant): string =>
  instant.toString().replace("T", " ").replace("Z", "+00");

describe("a time", () => {
  it("is read to the microsecond", () => {
    fc.assert(
      fc.property(nanoseconds, (value) => {
        const instant = Temporal.Instant.fromEpochNanoseconds(value);
        const read = parsers[OID.timestamptz](asPostgres(instant));
        expect(read.epochNanoseconds).toBe(value);
      }),
    );
  });

  it("is written so that it is the same when read", () => {
    fc.assert(
      fc.property(nanoseconds, (value) => {
        const instant = Temporal.Instant.fromEpochNanoseconds(value);
        const written = String(wireValue(instant));
        expect(Temporal.Instant.from(written).epochNanoseconds).toBe(value);
      }),
    );
  });

  it("may be in another zone", () => {
    const read = parsers[OID.timestamptz]("2026-11-23 06:17:41.5+01");
    expect(read.toString()).toBe("2026-11-23T05:17:41.5Z");
  });
});
