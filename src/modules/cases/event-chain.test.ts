import { beforeAll, describe, expect, it } from "vitest";
import { sentCase } from "../../../test/support/applications.ts";
import { readJourney } from "../../../test/support/package-journey.ts";
import { pastAllFences } from "../../../test/support/past-all-fences.ts";
import { openPortal } from "../../../test/support/portal.ts";
import { workOn } from "../../../test/support/town-hall.ts";
import { fixedClock } from "#platform/clock";
import { eventsOfCase } from "./history-queries.ts";
import { verifyLogs } from "./verify-logs.ts";

const journey = readJourney("hundesteuer-anmeldung", "gast-per-post");
const clock = fixedClock("2026-08-03T08:00:00Z");
const portal = await openPortal({ clock });
const { house, database } = portal;
const { staff: clerk } = await portal.employee("recklinghausen");
const { staff: tags } = await portal.employee("recklinghausen", { office: "buergerbuero" });
const wanted = { slug: "recklinghausen", packageId: "hundesteuer-anmeldung", journey };

async function wholeCase() {
  const sent = await sentCase(house, wanted);
  const work = async (who: typeof clerk, outcome: string, more = {}) => {
    await portal.drain();
    await workOn(house, sent.db, { caseId: sent.id, who, outcome, ...more });
    await portal.drain();
  };
  await work(clerk, "vollstaendig");
  await work(clerk, "festsetzen");
  await work(tags, "ausgegeben", { at: "markeAusgeben", body: { markennummer: "RE-77" } });
  return sent;
}

/** As somebody who owns the database, past everything that the application may do. */
const tamper = (statement: string) =>
  pastAllFences(database, ["case_event"], async () => {
    await database.inspect("alter table case_event disable trigger append_only");
    await database.inspect(statement);
    await database.inspect("alter table case_event enable trigger append_only");
  });

describe("the log of a whole case", () => {
  let sent: Awaited<ReturnType<typeof wholeCase>>;
  let untouched: Awaited<ReturnType<typeof wholeCase>>;
  beforeAll(async () => {
    sent = await wholeCase();
    untouched = await wholeCase();
  });

  it("tells everything once and in order", async () => {
    const events = await eventsOfCase(sent.db, sent.id);
    expect(events.map(({ kind, element }) => [kind, element].filter(Boolean).join(" "))).toEqual([
      "submitted",
      "phase eingegangen",
      "message-sent eingang",
      "process eingangBestaetigen",
      "phase pruefen",
      "step pruefen",
      "process pruefen",
      "process steuerBerechnen",
      "phase entscheiden",
      "step entscheiden",
      "process entscheiden",
      "letter-created steuerbescheid",
      "process bescheidSchreiben",
      "phase bescheidBekanntgeben",
      "letter-to-post steuerbescheid",
      "process bescheidBekanntgeben",
      "step markeAusgeben",
      "process markeAusgeben",
      "phase markeVermerken",
      "delivery sent",
      "process markeVermerken",
      "message-sent marke",
      "process markeMelden",
      "phase angemeldet",
      "closed angemeldet",
    ]);
  });

  it("is whole, for all cases of the town", async () => {
    const { cases, broken, events } = await verifyLogs(sent.db);
    expect({ cases, broken }).toEqual({ cases: 2, broken: [] });
    expect(events).toBe(50);
  });

  it("cannot be changed by the application", async () => {
    const tables = sent.db.tables<{ case_event: { kind: string } }>();
    const change = tables.updateTable("case_event").set({ kind: "closed" });
    await expect(change.execute()).rejects.toThrow(/append-only/);
    await expect(tables.deleteFrom("case_event").execute()).rejects.toThrow(/append-only/);
  });

  it.each([
    ["a changed kind", "update case_event set kind = 'closed'", 5],
    ["a moved time", "update case_event set at = at - interval '1 day'", 7],
    ["somebody else's name", "update case_event set staff_id = null", 17],
    ["a hidden entry", "update case_event set is_public = false", 9],
  ])("betrays %s, and where", async (_what, change, sequence) => {
    const here = `where case_id = '${sent.id}' and sequence = ${sequence}`;
    const [row] = await pastAllFences(database, ["case_event"], () =>
      database.inspect<Record<string, unknown>>(
        `select kind, at::text, staff_id, is_public from case_event ${here}`,
      ),
    );
    await tamper(`${change} ${here}`);
    expect((await verifyLogs(sent.db)).broken).toEqual([{ caseId: sent.id, sequence }]);
    const staff = row?.["staff_id"] === null ? "null" : `'${String(row?.["staff_id"])}'`;
    await tamper(
      `update case_event set kind = '${row?.["kind"]}', at = '${row?.["at"]}', staff_id = ${staff}, is_public = ${row?.["is_public"]} ${here}`,
    );
    expect((await verifyLogs(sent.db)).broken).toEqual([]);
  });

  it("betrays an entry that was taken out, in this case and no other", async () => {
    await tamper(`delete from case_event where case_id = '${sent.id}' and sequence = 6`);
    const { broken, cases } = await verifyLogs(sent.db);
    expect(broken).toEqual([{ caseId: sent.id, sequence: 7 }]);
    expect(broken).not.toContainEqual(expect.objectContaining({ caseId: untouched.id }));
    expect(cases).toBe(2);
  });
});
