import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Temporal } from "#platform/clock";
import { brokenAt, chain, chainStart, type NewCaseEvent } from "./event-log.ts";

const caseId = "0190a000-0000-7000-8000-000000000001";
const at = Temporal.Instant.from("2026-11-22T09:00:00Z");
const event = (kind: NewCaseEvent["kind"], detail?: Record<string, string>): NewCaseEvent => ({
  kind,
  actor: "system",
  isPublic: true,
  at,
  ...(detail ? { detail } : {}),
});
const log = () =>
  chain(
    [event("submitted"), event("phase", { note: "x" }), event("step"), event("closed")],
    { sequence: 0, hash: chainStart(caseId) },
    (detail) => Buffer.from(JSON.stringify(detail)),
  );

describe("the event log of a case", () => {
  it("is whole as it was written", () => {
    expect(brokenAt(caseId, log())).toBeUndefined();
  });

  it("goes on behind the last event", () => {
    const first = log();
    const more = chain([event("closed")], first.at(-1)!, () => Buffer.alloc(0));
    expect(brokenAt(caseId, [...first, ...more])).toBeUndefined();
  });

  it("notices every change, loss, swap and a log of another case", () => {
    const spoil = fc.constantFrom(
      (events: ReturnType<typeof log>) => events.toSpliced(1, 1),
      (events: ReturnType<typeof log>) =>
        events.toSpliced(1, 1, { ...events[1]!, kind: "released" }),
      (events: ReturnType<typeof log>) =>
        events.toSpliced(1, 1, { ...events[1]!, sealedDetail: Buffer.from("y") }),
      (events: ReturnType<typeof log>) => events.toSpliced(2, 1, { ...events[2]!, at: 0 }),
      (events: ReturnType<typeof log>) => [events[1]!, events[0]!, ...events.slice(2)],
      (events: ReturnType<typeof log>) =>
        events.map((one) => ({ ...one, isPublic: !one.isPublic })),
    );
    fc.assert(fc.property(spoil, (how) => void expect(brokenAt(caseId, how(log()))).toBeDefined()));
    expect(brokenAt("0190a000-0000-7000-8000-000000000002", log())).toBe(1);
  });
});
