import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compilePackage, configurePackage, feeOf, readPackageFolders } from "#library";
import { dayOf, Temporal } from "#platform/clock";
import type { CaseState } from "../cases/case-state.ts";
import type { Change } from "../cases/change.ts";
import { openNewCase } from "../cases/open-new-case.ts";
import { coverCase, stepCase } from "../cases/step-case.ts";
import { balanceOf } from "./balance.ts";
import { decidePayment } from "./decide-payment.ts";
import { differencesOf } from "./differences.ts";
import type { PaymentEvent } from "./payment-event.ts";
import type { Payment } from "./payment.ts";

/**
 * A payment service, a process that may die at any moment, people with several tabs, a Kasse and
 * deadlines – in any order, however often. The case is a real one: the bulky waste of the library.
 */
const FEE = 2_500;
const now = Temporal.Instant.from("2026-04-07T08:00:00Z");

const compilation = await compilePackage(readPackageFolders("library").get("sperrmuell")!);
if (compilation.kind === "refused") throw new Error("sperrmuell does not compile");
const { configured } = configurePackage(compilation.package, {
  gebuehrAbholung: { value: FEE, source: null },
});
const journey = compilation.package.journeys.find(({ id }) => id === "nur-grundgebuehr")!;
const answers = journey.declared as Parameters<typeof feeOf>[1]["answers"];
const adopted: Parameters<typeof openNewCase>[0]["adopted"] = {
  packageId: "sperrmuell",
  revision: 1,
  baseHash: compilation.package.hash,
  roleSlots: { disposition: "abfall", abfuhr: "abfall" },
  state: "live",
  since: dayOf(now),
  configured,
};

type Service = { status: "INITIAL" | "PAYED" | "FAILED" | "CANCELED"; amount: number };
type World = {
  /** What the database holds. */
  kept: { payment: Omit<Payment, "standing">; theCase: CaseState };
  /** What the payment service holds, by our request id (and its own id, which is the same here). */
  service: Map<string, Service>;
  /** Requests whose page a person has seen. */
  seen: Set<string>;
  transfers: Map<string, number>;
  covered: number;
  planned: number;
};

/** What happens; `dies` is after how many writes the process is killed. */
type Act =
  | { act: "begin"; dies: number; stumbles: boolean }
  | { act: "person"; at: number; does: "PAYED" | "FAILED" | "CANCELED"; wrong: number | undefined }
  | { act: "poll" | "callback" | "watch" | "give-up"; at: number; dies: boolean }
  | { act: "transfer"; id: string; amount: number }
  | { act: "invoice" }
  | { act: "work" }
  | { act: "deadline"; of: "erinnerungFaellig" | "zahlungsfristEnde" }
  | { act: "refund"; id: string; amount: number };

function newWorld(): World {
  const opening = {
    authorityId: "0190a000-0000-7000-8000-00000000000a",
    id: "0190a000-0000-7000-8000-000000000001",
    reference: "CR-0000-0000-0",
    secretWord: "x",
    adopted,
    answers,
    language: "de" as const,
    personId: null,
    payment: { amount: FEE, reference: "CR-1111-1111-1", dueOn: "2026-04-21" },
    now,
  };
  const fee = feeOf(configured, { answers, today: dayOf(now) });
  expect(fee).toMatchObject({ kind: "fee", fee: { total: FEE } });
  return {
    kept: {
      payment: {
        amount: FEE,
        dropped: false,
        way: null,
        transactions: [],
        entries: [],
        refunds: [],
      },
      theCase: openNewCase(opening).state,
    },
    service: new Map(),
    seen: new Set(),
    transfers: new Map(),
    covered: 0,
    planned: 0,
  };
}

const paymentIn = ({ kept }: World): Payment => ({
  ...kept.payment,
  standing: kept.theCase.paymentStanding ?? "ended",
});

function note(world: World, theCase: CaseState, changes: readonly Change[]): void {
  world.kept = { ...world.kept, theCase };
  world.planned += changes.filter(
    (change) => change.kind === "open-task" && change.task.element === "terminPlanen",
  ).length;
}

/** One transaction: money and case, both or neither. False when it was refused. */
function happen(world: World, event: PaymentEvent): boolean {
  const decision = decidePayment(paymentIn(world), event);
  if (decision.kind === "refused") return false;
  const { standing: _, ...payment } = decision.payment;
  world.kept = { ...world.kept, payment };
  if (decision.effects.some(({ kind }) => kind === "cover-case")) {
    if (payment.way !== "invoice") expect(balanceOf(decision.payment).missing).toBe(0);
    world.covered += 1;
    const { state, changes } = coverCase({ state: world.kept.theCase, adopted }, now);
    note(world, state, changes);
  }
  return true;
}

