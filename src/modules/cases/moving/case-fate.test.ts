import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readFileSync } from "node:fs";
import type { AdoptedPackage } from "#library";
import { openWork, readProcess } from "#processes";
import type { CaseState } from "../case-state.ts";
import type { Change } from "../change.ts";
import { dogOpening, dogTax, NOW } from "../dog-case.fixture.ts";
import { openNewCase } from "../open-new-case.ts";
import { stepCase } from "../step-case.ts";
import type { ToldEvent } from "../process-record.ts";
import { caseFate, type CaseFate } from "./case-fate.ts";
import type { CaseHistory, Told } from "./case-history.ts";

const XML = readFileSync("library/hundesteuer-anmeldung/process.bpmn", "utf8");

async function version(change: (xml: string) => string, revision = 2): Promise<AdoptedPackage> {
  const changed = change(XML);
  if (changed === XML && revision > 2) throw new Error("the change changes nothing");
  const reading = await readProcess(changed);
  if (reading.kind === "refused") throw new Error(JSON.stringify(reading.problems));
  const adopted = await dogTax();
  const { configured } = adopted;
  const version = { ...configured.package, process: reading.model };
  return { ...adopted, revision, configured: { ...configured, package: version } };
}

/** A step on the way into an element. */
const before = (element: string, flow: string, step: string) => (xml: string) =>
  xml
    .replace(`<bpmn:incoming>${flow}</bpmn:incoming>`, "<bpmn:incoming>f-neu</bpmn:incoming>")
    .replace(`targetRef="${element}" />`, `targetRef="neu" />`)
    .replace(
      "</bpmn:process>",
      `${step}<bpmn:sequenceFlow id="f-neu" sourceRef="neu" targetRef="${element}" /></bpmn:process>`,
    )
    .replace("FLOW", flow);

const task = `<bpmn:userTask id="neu" verbund:role="steuerstelle" verbund:may="check" verbund:outcomes="gut">
  <bpmn:incoming>FLOW</bpmn:incoming><bpmn:outgoing>f-neu</bpmn:outgoing></bpmn:userTask>`;
const note = `<bpmn:serviceTask id="neu" verbund:operation="record-delivery" verbund:argument="scheduled">
  <bpmn:incoming>FLOW</bpmn:incoming><bpmn:outgoing>f-neu</bpmn:outgoing></bpmn:serviceTask>`;
const reminder = `<bpmn:boundaryEvent id="mahnen" attachedToRef="pruefen" cancelActivity="false">
  <bpmn:outgoing>f-mahnen</bpmn:outgoing>
  <bpmn:timerEventDefinition id="mahnen-timer"><bpmn:timeDuration xsi:type="bpmn:tFormalExpression">P10D</bpmn:timeDuration></bpmn:timerEventDefinition>
  </bpmn:boundaryEvent><bpmn:sequenceFlow id="f-mahnen" sourceRef="mahnen" targetRef="gemahnt" />
  <bpmn:endEvent id="gemahnt"><bpmn:incoming>f-mahnen</bpmn:incoming></bpmn:endEvent>`;

const VERSIONS = {
  same: await version((xml) => xml, 2),
  "a check before the decision": await version(before("entscheiden", "f-berechnet", task), 3),
  "a note before the tax": await version(
    (xml) =>
      xml
        .replace('targetRef="markeMelden"', 'targetRef="neu"')
        .replace(
          "<bpmn:incoming>f-vermerkt</bpmn:incoming>",
          "<bpmn:incoming>f-neu</bpmn:incoming>",
        )
        .replace(
          "</bpmn:process>",
          `${note.replace("FLOW", "f-vermerkt")}<bpmn:sequenceFlow id="f-neu" sourceRef="neu" targetRef="markeMelden" /></bpmn:process>`,
        ),
    4,
  ),
  "always four eyes": await version(
    (xml) => xml.replace(' verbund:when="parameter.vierAugen = true"', ""),
    5,
  ),
  "another reason to ask back": await version(
    (xml) =>
      xml.replace(
        'schritt.pruefen.ergebnis = "rueckfrage"',
        'schritt.pruefen.ergebnis != "vollstaendig"',
      ),
    6,
  ),
  "everybody is asked back": await version(
    (xml) =>
      xml.replace(
        'schritt.pruefen.ergebnis = "rueckfrage"',
        "schritt.pruefen.ergebnis != null and schritt.entscheiden = null",
      ),
    7,
  ),
  "another name for the check": await version(
    (xml) =>
      xml.replaceAll('"pruefen"', '"sichten"').replaceAll("schritt.pruefen", "schritt.sichten"),
    8,
  ),
  "a reminder": await version(
    (xml) => xml.replace("</bpmn:process>", `${reminder}</bpmn:process>`),
    9,
  ),
  "no end of the wait": await version(
    (xml) =>
      xml
        .replace(/<bpmn:boundaryEvent id="fristAbgelaufen"[\s\S]*?<\/bpmn:boundaryEvent>/, "")
        .replace(/<bpmn:sequenceFlow id="f-ohne-antwort"[^>]*\/>/, "")
        .replace("<bpmn:incoming>f-ohne-antwort</bpmn:incoming>", ""),
    10,
  ),
} as const;
type Name = keyof typeof VERSIONS;
const OLD = await version((xml) => xml, 1);

