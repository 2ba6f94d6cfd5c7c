import { describe, expect, it } from "vitest";
import { fixedClock } from "#platform/clock";
import { advance } from "./advance.ts";
import { modelOf, rehearse } from "./fixtures/rehearse.ts";
import { emptyMarking } from "./marking.ts";
import { openWork } from "./open-work.ts";

describe("Feature: a permit is checked, decided and announced", () => {
  it("Given a new case, when it starts, then the check is opened, due in 14 days, and told", async () => {
    const permit = await rehearse("permit");
    expect(permit.start()).toEqual([
      "enter eingang",
      "leave eingang",
      "enter pruefen",
      "openTask pruefen 2026-03-15T10:00:00",
    ]);
    expect(permit.waiting()).toEqual(["pruefen"]);
  });

  it("Given a check, when something is missing, then it is asked for, and the check comes again", async () => {
    const permit = await rehearse("permit");
    permit.start();
    expect(permit.complete("pruefen", "unvollstaendig")).toEqual([
      "leave pruefen",
      "call nachfordern",
    ]);
    expect(permit.complete("nachfordern")).toEqual(["enter warten", "awaitMessage warten"]);
    expect(permit.message("warten")).toEqual([
      "leave warten",
      "enter pruefen",
      "openTask pruefen 2026-03-15T10:00:00",
    ]);
  });

  it("Given four eyes are off, when it is decided, then the co-signing is skipped and the letter sent", async () => {
    const permit = await rehearse("permit", { parameter: { vierAugen: false } });
    permit.start();
    permit.complete("pruefen", "vollstaendig");
    expect(permit.complete("entscheiden", "bewilligt")).toEqual([
      "skip mitzeichnen entfaellt",
      "send bescheid bescheid",
    ]);
    expect(permit.complete("bescheid")).toEqual(["enter ende", "leave ende", "end ende"]);
    expect(permit.waiting()).toEqual([]);
  });

  it("Given four eyes are on, when the second pair disagrees, then it is decided again", async () => {
    const permit = await rehearse("permit", { parameter: { vierAugen: true } });
    permit.start();
    permit.complete("pruefen", "vollstaendig");
    expect(permit.complete("entscheiden", "bewilligt")).toEqual(["openTask mitzeichnen"]);
    expect(permit.complete("mitzeichnen", "zurueck")).toEqual(["openTask entscheiden"]);
  });

  it("Given a disagreement, when four eyes are switched off meanwhile, then the old outcome counts no more", async () => {
    const parameter = { vierAugen: true };
    const permit = await rehearse("permit", { parameter });
    permit.start();
    permit.complete("pruefen", "vollstaendig");
    permit.complete("entscheiden", "bewilligt");
    permit.complete("mitzeichnen", "zurueck");
    parameter.vierAugen = false;
    expect(permit.complete("entscheiden", "bewilligt")).toEqual([
      "skip mitzeichnen entfaellt",
      "send bescheid bescheid",
    ]);
  });

  it("Given an answer, when it comes twice or without an outcome, then it is refused", async () => {
    const permit = await rehearse("permit");
    expect(permit.complete("pruefen")).toBe("unknown-token");
    permit.start();
    expect(permit.start()).toBe("already-started");
    expect(permit.complete("pruefen")).toBe("outcome-missing");
    expect(permit.complete("pruefen", "bewilligt")).toBe("outcome-missing");
    const [first] = permit.marking().tokens;
    permit.complete("pruefen", "unvollstaendig");
    permit.complete("nachfordern");
    permit.message("warten");
    expect(permit.waiting()).toEqual(["pruefen"]);
    expect(permit.send({ kind: "completed", token: first?.id ?? 0 })).toBe("unknown-token");
    expect(permit.message("pruefen")).toBe("unexpected-event");
    expect(permit.timer("pruefen")).toBe("unexpected-event");
  });
});

describe("Feature: two offices work side by side", () => {
  it("Given a split, when only one has finished, then the join waits; when both have, it goes on", async () => {
    const both = await rehearse("parallel");
    expect(both.start()).toEqual(["openTask links", "openTask rechts"]);
    expect(both.complete("rechts", "fertig")).toEqual([]);
    expect(both.waiting()).toEqual(["links", "sammeln"]);
    expect(both.complete("links", "fertig")).toEqual(["end ende"]);
  });

  it("Given only one way was taken, when its token comes to a join, then the case says it is blocked", async () => {
    const hasty = await rehearse("never-joins", { antrag: { eilig: true } });
    expect(hasty.start()).toEqual(["incident sammeln join-blocked"]);
    expect(openWork(hasty.marking(), hasty.model)).toMatchObject([
      { element: { id: "sammeln" }, incident: { kind: "join-blocked" } },
    ]);
  });
});