const requestAt = ({ kept }: World, at: number): string | undefined =>
  kept.payment.transactions[at % Math.max(1, kept.payment.transactions.length)]?.requestId;

/** Asks the service and books what it says. */
function poll(world: World, requestId: string): void {
  const known = world.kept.payment.transactions.find((one) => one.requestId === requestId);
  const there = world.service.get(requestId);
  if (!known?.transactionId || !there) return;
  happen(world, { kind: "reported", requestId, ...there });
}

function begin(world: World, { dies, stumbles }: Extract<Act, { act: "begin" }>): void {
  const requestId = `r${world.kept.payment.transactions.length}`;
  if (!happen(world, { kind: "requested", requestId }) || dies === 1) return;
  world.service.set(requestId, { status: "INITIAL", amount: FEE });
  if (dies === 2) return;
  if (stumbles) return void happen(world, { kind: "not-created", requestId });
  happen(world, { kind: "created", requestId, transactionId: requestId });
  const tried = world.kept.payment.transactions.find((one) => one.requestId === requestId);
  if (dies !== 3 && tried?.status === "INITIAL") world.seen.add(requestId);
}

/** Somebody at the page of the service; whoever never saw it cannot pay there. */
function person(world: World, { at, does, wrong }: Extract<Act, { act: "person" }>): void {
  const requestId = requestAt(world, at);
  const there = requestId && world.seen.has(requestId) && world.service.get(requestId);
  if (!there || there.status !== "INITIAL") return;
  const asked = world.kept.payment.transactions.find((one) => one.requestId === requestId)!.amount;
  Object.assign(there, { status: does, amount: wrong ?? asked });
}

/** The case's own jobs: messages are sent, operations done. */
function work(world: World): void {
  const { elements } = configured.package.process;
  for (;;) {
    const { theCase } = world.kept;
    const busy = theCase.marking.tokens.find(({ at }) =>
      ["sendTask", "serviceTask"].includes(elements.get(at)?.type ?? ""),
    );
    if (!busy) return;
    const stepped = stepCase(
      { state: theCase, adopted },
      { kind: "completed", token: busy.id },
      now,
    );
    if (stepped.kind === "refused") throw new Error(stepped.reason);
    note(world, stepped.state, stepped.changes);
  }
}

function deadline(world: World, element: string): void {
  const { theCase } = world.kept;
  const token = theCase.marking.tokens.find(({ at }) => at === "zahlungAbwarten");
  if (!token) return;
  const event = { kind: "timer" as const, token: token.id, element };
  const stepped = stepCase({ state: theCase, adopted }, event, now);
  if (stepped.kind === "stepped") note(world, stepped.state, stepped.changes);
}

function perform(world: World, act: Act): void {
  switch (act.act) {
    case "begin":
      return begin(world, act);
    case "person":
      return person(world, act);
    case "transfer":
      if (happen(world, { kind: "transfer-received", entryId: act.id, amount: act.amount }))
        world.transfers.set(act.id, world.transfers.get(act.id) ?? act.amount);
      return undefined;
    case "invoice":
      return void happen(world, { kind: "way-chosen", way: "invoice" });
    case "work":
      return work(world);
    case "deadline":
      return deadline(world, act.of);
    case "refund":
      happen(world, { kind: "refund-asked", reason: "goodwill", askedBy: "a", ...act });
      return void happen(world, { kind: "refund-made", id: act.id });
    default:
      return ask(world, act);
  }
}

function ask(
  world: World,
  { act, at, dies }: Extract<Act, { act: "poll" | "callback" | "watch" | "give-up" }>,
): void {
  const requestId = requestAt(world, at);
  if (requestId === undefined || dies) return;
  if (act === "watch") return void happen(world, { kind: "not-created", requestId });
  if (act === "give-up") return void happen(world, { kind: "given-up", requestId });
  if (act === "callback") happen(world, { kind: "hinted", requestId });
  poll(world, requestId);
}

