import { describe, expect, it } from "vitest";
import type { CaseState } from "./case-state.ts";
import type { Change } from "./change.ts";
import { dogOpening, dogTax, NOW } from "./dog-case.fixture.ts";
import { openNewCase } from "./open-new-case.ts";
import { stepCase } from "./step-case.ts";

const adopted = await dogTax();
const fourEyes = await dogTax({ parameters: { vierAugen: { value: true, source: null } } });

const freeze = <T>(value: T): T => {
  if (typeof value === "object" && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const part of Object.values(value)) freeze(part);
  }
  return value;
};

const tokenAt = (state: CaseState, element: string): number =>
  state.marking.tokens.find(({ at }) => at === element)?.id ?? -1;

/** What happened at an element is over. */
function pass(state: CaseState, element: string, outcome?: string, withPackage = adopted) {
  const steps = outcome
    ? { ...state.data.steps, [element]: { outcome, on: "2026-04-16", by: "clerk", answers: {} } }
    : state.data.steps;
  const open = { state: { ...state, data: { ...state.data, steps } }, adopted: withPackage };
  const stepped = stepCase(open, { kind: "completed", token: tokenAt(state, element) }, NOW);
  if (stepped.kind === "refused") throw new Error(stepped.reason);
  return stepped;
}

/** From opening to the decision. */
function decided(withPackage = adopted) {
  let { state } = openNewCase(dogOpening(withPackage));
  ({ state } = pass(state, "eingangBestaetigen", undefined, withPackage));
  ({ state } = pass(state, "pruefen", "vollstaendig", withPackage));
  ({ state } = pass(state, "steuerBerechnen", undefined, withPackage));
  return pass(state, "entscheiden", "festsetzen", withPackage);
}

const jobs = (changes: readonly Change[]) =>
  changes.flatMap((change) =>
    change.kind === "job" ? [change.job.payload?.["element"] ?? change.job.kind] : [],
  );
const tasks = (changes: readonly Change[]) =>
  changes.flatMap((change) => (change.kind === "open-task" ? [change.task] : []));
const events = (changes: readonly Change[]) =>
  changes.flatMap((change) =>
    change.kind === "event" ? [[change.event.kind, change.event.element]] : [],
  );

describe("a new case", () => {
  const { state, changes } = openNewCase(dogOpening(adopted));

  it("is received, promised and told at once", () => {
    expect(state.status).toBe("RECEIVED");
    expect(state.promisedOn.toString()).toBe("2026-04-30");
    expect(events(changes)).toEqual([
      ["submitted", undefined],
      ["phase", "eingegangen"],
    ]);
    expect(jobs(changes)).toEqual(["eingangBestaetigen"]);
  });

  it("knows from the answers who gets letters, where mail goes and what was agreed", () => {
    expect(state.data).toMatchObject({
      caption: "Bella",
      contact: "petra.nowak@example.org",
      electronic: true,
      recipient: ["Petra Nowak", "Hagelstraße 3", "45731 Waltrop"],
    });
  });
});

describe("a step", () => {
  it("opens the next task at the office of its role, with its permission and its day", () => {
    const { state, changes } = pass(openNewCase(dogOpening(adopted)).state, "eingangBestaetigen");
    expect(state.status).toBe("PROCESSING");
    expect(tasks(changes)).toMatchObject([
      { element: "pruefen", needs: "check", office: "steuern", dueAt: NOW.add({ hours: 120 }) },
    ]);
  });

  it("goes two ways at once where the process forks", () => {
    const { changes } = decided();
    expect(jobs(changes)).toEqual(["bescheidSchreiben"]);
    expect(tasks(changes)).toMatchObject([{ element: "markeAusgeben", office: "buergerbuero" }]);
  });

  it("skips the second pair of eyes unless the town wants it, and says so", () => {
    expect(decided().state.data.steps["mitzeichnen"]).toMatchObject({
      outcome: "entfaellt",
      by: null,
    });
    const { state, changes } = decided(fourEyes);
    expect(state.data.steps["mitzeichnen"]).toBeUndefined();
    expect(tasks(changes)).toMatchObject([{ element: "mitzeichnen", needs: "approve" }]);
  });

  it("closes the case only when both ways are done", () => {
    let { state } = decided();
    ({ state } = pass(state, "bescheidSchreiben"));
    ({ state } = pass(state, "bescheidBekanntgeben"));
    expect(state.closedAt).toBeNull();
    ({ state } = pass(state, "markeAusgeben", "ausgegeben"));
    ({ state } = pass(state, "markeVermerken"));
    const { state: end, changes } = pass(state, "markeMelden");
    expect(end).toMatchObject({ status: "COMPLETED", closedAt: NOW });
    expect(events(changes)).toEqual([
      ["process", "markeMelden"],
      ["phase", "angemeldet"],
      ["closed", "angemeldet"],
    ]);
    expect(end.marking.tokens).toEqual([]);
  });

  it("goes on by hand when a letter cannot be written, and stands still where nobody catches it", () => {
    const { state } = decided();
    const open = { state, adopted };
    const token = tokenAt(state, "bescheidSchreiben");
    const caught = stepCase(open, { kind: "failed", token, error: "letter-impossible" }, NOW);
    expect(caught.kind === "stepped" && tasks(caught.changes)).toMatchObject([
      { element: "bescheidVonHand" },
    ]);
    const start = openNewCase(dogOpening(adopted)).state;
    const first = tokenAt(start, "eingangBestaetigen");
    const uncaught = stepCase(
      { state: start, adopted },
      { kind: "failed", token: first, error: "message-impossible" },
      NOW,
    );
    expect(uncaught).toMatchObject({ kind: "stepped", state: { hasIncident: true } });
  });

  it("refuses what is not waited for", () => {
    const { state } = openNewCase(dogOpening(adopted));
    const refused = stepCase({ state, adopted }, { kind: "completed", token: 4711 }, NOW);
    expect(refused.kind).toBe("refused");
  });

  it("changes nothing but what it returns, and returns the same every time", () => {
    const { state } = freeze(openNewCase(dogOpening(adopted)));
    const event = { kind: "completed" as const, token: tokenAt(state, "eingangBestaetigen") };
    const twice = [1, 2].map(() => stepCase({ state, adopted }, event, NOW));
    expect(twice[0]).toEqual(twice[1]);
  });
});