/** Somebody who decides by dice what comes of the nth visit to a step. */
type Plan = (element: string, visit: number) => number;
type Play = { state: CaseState; told: Told[]; visits: Map<string, number>; changes: Change[] };

const records = (changes: readonly Change[]): Told[] =>
  changes.flatMap((change) => {
    if (change.kind !== "event" || change.event.kind !== "process") return [];
    const { element = "", at, detail } = change.event;
    return [{ ...(detail as Omit<ToldEvent, "element">), element, at }];
  });

const begin = (adopted: AdoptedPackage): Play => {
  const { state, changes } = openNewCase(dogOpening(adopted));
  return { state, told: [], visits: new Map(), changes: [...changes] };
};

/** One more thing happens to a case. False when it is over. */
function happen(play: Play, adopted: AdoptedPackage, plan: Plan): boolean {
  const { process } = adopted.configured.package;
  const open = openWork(play.state.marking, process).filter(({ incident }) => !incident);
  // By element, so that two versions with the same places go on with the same one.
  const work = open.toSorted((a, b) => (a.element.id < b.element.id ? -1 : 1))[0];
  if (!work) return false;
  const { id, type } = work.element;
  const visit = (play.visits.get(id) ?? 0) + 1;
  play.visits.set(id, visit);
  const dice = plan(id, visit);
  const now = NOW.add({ hours: play.told.length + 1 });
  let { state } = play;
  const happening = (() => {
    const { token, deadlines } = work;
    const [deadline] = deadlines;
    if (deadline && id === "angabenErwarten" && (visit > 2 || dice % 3 === 0))
      return { kind: "timer" as const, token, element: deadline };
    if (type === "receiveTask") return { kind: "message" as const, token };
    if (type === "serviceTask" && id === "bescheidSchreiben" && dice % 4 === 0)
      return { kind: "failed" as const, token, error: "letter-impossible" };
    if (work.element.type === "userTask") {
      const { outcomes } = work.element;
      const outcome = visit > 3 ? outcomes[0] : outcomes[dice % outcomes.length];
      const step = { outcome: outcome ?? "", on: "2026-04-16", by: "clerk", answers: {} };
      state = { ...state, data: { ...state.data, steps: { ...state.data.steps, [id]: step } } };
    }
    return { kind: "completed" as const, token };
  })();
  const stepped = stepCase({ state, adopted }, happening, now);
  if (stepped.kind === "refused") throw new Error(`${id}: ${stepped.reason}`);
  play.state = stepped.state;
  play.told.push(...records(stepped.changes));
  play.changes.push(...stepped.changes);
  return true;
}

function playOut(play: Play, adopted: AdoptedPackage, plan: Plan): void {
  for (let steps = 0; happen(play, adopted, plan); steps++)
    if (steps > 200) throw new Error("the case does not end");
}

const historyOf = ({ state, told }: Play): CaseHistory => ({
  state,
  told,
  answersUntil: [],
  letters: [],
  asked: undefined,
});

const weigh = (play: Play, to: AdoptedPackage): CaseFate =>
  caseFate({
    history: historyOf(play),
    versions: { from: OLD, to },
    postcodes: new Set(["45731"]),
    now: NOW,
  });