const at = fc.nat(2);
/** Once in a while. */
const rarely = fc.nat(5).map((number) => number === 0);
const anyAct: fc.Arbitrary<Act> = fc.oneof(
  fc.record({
    act: fc.constant("begin" as const),
    dies: fc.constantFrom(0, 0, 0, 0, 1, 2, 3),
    stumbles: rarely,
  }),
  fc.record({
    act: fc.constant("person" as const),
    at,
    does: fc.constantFrom("PAYED", "PAYED", "PAYED", "FAILED", "CANCELED"),
    wrong: fc.option(fc.integer({ min: 1, max: 2 * FEE }), { nil: undefined, freq: 4 }),
  }),
  fc.record({
    act: fc.constantFrom("poll", "poll", "callback", "watch", "give-up"),
    at,
    dies: rarely,
  }),
  fc.record({
    act: fc.constant("transfer" as const),
    id: fc.constantFrom("e1", "e2"),
    amount: fc.constantFrom(1, FEE - 1, FEE, FEE + 1),
  }),
  fc.constant<Act>({ act: "invoice" }),
  fc.constant<Act>({ act: "work" }),
  fc.record({
    act: fc.constant("deadline" as const),
    of: fc.constantFrom("erinnerungFaellig", "zahlungsfristEnde"),
  }),
  fc.record({
    act: fc.constant("refund" as const),
    id: fc.constantFrom("f1", "f2"),
    amount: fc.integer({ min: 1, max: FEE }),
  }),
) as fc.Arbitrary<Act>;

/** Everything that runs by itself has run: jobs of the case, askings about every try. */
function settle(world: World): void {
  work(world);
  for (const { requestId } of world.kept.payment.transactions) {
    happen(world, { kind: "not-created", requestId });
    poll(world, requestId);
  }
  work(world);
}

function expectAgreement(world: World): void {
  const payment = paymentIn(world);
  const { theCase } = world.kept;
  const waits = theCase.marking.tokens.some(({ at: place }) => place === "zahlungAbwarten");
  expect(waits).toBe(payment.standing === "awaited");
  expect(world.covered).toBe(payment.standing === "covered" ? 1 : 0);
  expect(world.planned).toBe(world.covered);
  if (payment.standing === "ended") expect(theCase.status).toBe("COMPLETED");
}

function expectNothingLost(world: World): void {
  const payment = paymentIn(world);
  const online = [...world.service].filter(([, { status }]) => status === "PAYED");
  for (const [requestId, { amount }] of online)
    expect(payment.entries.filter(({ source }) => source === `transaction:${requestId}`)).toEqual([
      { kind: "receipt", source: `transaction:${requestId}`, amount },
    ]);
  const paid = online.reduce((sum, [, { amount }]) => sum + amount, 0);
  const transferred = [...world.transfers.values()].reduce((sum, amount) => sum + amount, 0);
  expect(balanceOf(payment).received).toBe(paid + transferred);
  expect(differencesOf(payment)).not.toContain("not-booked");
}

describe("in whatever order callbacks, polls, returns, retries, crashes and doubles come", () => {
  it("money and case agree, every amount is booked once, and nothing is lost", () => {
    const reached = { awaited: 0, covered: 0, ended: 0, surplus: 0 };
    fc.assert(
      fc.property(fc.array(anyAct, { minLength: 3, maxLength: 25 }), (acts) => {
        const world = newWorld();
        for (const act of acts) perform(world, act);
        settle(world);
        expectAgreement(world);
        expectNothingLost(world);
        const payment = paymentIn(world);
        reached[payment.standing] += 1;
        if (balanceOf(payment).surplus > 0) reached.surplus += 1;
      }),
      { numRuns: 1_200 },
    );
    // The runs must have come everywhere, or they prove nothing.
    for (const count of Object.values(reached)) expect(count).toBeGreaterThan(20);
  }, 120_000);

  it("asking once more changes nothing", () => {
    fc.assert(
      fc.property(fc.array(anyAct, { maxLength: 15 }), (acts) => {
        const world = newWorld();
        for (const act of acts) perform(world, act);
        settle(world);
        const before = structuredClone({ payment: world.kept.payment, covered: world.covered });
        settle(world);
        expect({ payment: world.kept.payment, covered: world.covered }).toEqual(before);
      }),
      { numRuns: 300 },
    );
  }, 120_000);
});

describe("a payment that comes before the case waits for it", () => {
  it("lets the case go on as soon as it comes there", () => {
    const world = newWorld();
    perform(world, { act: "transfer", id: "e1", amount: FEE });
    expect(world.kept.theCase.paymentStanding).toBe("covered");
    expect(world.planned).toBe(0);
    work(world);
    expect(world.planned).toBe(1);
  });
});
