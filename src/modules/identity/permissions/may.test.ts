import { describe, expect, it } from "vitest";
import type { Role, StaffMember } from "../staff-member.ts";
import { may, whyNot } from "./may.ts";
import type { CaseThing, TaskThing, Work } from "./things.ts";

const HERTEN = "0190a000-0000-7000-8000-00000000000a";
const WALTROP = "0190a000-0000-7000-8000-00000000000b";

const person = (id: string, roles: Role[], rest: Partial<StaffMember> = {}): StaffMember => ({
  id,
  authorityId: HERTEN,
  name: id,
  roles,
  office: "steuern",
  operator: null,
  ...rest,
});
const worker = person("worker", ["case-worker"]);
const colleague = person("colleague", ["case-worker"], { office: "abfall" });
const head = person("head", ["case-worker", "approver"]);
const approver = person("approver", ["approver"], { office: null });
const stranger = person("stranger", ["case-worker", "approver"], { authorityId: WALTROP });
const others = (["loki", "editor"] as const).map((role) => person(role, [role]));
const region = (["coordinator", "operator"] as const).map((role) =>
  person(role, [role], { authorityId: null, office: null }),
);

const theCase = (rest: Partial<CaseThing> = {}): CaseThing => ({
  kind: "case",
  authorityId: HERTEN,
  office: "steuern",
  ...rest,
});
const task = (needs: Work, rest: Partial<TaskThing> = {}): TaskThing => ({
  kind: "task",
  authorityId: HERTEN,
  office: "steuern",
  needs,
  claimedBy: null,
  notBy: [],
  ...rest,
});
const inbox = { kind: "inbox", authorityId: HERTEN } as const;

describe("opening a case", () => {
  it.each([
    ["a worker of the office", worker, theCase(), true],
    ["a worker of another office without a reason", colleague, theCase(), false],
    ["with blanks for a reason", colleague, theCase({ reason: "  " }), false],
    ["with a reason", colleague, theCase({ reason: "Vertretung" }), true],
    ["the head, wherever it lies", head, theCase({ office: "abfall" }), true],
    [
      "somebody of another town, even with a reason",
      stranger,
      theCase({ reason: "Neugier" }),
      false,
    ],
  ])("%s", (_who, who, thing, allowed) => {
    expect(may(who, "open", thing)).toBe(allowed);
  });

  it("is for nobody who has no business there", () => {
    for (const who of [...others, ...region])
      expect(may(who, "open", theCase({ reason: "x" }))).toBe(false);
  });

  it("tells a colleague what is missing", () => {
    expect(whyNot(colleague, "open", theCase())).toBe(
      "Dieser Vorgang liegt bei einem anderen Amt. Geben Sie bitte an, warum Sie ihn öffnen.",
    );
    expect(whyNot(stranger, "open", theCase())).toBe(
      "Das gehört zu einer anderen Behörde als Ihrer.",
    );
    expect(whyNot(worker, "open", theCase())).toBeUndefined();
  });
});

describe("working on a task", () => {
  const works = ["check", "decide", "approve", "perform"] as const;
  const doers = { check: worker, decide: worker, perform: worker, approve: approver };

  it.each(works)("%s: the rightful person may, others may not", (work) => {
    const who = doers[work];
    expect(may(who, work, task(work))).toBe(true);
    expect(may(who, work, task(work, { claimedBy: who.id }))).toBe(true);
    expect(may(who, work, task(work, { claimedBy: "somebody" }))).toBe(false);
    expect(may(who, work, task(work, { notBy: [who.id] }))).toBe(false);
    expect(may(who, work, task(work, { authorityId: WALTROP }))).toBe(false);
    for (const other of [...others, ...region, stranger])
      expect(may(other, work, task(work))).toBe(false);
  });

  it.each(works)("%s is not done on a task that asks for something else", (work) => {
    for (const needs of works.filter((needed) => needed !== work))
      expect(may(person("all", ["case-worker", "approver"]), work, task(needs))).toBe(false);
  });

  it.each(["check", "decide", "perform"] as const)("%s stays within the office", (work) => {
    expect(may(colleague, work, task(work))).toBe(false);
    expect(may(colleague, work, task(work, { office: "abfall" }))).toBe(true);
  });

  it("is approved by heads in every office of the town, but never by who decided", () => {
    expect(may(head, "approve", task("approve", { office: "abfall" }))).toBe(true);
    expect(may(worker, "approve", task("approve"))).toBe(false);
    expect(whyNot(head, "approve", task("approve", { notBy: ["head"] }))).toMatch(
      /Vier-Augen-Prinzip/,
    );
    expect(whyNot(worker, "approve", task("approve"))).toBe(
      "Dafür brauchen Sie die Rolle „Leitung und Zweitprüfung“.",
    );
  });
});

