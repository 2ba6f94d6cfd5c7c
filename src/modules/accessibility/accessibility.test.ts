import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { TOWN_A, TOWN_B, testDatabase } from "../../../test/support/database.ts";
import { testRegion } from "../../../test/support/region.ts";
import { Temporal } from "#platform/clock";
import { createKeyring } from "#platform/crypto";
import { sql } from "#platform/db";
import { newId } from "#platform/ids";
import {
  type CheckResults,
  deleteReport,
  insertReview,
  lastReview,
  problemsOf,
  readCheckResults,
  reportBarrier,
  reportedBarriers,
  statementOf,
} from "./index.ts";

const day = (text: string) => Temporal.PlainDate.from(text);
const FOLDER = "regions/emscher-lippe";

const results: CheckResults = {
  checkedOn: day("2026-03-01"),
  tool: "axe-core 4",
  rules: ["wcag2a"],
  windows: [{ width: 320, colorScheme: "light" }],
  portals: {
    waltrop: {
      pages: ["/", "/themen"],
      findings: ["/", "/themen", "/"].map((page) => ({
        rule: "color-contrast",
        help: "Contrast",
        impact: "serious" as const,
        page,
      })),
    },
  },
};

describe("the statement of a portal", () => {
  const at = (today: string, review?: string) =>
    statementOf("waltrop", { results, review: review ? day(review) : undefined }, day(today));

  it("names each broken rule once, with its pages", () => {
    expect(at("2026-03-01")?.findings).toEqual([
      { rule: "color-contrast", help: "Contrast", pages: ["/", "/themen"] },
    ]);
  });

  it.each([
    ["2026-06-01", undefined, "later", "2027-03-01"],
    ["2027-01-29", undefined, "later", "2027-03-01"],
    ["2027-01-30", undefined, "soon", "2027-03-01"],
    ["2027-03-01", undefined, "soon", "2027-03-01"],
    ["2027-03-02", undefined, "overdue", "2027-03-01"],
    ["2027-03-02", "2027-03-02", "later", "2028-03-02"],
    ["2026-06-01", "2025-01-01", "later", "2027-03-01"],
  ])("on %s after a review on %s is due %s, by %s", (today, review, due, dueOn) => {
    const statement = at(today, review);
    expect([statement?.due, statement?.dueOn.toString()]).toEqual([due, dueOn]);
  });

  it("is there for no portal that was not checked", () => {
    const grounds = { results, review: undefined };
    expect(statementOf("mond", grounds, day("2026-03-01"))).toBeUndefined();
  });
});

describe("the results of the checks", () => {
  it("are there for every portal, on several pages, small and large, light and dark", () => {
    const written = readCheckResults(FOLDER);
    const portals = testRegion().portals.map(({ slug }) => slug);
    expect(Object.keys(written.portals).toSorted()).toEqual(portals.toSorted());
    for (const { pages } of Object.values(written.portals))
      expect(pages.length).toBeGreaterThanOrEqual(8);
    expect(written.windows.map(({ width }) => width)).toContain(320);
    expect(new Set(written.windows.map((one) => one.colorScheme)).size).toBe(2);
    expect(written.rules).toEqual(expect.arrayContaining(["wcag21aa", "wcag22aa"]));
  });

  it("are refused when they are not what the check writes", () => {
    const folder = mkdtempSync(join(tmpdir(), "accessibility-"));
    writeFileSync(join(folder, "accessibility.json"), '{"checkedOn":"gestern"}');
    expect(() => readCheckResults(folder)).toThrow(/checkedOn/);
    rmSync(folder, { recursive: true });
  });
});

const { databases } = await testDatabase();
const { region } = databases;
const [townA, townB] = [databases.forAuthority(TOWN_A), databases.forAuthority(TOWN_B)];

describe("a review", () => {
  it("counts for its own portal, the newest one", async () => {
    for (const [db, on] of [
      [townA, "2026-05-01"],
      [townA, "2026-06-01"],
      [townA, "2026-06-01"],
      [region, "2026-07-01"],
    ] as const)
      await insertReview(db, { day: day(on), staffId: newId() });
    expect(await lastReview(townA)).toEqual(day("2026-06-01"));
    expect(await lastReview(region)).toEqual(day("2026-07-01"));
    expect(await lastReview(townB)).toBeUndefined();
  });
});

describe("a report of a barrier", () => {
  const keyring = createKeyring("a secret of at least thirty-two characters");
  const now = Temporal.Instant.from("2026-11-22T09:00:00Z");
  const barrier = { page: "/themen", what: "Die Lupe verdeckt den Knopf.", contact: "0209 1234" };

  it("is read by its own portal alone, sealed until then, and forgotten when dealt with", async () => {
    await reportBarrier(townA, barrier, { keyring, now });
    await reportBarrier(region, { ...barrier, page: "/" }, { keyring, now });
    const [report] = await reportedBarriers(townA, keyring);
    expect(report).toEqual({ ...barrier, id: report!.id, sentAt: now });
    expect((await reportedBarriers(region, keyring)).map(({ page }) => page)).toEqual(["/"]);
    expect(await reportedBarriers(townB, keyring)).toEqual([]);
    const { rows } = await sql<{ sealed: Buffer }>`select sealed from barrier_report`.execute(
      townA.tables(),
    );
    expect(Buffer.from(rows[0]!.sealed).includes("Lupe")).toBe(false);
    await deleteReport(townB, report!.id);
    expect(await reportedBarriers(townA, keyring)).toHaveLength(1);
    await deleteReport(townA, report!.id);
    expect(await reportedBarriers(townA, keyring)).toEqual([]);
  });

  it("is forgotten after a year", async () => {
    await reportBarrier(townB, barrier, { keyring, now });
    await reportBarrier(townB, barrier, { keyring, now: now.add({ hours: 366 * 24 }) });
    expect(await reportedBarriers(townB, keyring)).toHaveLength(1);
  });

  it.each([
    [{ what: "kurz" }, ["what"]],
    [{ what: "x".repeat(2_001) }, ["what"]],
    [{ contact: "x".repeat(201) }, ["contact"]],
    [{ contact: "", page: "" }, []],
  ])("with %j has the problems %j", (rest, problems) => {
    expect(problemsOf({ ...barrier, ...rest })).toEqual(problems);
  });
});
