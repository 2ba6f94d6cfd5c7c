import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { TOWN_A, TOWN_B, testDatabase } from "../../../test/support/database.ts";
import { fixedClock, Temporal } from "#platform/clock";
import { createKeyring } from "#platform/crypto";
import { sql } from "#platform/db";
import {
  createUsageLog,
  deleteFeedback,
  figuresOf,
  leaveFeedback,
  leftFeedback,
  listUsage,
  pagesOf,
  readFeedback,
  type Usage,
} from "./index.ts";

const day = (text: string) => Temporal.PlainDate.from(text);
const on = (what: Usage["what"], place = "", serviceId = "hund"): Usage => ({
  serviceId,
  what,
  place,
});
const counted = (usages: readonly Usage[]) =>
  usages.map((usage) => ({ ...usage, count: 1, day: day("2026-11-25") }));

describe("what somebody typed", () => {
  it.each([
    ["yes", "", { kind: "read", answer: "yes", text: "" }],
    ["no", "  Zu lang. ", { kind: "read", answer: "no", text: "Zu lang." }],
    ["partly", "x".repeat(1_000), { kind: "read", answer: "partly", text: "x".repeat(1_000) }],
    ["", "Gut!", { kind: "refused", problems: ["answer"] }],
    ["maybe", "x".repeat(1_001), { kind: "refused", problems: ["answer", "text"] }],
    ["yes", "x".repeat(1_001), { kind: "refused", problems: ["text"] }],
  ])("%j with these words is read or refused", (answer, text, read) => {
    expect(readFeedback({ answer, text })).toEqual(read);
  });
});

describe("figures", () => {
  it("are summed for each service, the most visited first, what is about none last", () => {
    const rows = counted([
      ...[on("visit"), on("visit"), on("start"), on("sent"), on("exit", "kein-hund")],
      ...[on("yes", "service"), on("yes", "sent"), on("no", "exit")],
      ...[on("visit", "", "pass"), on("partly", "search", ""), on("visit", "", "pass")],
      on("visit", "", "pass"),
    ]);
    expect(figuresOf(rows).map(({ serviceId }) => serviceId)).toEqual(["pass", "hund", ""]);
    expect(figuresOf(rows)[1]).toEqual({
      ...{ serviceId: "hund", visit: 2, start: 1, sent: 1, exit: 1 },
      ...{ yes: 2, partly: 0, no: 1 },
    });
    expect(figuresOf(rows)[2]).toMatchObject({ partly: 1, visit: 0 });
  });

  it("say where people stopped, never less than nobody", () => {
    const rows = counted([
      ...[on("reached", "a"), on("left", "a"), on("reached", "a"), on("left", "a")],
      ...[on("reached", "b"), on("reached", "b"), on("left", "b"), on("left", "c")],
      ...[on("reached", "d"), on("left", "d"), on("left", "d")],
    ]);
    expect(pagesOf(rows)).toEqual([
      { serviceId: "hund", page: "b", reached: 2, dropped: 1 },
      { serviceId: "hund", page: "a", reached: 2, dropped: 0 },
      { serviceId: "hund", page: "d", reached: 1, dropped: 0 },
    ]);
  });

  it("add up, whoever walks how far", () => {
    const pages = ["a", "b", "c"];
    const walks = fc.array(fc.integer({ min: 0, max: pages.length }));
    fc.assert(
      fc.property(walks, (all) => {
        const steps = all.flatMap((far) => [
          ...pages.slice(0, far + 1).map((page) => on("reached", page)),
          ...pages.slice(0, far).map((page) => on("left", page)),
        ]);
        const stopped = pagesOf(counted(steps)).reduce((sum, { dropped }) => sum + dropped, 0);
        expect(stopped).toBe(all.filter((far) => far < pages.length).length);
      }),
    );
  });
});

const { databases } = await testDatabase();
const { region } = databases;
const [townA, townB] = [databases.forAuthority(TOWN_A), databases.forAuthority(TOWN_B)];

describe("feedback", () => {
  const keyring = createKeyring("a secret of at least thirty-two characters");
  const now = Temporal.Instant.from("2026-11-22T23:30:00Z");
  const opinion = {
    place: "service",
    serviceId: "hund",
    answer: "no",
    text: "Die Gebühr fehlt.",
  } as const;

  it("is read by its own portal alone, sealed until then, and forgotten when done with", async () => {
    await leaveFeedback(townA, opinion, { keyring, now });
    await leaveFeedback(region, { ...opinion, serviceId: undefined }, { keyring, now });
    const [left] = await leftFeedback(townA, keyring, 10);
    expect(left).toEqual({ ...opinion, id: left!.id, sentOn: day("2026-11-23") });
    expect(await leftFeedback(region, keyring, 10)).toMatchObject([{ serviceId: undefined }]);
    expect(await leftFeedback(townB, keyring, 10)).toEqual([]);
    const { rows } = await sql<{ sealed: Buffer }>`select sealed from feedback`.execute(
      townA.tables(),
    );
    expect(rows).toHaveLength(1);
    expect(Buffer.from(rows[0]!.sealed).includes("Gebühr")).toBe(false);
    await deleteFeedback(townB, left!.id);
    expect(await leftFeedback(townA, keyring, 10)).toHaveLength(1);
    await deleteFeedback(townA, left!.id);
    expect(await leftFeedback(townA, keyring, 10)).toEqual([]);
  });

  it("is forgotten after a year", async () => {
    await leaveFeedback(townB, opinion, { keyring, now });
    await leaveFeedback(townB, opinion, { keyring, now: now.add({ hours: 367 * 24 }) });
    expect(await leftFeedback(townB, keyring, 10)).toHaveLength(1);
  });
});

describe("counting", () => {
  const clock = fixedClock("2026-11-25T09:00:00Z");
  const usageOf = async (db: typeof townA | typeof region) =>
    (await listUsage(db, day("2026-11-01"))).map(
      (row) => `${row.day.toString()} ${row.what} ${row.place} ${row.count}`,
    );

  it("adds up over processes and days, for each portal", async () => {
    const [one, other] = [createUsageLog(databases, clock), createUsageLog(databases, clock)];
    for (const log of [one, other, one]) log.note(TOWN_A, on("visit"));
    one.note(null, on("visit"));
    await Promise.all([one.flush(), other.flush()]);
    await one.flush();
    clock.set("2026-11-26T09:00:00Z");
    one.note(TOWN_A, on("left", "a"));
    await one.flush();
    expect(await usageOf(townA)).toEqual(["2026-11-25 visit  3", "2026-11-26 left a 1"]);
    expect(await usageOf(region)).toEqual(["2026-11-25 visit  1"]);
    expect(await usageOf(townB)).toEqual([]);
    expect(await listUsage(townA, day("2026-11-26"))).toHaveLength(1);
  });

  it("loses nothing when the database does not answer", async () => {
    let isDown = true;
    const log = createUsageLog(
      {
        ...databases,
        forAuthority: (id) => {
          if (isDown) throw new Error("down");
          return databases.forAuthority(id);
        },
      },
      clock,
    );
    log.note(TOWN_B, on("visit"));
    await expect(log.flush()).rejects.toThrow("down");
    log.note(TOWN_B, on("visit"));
    isDown = false;
    await log.flush();
    expect(await usageOf(townB)).toEqual(["2026-11-26 visit  2"]);
  });
});