describe("taking and giving back a task", () => {
  it.each([
    ["a worker takes a free one", worker, task("decide"), true],
    ["but not one of another office", colleague, task("decide"), false],
    ["nor one that somebody has", worker, task("decide", { claimedBy: "somebody" }), false],
    ["nor one that needs other eyes", worker, task("check", { notBy: ["worker"] }), false],
    ["nor an approval", worker, task("approve"), false],
    ["which the approver takes", approver, task("approve"), true],
    ["who takes no work of an office", approver, task("check"), false],
  ])("%s", (_sentence, who, thing, allowed) => {
    expect(may(who, "claim", thing)).toBe(allowed);
  });

  it("gives the reason of the work as the reason for not taking it", () => {
    expect(whyNot(worker, "claim", task("decide", { claimedBy: "somebody" }))).toMatch(
      /jemand anderes übernommen/,
    );
    expect(whyNot(worker, "claim", task("approve"))).toMatch(/Leitung und Zweitprüfung/);
  });

  it.each([
    ["own", worker, "worker", true],
    ["somebody else's", worker, "somebody", false],
    ["free", worker, null, false],
    ["somebody else's, by the head", head, "somebody", true],
    ["free, by the head", head, null, false],
  ])("gives back: %s", (_sentence, who, claimedBy, allowed) => {
    expect(may(who, "release", task("decide", { claimedBy }))).toBe(allowed);
  });
});

describe("the inbox", () => {
  it("is seen by those who work on cases of the town", () => {
    for (const who of [worker, colleague, head, approver])
      expect(may(who, "see", inbox)).toBe(true);
    for (const who of [stranger, ...others, ...region]) expect(may(who, "see", inbox)).toBe(false);
    expect(whyNot(others[0]!, "see", inbox)).toBe(
      "Dafür brauchen Sie die Rolle „Sachbearbeitung“ oder „Leitung und Zweitprüfung“.",
    );
  });
});

describe("what runs in the background", () => {
  const operator = person("operator", ["operator"], { authorityId: null, operator: "gkd-re" });
  const of = (operatedBy: string | null) =>
    ({ kind: "operation", authorityId: null, operatedBy }) as const;

  it("is seen by operators, who step in where their own data centre is in charge", () => {
    for (const action of ["see", "replay"] as const)
      expect(may(operator, action, of(null))).toBe(true);
    expect(may(operator, "replay", of("gkd-re"))).toBe(true);
    expect(whyNot(operator, "replay", of("krzn"))).toMatch(/anderen Rechenzentrum/);
  });

  it("is nobody else's business, and an operator of no town's", () => {
    const coordinator = person("coordinator", ["coordinator"], { authorityId: null });
    const inTown = person("in-town", ["operator"]);
    for (const who of [worker, head, ...others, coordinator, inTown])
      for (const action of ["see", "replay"] as const)
        expect(may(who, action, of(null)), who.id).toBe(false);
  });
});

describe("texts of services", () => {
  const [editor] = others.filter(({ roles }) => roles.includes("editor"));
  const [coordinator, operator] = region;
  const own = { kind: "texts", authorityId: HERTEN } as const;
  const roof = { kind: "texts", authorityId: null } as const;

  it("are written by editors, and read once more by them or the head", () => {
    for (const action of ["see", "edit", "approve"] as const) {
      expect(may(editor!, action, own)).toBe(true);
      expect(may(coordinator!, action, roof)).toBe(true);
    }
    expect(may(approver, "approve", own)).toBe(true);
    expect(may(approver, "edit", own)).toBe(false);
    for (const who of [worker, stranger]) expect(may(who, "see", own)).toBe(false);
  });

  it("belong to one portal", () => {
    expect(may(editor!, "edit", roof)).toBe(false);
    expect(may(coordinator!, "edit", own)).toBe(false);
  });

  it("need a second person when somebody says so who does not write them", () => {
    expect(may(approver, "set-rule", own)).toBe(true);
    expect(may(operator!, "set-rule", roof)).toBe(true);
    expect(may(editor!, "set-rule", own)).toBe(false);
    expect(may(coordinator!, "set-rule", roof)).toBe(false);
  });
});
