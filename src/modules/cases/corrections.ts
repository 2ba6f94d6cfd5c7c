import {
  type Answers,
  type CompiledForm,
  restrict,
  type Surroundings,
  validateDeclaration,
  walk,
} from "#forms";
import { waitingFor } from "#processes";
import { dayOf, type Temporal } from "#platform/clock";
import type { AuthorityDb } from "#platform/db";
import { happen } from "./case-event.ts";
import { indexJob } from "./case-jobs.ts";
import { type Correction, endCorrection, keepCorrection } from "./correction-queries.ts";
import type { OpenCase } from "./case-state.ts";
import { declaredData } from "./declared-data.ts";
import type { LoadedCase } from "./load-case.ts";

type Asked = { correction: Correction; surroundings: Surroundings };

/** What the applicant's expressions see while correcting. */
export const correctionSurroundings = (
  { state, adopted }: OpenCase,
  {
    niveau,
    postcodes,
    now,
  }: { niveau: string; postcodes: ReadonlySet<string>; now: Temporal.Instant },
): Surroundings => ({
  parameter: adopted.configured.parameterScope,
  heute: dayOf(now),
  konto: { angemeldet: state.personId !== null, niveau },
  postcodes,
});

/** The form with only the asked fields open, and the answers as they are now. */
export function correctionForm(
  { state, adopted }: OpenCase,
  { correction, surroundings }: Asked,
): { form: CompiledForm; answers: Answers } {
  const whole = adopted.configured.package.form;
  const declared = walk(whole, state.data.answers, surroundings);
  return {
    form: restrict(whole, correction.content.fields, declared),
    answers: correction.content.answers ?? state.data.answers,
  };
}

/** Nobody answers these by themselves. */
const NOT_ASKED: readonly string[] = ["computed", "declaration"];

/** Fields that the office may reopen: what was asked, answered or not. */
export function correctableFields(open: OpenCase, now: Temporal.Instant): string[] {
  const { form } = open.adopted.configured.package;
  const unknown = { niveau: "none", postcodes: new Set<string>(), now };
  const declared = walk(form, open.state.data.answers, correctionSurroundings(open, unknown));
  const others = form.definition.pages
    .flatMap(({ fields }) => fields)
    .filter(({ type }) => NOT_ASKED.includes(type));
  return declared.pages
    .flatMap(({ fields }) => fields)
    .filter((asked) => !others.some(({ id }) => id === asked));
}

/** Keeps what was answered so far. */
export const keepAnswers = (
  db: AuthorityDb,
  { key }: LoadedCase,
  { correction, answers }: { correction: Correction; answers: Answers },
): Promise<void> =>
  keepCorrection(db, key, { ...correction, content: { ...correction.content, answers } });

export type CorrectionResult =
  | { kind: "sent" }
  | { kind: "incomplete" }
  /** The office does not wait for it any more. */
  | { kind: "too-late" };

/** The applicant sends what was asked; the process goes on. */
export async function sendCorrection(
  db: AuthorityDb,
  loaded: LoadedCase,
  asked: Asked & { now: Temporal.Instant },
): Promise<CorrectionResult> {
  const { form, answers } = correctionForm(loaded, asked);
  const checked = validateDeclaration(form, answers, asked.surroundings);
  if (checked.kind !== "acceptable") return { kind: "incomplete" };
  const { process } = loaded.adopted.configured.package;
  const waiting = waitingFor(loaded.state.marking, process, "correction");
  if (!waiting) return { kind: "too-late" };
  const { now } = asked;
  const happened = await happen(db, loaded, {
    event: { kind: "message", token: waiting.id },
    data: { ...loaded.state.data, ...declaredData(loaded.adopted, checked.answers, now) },
    changes: [
      {
        kind: "event",
        event: {
          kind: "correction-received",
          actor: "applicant",
          isPublic: true,
          at: now,
          detail: { before: JSON.stringify(loaded.state.data.answers) },
        },
      },
      { kind: "job", job: indexJob(loaded.state.id, now) },
    ],
    write: async (transaction) => {
      await endCorrection(transaction, loaded.state.id, { state: "answered", at: now });
    },
    now,
  });
  return happened.kind === "happened" ? { kind: "sent" } : { kind: "too-late" };
}
