import {
  type Answers,
  type FieldProblem,
  type FormBody,
  readPage,
  type Surroundings,
  type Typed,
} from "#forms";
import { may, type StaffMember, type TaskThing, whyNot } from "#identity";
import { dayOf, type Temporal } from "#platform/clock";
import type { AuthorityDb } from "#platform/db";
import { AppError } from "#platform/errors";
import type { StepResult } from "./case-data.ts";
import { happen } from "./case-event.ts";
import { caseScope } from "./case-scope.ts";
import type { OpenCase } from "./case-state.ts";
import type { Change } from "./change.ts";
import type { LoadedCase } from "./load-case.ts";
import { correctableFields } from "./corrections.ts";
import { stepCase } from "./step-case.ts";
import { claimTask, finishTask, releaseTask, type Task } from "./task-queries.ts";

/** A task as the permissions see it. */
export function taskThing({ state, adopted }: OpenCase, task: Task): TaskThing {
  const element = adopted.configured.package.process.elements.get(task.element);
  const other = element?.type === "userTask" ? element.otherThan : undefined;
  const by = other === undefined ? null : (state.data.steps[other]?.by ?? null);
  return {
    kind: "task",
    authorityId: state.authorityId,
    office: task.office,
    needs: task.needs,
    claimedBy: task.claimedBy,
    notBy: by === null ? [] : [by],
  };
}

/** What fields of a step may refer to, with the outcome that is being chosen. */
export function stepSurroundings(
  open: OpenCase,
  {
    element,
    outcome,
    now,
  }: { element: string; outcome: string | undefined; now: Temporal.Instant },
): Surroundings {
  const scope = caseScope(open, now);
  const steps = scope["schritt"] as Record<string, unknown>;
  const chosen = outcome === undefined ? {} : { [element]: { ergebnis: outcome } };
  return {
    parameter: open.adopted.configured.parameterScope,
    heute: dayOf(now),
    konto: { angemeldet: open.state.personId !== null, niveau: "none" },
    caseScope: { ...scope, schritt: { ...steps, ...chosen } },
  };
}

/** Fields of the step that belong to a task, by their id in the form. */
export function fieldsOf({ adopted }: OpenCase, task: Pick<Task, "element">): string | undefined {
  const element = adopted.configured.package.process.elements.get(task.element);
  return element?.type === "userTask" ? element.fields : undefined;
}

type Choice = Pick<Completion, "task" | "outcome" | "now">;

/** True when this outcome makes the process ask the applicant for a correction next. */
export function asksForCorrection(open: OpenCase, { task, outcome, now }: Choice): boolean {
  const result: StepResult = { outcome, on: dayOf(now).toString(), by: null, answers: {} };
  const { data } = open.state;
  const steps = { ...data.steps, [task.element]: result };
  const state = { ...open.state, data: { ...data, steps } };
  const event = { kind: "completed" as const, token: task.token };
  const stepped = stepCase({ ...open, state }, event, now);
  if (stepped.kind === "refused") return false;
  const { elements } = open.adopted.configured.package.process;
  return stepped.changes.some((change) => {
    const id = change.kind === "job" ? change.job.payload?.["element"] : undefined;
    const element = elements.get(String(id));
    return element?.type === "serviceTask" && element.operation === "request-correction";
  });
}

export type Completion = {
  who: StaffMember;
  task: Task;
  outcome: string;
  /** Fields of the application to be corrected, if the outcome asks for that. */
  reopen: readonly string[];
  body: FormBody;
  now: Temporal.Instant;
};

export type CompletionResult =
  | { kind: "completed" }
  /** `reason` is a sentence for the member of staff. */
  | { kind: "refused"; reason: string }
  | {
      kind: "problems";
      problems: readonly FieldProblem[];
      typed: Typed;
      missing?: "outcome" | "reopen";
    };

type Read = { answers: Answers; problems: readonly FieldProblem[]; typed: Typed };

function readStep(open: OpenCase, { task, outcome, body, now }: Completion): Read {
  const fields = fieldsOf(open, task);
  if (!fields) return { answers: {}, problems: [], typed: {} };
  const surroundings = stepSurroundings(open, { element: task.element, outcome, now });
  const { form } = open.adopted.configured.package;
  return readPage(form, fields, { answers: {}, surroundings, body });
}

function choosable({ adopted }: OpenCase, { task, outcome }: Completion): boolean {
  const element = adopted.configured.package.process.elements.get(task.element);
  return element?.type === "userTask" && element.outcomes.includes(outcome);
}

/** A task is done: checks who does it and what they entered, then the process goes on. */
export async function completeTask(
  db: AuthorityDb,
  loaded: LoadedCase,
  completion: Completion,
): Promise<CompletionResult> {
  const { who, task, outcome, now } = completion;
  const thing = taskThing(loaded, task);
  if (!may(who, task.needs, thing))
    return { kind: "refused", reason: whyNot(who, task.needs, thing) ?? "" };
  const { answers, problems, typed } = readStep(loaded, completion);
  if (!choosable(loaded, completion))
    return { kind: "problems", problems, typed, missing: "outcome" };
  const needsFields = asksForCorrection(loaded, completion);
  const correctable = needsFields ? correctableFields(loaded, now) : [];
  const reopen = completion.reopen.filter((field) => correctable.includes(field));
  if (needsFields && reopen.length === 0)
    return { kind: "problems", problems, typed, missing: "reopen" };
  if (problems.length > 0) return { kind: "problems", problems, typed };
  const result: StepResult = {
    outcome,
    on: dayOf(now).toString(),
    by: who.id,
    answers,
    ...(needsFields ? { reopen } : {}),
  };
  const { data } = loaded.state;
  const happened = await happen(db, loaded, {
    event: { kind: "completed", token: task.token },
    data: { ...data, steps: { ...data.steps, [task.element]: result } },
    changes: [stepEvent(completion)],
    write: async (transaction) => {
      if (!(await finishTask(transaction, { id: task.id, staffId: who.id, outcome, now })))
        throw new AppError("conflict", { detail: `task ${task.id} was done before` });
    },
    now,
  });
  if (happened.kind === "refused")
    throw new AppError("internal", { detail: `process: ${happened.reason}` });
  return { kind: "completed" };
}

const stepEvent = ({ task, outcome, who, now }: Completion): Change => ({
  kind: "event",
  event: {
    kind: "step",
    element: task.element,
    actor: "staff",
    staffId: who.id,
    isPublic: false,
    at: now,
    detail: { outcome },
  },
});

/** Takes a task into one's hands. The reason is a sentence when it is somebody else's or forbidden. */
export async function takeTask(
  db: AuthorityDb,
  open: OpenCase,
  { who, task, now }: Pick<Completion, "who" | "task" | "now">,
): Promise<{ kind: "taken" } | { kind: "refused"; reason: string }> {
  const thing = taskThing(open, task);
  if (!may(who, "claim", thing))
    return { kind: "refused", reason: whyNot(who, "claim", thing) ?? "" };
  if (await claimTask(db, { id: task.id, staffId: who.id, now })) return { kind: "taken" };
  return { kind: "refused", reason: "Diese Aufgabe hat gerade jemand anderes übernommen." };
}

/** Gives a task back. */
export async function returnTask(
  db: AuthorityDb,
  open: OpenCase,
  { who, task }: Pick<Completion, "who" | "task">,
): Promise<{ kind: "returned" } | { kind: "refused"; reason: string }> {
  const thing = taskThing(open, task);
  if (!may(who, "release", thing))
    return { kind: "refused", reason: whyNot(who, "release", thing) ?? "" };
  await releaseTask(db, task.id);
  return { kind: "returned" };
}