const endOf = ({ state, visits }: Play) => ({
  status: state.status,
  closed: state.closedAt !== null,
  tokens: state.marking.tokens.map(({ at }) => at).toSorted(),
  outcomes: Object.entries(state.data.steps)
    .map(([id, { outcome }]) => `${id} ${outcome}`)
    .toSorted(),
  visits: Object.fromEntries([...visits].toSorted()),
});

const dice = fc.array(fc.nat(), { minLength: 1, maxLength: 30 });
const planOf =
  (throws: readonly number[]): Plan =>
  (element, visit) =>
    throws[
      ([...element].reduce((sum, letter) => sum + letter.charCodeAt(0), 0) + visit) % throws.length
    ] ?? 0;

const fates = new Map<string, number>();

describe("a case that moved at any moment", () => {
  it.each(Object.keys(VERSIONS) as Name[])("ends like one that began there: %s", (name) => {
    const to = VERSIONS[name];
    fc.assert(
      fc.property(dice, fc.nat({ max: 14 }), (throws, moment) => {
        const plan = planOf(throws);
        const play = begin(OLD);
        for (let step = 0; step < moment; step++) if (!happen(play, OLD, plan)) break;
        if (play.state.closedAt !== null) return;
        const fate = weigh(play, to);
        fates.set(`${name}: ${fate.kind}`, (fates.get(`${name}: ${fate.kind}`) ?? 0) + 1);
        if (fate.kind === "stays" || fate.kind === "applicant") return;
        const there = fate.kind === "unaffected" ? OLD : to;
        const marking = fate.kind === "moves" ? fate.place.marking : play.state.marking;
        const moved: Play = { ...play, state: { ...play.state, marking } };
        playOut(moved, there, plan);
        const fresh = begin(to);
        playOut(fresh, to, plan);
        if (fate.kind === "moves") expect(endOf(moved)).toEqual(endOf(fresh));
        else expect(endOf(moved).outcomes).toBeDefined();
      }),
      { numRuns: 60 },
    );
  });

  it("was tried in every way", () => {
    expect([...fates.keys()]).toEqual(
      expect.arrayContaining([
        "same: unaffected",
        "a check before the decision: moves",
        "a check before the decision: stays",
        "a check before the decision: unaffected",
        "another name for the check: stays",
        "no end of the wait: moves",
      ]),
    );
  });
});

describe("deadlines of a case that moves", () => {
  const toCheck: Plan = () => 0;
  const waiting = (element: string, plan: Plan): Play => {
    const play = begin(OLD);
    while (play.state.marking.tokens[0]?.at !== element) happen(play, OLD, plan);
    return play;
  };

  it("begin with the move when only the new version has them", () => {
    const fate = weigh(waiting("pruefen", toCheck), VERSIONS["a reminder"]);
    const due = NOW.add({ hours: 240 });
    expect(fate).toMatchObject({
      kind: "moves",
      place: { deadlines: [{ element: "mahnen", due }] },
    });
  });

  it("go on with the day they had when both versions have them", () => {
    const askedBack: Plan = () => 1;
    const play = waiting("angabenErwarten", askedBack);
    const fate = weigh(play, VERSIONS["a check before the decision"]);
    expect(fate).toMatchObject({ kind: "moves", place: { deadlines: [] } });
  });
});

describe("a case that stays", () => {
  const play = begin(OLD);
  happen(play, OLD, () => 0);
  const reason = (change: Partial<CaseHistory>, to = VERSIONS["a reminder"]) =>
    caseFate({
      history: { ...historyOf(play), ...change },
      versions: { from: OLD, to },
      postcodes: new Set(["45731"]),
      now: NOW,
    });

  it.each([
    ["its step is gone", {}, VERSIONS["another name for the check"], "no-place"],
    [
      "it has a letter the new version does not know",
      { letters: ["nie"] },
      undefined,
      "letter-gone",
    ],
    [
      "the applicant is asked for what is not asked any more",
      { asked: ["nie"] },
      undefined,
      "question-gone",
    ],
    ["nobody wrote down what happened to it", { told: [] }, undefined, "unknown-way"],
  ] as const)("because %s", (_, change, to, expected) => {
    expect(reason(change, to)).toMatchObject({ kind: "stays", reason: expected });
  });
});