describe("Feature: deadlines", () => {
  it("Given a wait with two deadlines, when the first ends, then it reminds once and keeps waiting", async () => {
    const wait = await rehearse("deadline", { parameter: { frist: "P1M" } });
    expect(wait.start()).toEqual([
      "awaitMessage antwort",
      "startTimer erinnerung 2026-03-15T10:00:00",
      // A month later by the calendar: the clock change of 29 March does not move the hour.
      "startTimer fristende 2026-04-01T10:00:00",
    ]);
    expect(wait.timer("erinnerung")).toEqual([
      "enter erinnerung",
      "leave erinnerung",
      "send erinnern erinnerung",
    ]);
    expect(wait.timer("erinnerung")).toBe("unexpected-event");
    expect(wait.waiting()).toEqual(["antwort", "erinnern"]);
  });

  it("Given a wait, when the last deadline ends, then the wait is over and others decide", async () => {
    const wait = await rehearse("deadline", { parameter: { frist: "P1M" } });
    wait.start();
    expect(wait.timer("fristende")).toEqual([
      "stopAwaiting antwort",
      "stopTimer erinnerung",
      "openTask aktenlage",
    ]);
    expect(wait.message("antwort")).toBe("unknown-token");
  });

  it("Given a wait, when the answer comes, then the deadlines that still run are stopped", async () => {
    const wait = await rehearse("deadline", { parameter: { frist: "P1M" } });
    wait.start();
    wait.timer("erinnerung");
    expect(wait.message("antwort")).toEqual([
      "stopTimer fristende",
      "startTimer abholen 2026-12-24T00:00:00",
    ]);
    expect(wait.timer("abholen")).toEqual([]);
    expect(wait.complete("erinnern")).toEqual(["end erinnert"]);
  });

  it("Given a deadline that cannot be computed, when it comes to the wait, then nothing begins before a retry", async () => {
    const parameter: { frist?: string } = {};
    const wait = await rehearse("deadline", { parameter });
    expect(wait.start()).toEqual(["incident antwort due-unclear"]);
    expect(wait.message("antwort")).toBe("unexpected-event");
    parameter.frist = "P2W";
    expect(wait.retry("antwort")).toEqual([
      "awaitMessage antwort",
      "startTimer erinnerung 2026-03-15T10:00:00",
      "startTimer fristende 2026-03-15T10:00:00",
    ]);
    expect(wait.retry("antwort")).toBe("unexpected-event");
  });
});

describe("Feature: operations fail", () => {
  it("Given a failure that the process knows, when it happens, then somebody does it by hand", async () => {
    const fee = await rehearse("failure");
    expect(fee.start()).toEqual(["enter gebuehr", "call gebuehr gebuehr"]);
    expect(fee.fail("gebuehr", "NO_RULE")).toEqual(["leave gebuehr", "openTask vonHand"]);
  });

  it("Given a failure that it does not know, when it happens, then it waits for help and can be tried again", async () => {
    const fee = await rehearse("failure", { entscheidung: { gebuehr: { betrag: 100 } } });
    fee.start();
    expect(fee.fail("gebuehr", "DISK_FULL")).toEqual(["incident gebuehr error"]);
    expect(fee.retry("gebuehr")).toEqual(["call gebuehr gebuehr"]);
    expect(fee.complete("gebuehr")).toEqual(["leave gebuehr", "end ende"]);
  });

  it("Given conditions of which none holds, when a token comes there, then it waits for help", async () => {
    const entscheidung: Record<string, unknown> = {};
    const fee = await rehearse("failure", { entscheidung });
    fee.start();
    expect(fee.complete("gebuehr")).toEqual(["leave gebuehr", "incident weg no-way-on"]);
    expect(fee.complete("weg")).toBe("unexpected-event");
    entscheidung.gebuehr = { betrag: 0 };
    expect(fee.retry("weg")).toEqual(["end frei"]);
  });

  it("Given a loop without anything to wait for, when a token comes there, then the step is refused", async () => {
    const spinning = await rehearse("spinning");
    expect(spinning.start()).toBe("endless-loop");
    expect(spinning.marking()).toEqual(emptyMarking);
  });
});

describe("Feature: waiting for a message", () => {
  it("Given an event that waits, when the message comes, then the case goes on", async () => {
    const letter = await rehearse("message");
    expect(letter.start()).toEqual(["awaitMessage nachricht"]);
    expect(letter.message("nachricht")).toEqual(["end ende"]);
  });
});

describe("advance", () => {
  it("changes nothing it was given", async () => {
    const model = await modelOf("parallel");
    const marking = Object.freeze({ next: 1, tokens: Object.freeze([]) });
    const context = { variables: {}, now: fixedClock("2026-03-01T09:00:00Z").now() };
    const first = advance({ model, ...context }, marking, { kind: "start" });
    expect(advance({ model, ...context }, marking, { kind: "start" })).toEqual(first);
  });

  it("refuses a marking of another process", async () => {
    const model = await modelOf("message");
    const marking = { next: 2, tokens: [{ id: 1, at: "elsewhere" }] };
    const context = { variables: {}, now: fixedClock("2026-03-01T09:00:00Z").now() };
    expect(advance({ model, ...context }, marking, { kind: "completed", token: 1 })).toEqual({
      kind: "refused",
      reason: "foreign-marking",
    });
  });
});
