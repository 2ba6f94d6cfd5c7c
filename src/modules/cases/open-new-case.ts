import type { Answers } from "#forms";
import type { AdoptedPackage } from "#library";
import { emptyMarking } from "#processes";
import type { Temporal } from "#platform/clock";
import type { Keyring } from "#platform/crypto";
import { type JobTables, jobRow } from "#platform/jobs";
import type { Language } from "#platform/i18n";
import type { CaseData, CasePayment } from "./case-data.ts";
import type { CaseState } from "./case-state.ts";
import { macsOf, wordsOfCase } from "./case-words.ts";
import type { Change } from "./change.ts";
import { declaredData } from "./declared-data.ts";
import { secretMac } from "./look-up.ts";
import { promisedOn } from "./promised-on.ts";
import { caseRow, eventRows, taskRow } from "./queries.ts";
import { stepCase } from "./step-case.ts";
import type { CaseTables } from "./tables.ts";

/** Tables that a submission writes in its one statement. */
export type OpeningTables = Pick<
  CaseTables,
  "case_file" | "case_event" | "case_task" | "case_word"
> &
  JobTables;

export type Opening = {
  authorityId: string;
  /** Id of draft, submission and case alike, so that sending twice makes one case. */
  id: string;
  reference: string;
  secretWord: string;
  adopted: AdoptedPackage;
  answers: Answers;
  language: Language;
  personId: string | null;
  /** Results of decisions that were taken before the process began, such as what it costs. */
  decisions?: Readonly<Record<string, unknown>>;
  /** What is to be paid before the case goes on. */
  payment?: CasePayment | undefined;
  now: Temporal.Instant;
};

export type OpeningKeys = { dataKey: Buffer; wrapped: Buffer; keyring: Keyring };

const dataOf = (opening: Opening): CaseData => ({
  ...declaredData(opening.adopted, opening.answers, opening.now),
  language: opening.language,
  secretWord: opening.secretWord,
  steps: {},
  decisions: opening.decisions ?? {},
  ...(opening.payment && { payment: opening.payment }),
});

/** Office of the role that works on the first task; where the case lives. */
function firstOffice({ roleSlots, configured }: AdoptedPackage): string {
  const [slot] = configured.package.service.roleSlots;
  return (slot && roleSlots[slot.id]) ?? "";
}

/** A new case with its process started; pure. Throws when the process refuses to start. */
export function openNewCase(opening: Opening): { state: CaseState; changes: readonly Change[] } {
  const { adopted, now } = opening;
  const state: CaseState = {
    authorityId: opening.authorityId,
    id: opening.id,
    reference: opening.reference,
    packageId: adopted.packageId,
    packageHash: adopted.baseHash,
    adoptionRevision: adopted.revision,
    personId: opening.personId,
    office: firstOffice(adopted),
    status: "SUBMITTED",
    marking: emptyMarking,
    hasIncident: false,
    paymentStanding: opening.payment ? "awaited" : null,
    data: dataOf(opening),
    receivedAt: now,
    promisedOn: promisedOn(adopted, now),
    closedAt: null,
    revision: 0,
  };
  const stepped = stepCase({ state, adopted }, { kind: "start" }, now);
  if (stepped.kind === "refused") throw new Error(`process does not start: ${stepped.reason}`);
  const submitted: Change = {
    kind: "event",
    event: { kind: "submitted", actor: "applicant", isPublic: true, at: now },
  };
  return { state: stepped.state, changes: [submitted, ...stepped.changes] };
}

/** All rows of a new case by table, for the statement that also writes the submission. */
export function openingRows(opening: Opening, keys: OpeningKeys) {
  const { state, changes } = openNewCase(opening);
  const events = changes.flatMap((change) => (change.kind === "event" ? [change.event] : []));
  return {
    case_file: [caseRow(state, { ...keys, secretMac: secretMac(keys, opening.secretWord) })],
    /** By which words the town hall finds it. */
    case_word: [
      {
        authority_id: state.authorityId,
        case_id: state.id,
        word_macs: macsOf(keys.keyring, state.authorityId, wordsOfCase(state.data)),
      },
    ],
    case_event: eventRows({ state, events, dataKey: keys.dataKey }),
    case_task: changes.flatMap((change) =>
      change.kind === "open-task" ? [taskRow(state.authorityId, state.id, change.task)] : [],
    ),
    job: changes.flatMap((change) =>
      change.kind === "job" ? [jobRow(state.authorityId, change.job)] : [],
    ),
  };
}
