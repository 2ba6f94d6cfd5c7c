import { type Answers, feelScope } from "#forms";
import type { AdoptedPackage } from "#library";
import { emptyMarking } from "#processes";
import { addPeriod, dayOf, shiftToWorkday, type Temporal } from "#platform/clock";
import { type JobTables, jobRow } from "#platform/jobs";
import { evaluateFeel, feelDate, type FeelScope } from "#standards/dmn";
import type { Language } from "#platform/i18n";
import type { CaseData } from "./case-data.ts";
import type { CaseState } from "./case-state.ts";
import type { Change } from "./change.ts";
import { caseRow, eventRows, taskRow } from "./queries.ts";
import { stepCase } from "./step-case.ts";
import type { CaseTables } from "./tables.ts";

/** Tables that a submission writes in its one statement. */
export type OpeningTables = Pick<CaseTables, "case_file" | "case_event" | "case_task"> & JobTables;

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
  now: Temporal.Instant;
};

export type OpeningKeys = { dataKey: Buffer; wrapped: Buffer; secretMac: Buffer };

const asText = (value: unknown): string => (typeof value === "string" ? value : "");

function recipientLines(adopted: AdoptedPackage, scope: FeelScope): string[] {
  const { person, address } = adopted.configured.package.service.recipient;
  const who = evaluateFeel(person, scope).value as Record<string, string> | null;
  const where = evaluateFeel(address, scope).value as Record<string, string> | null;
  return [
    `${who?.["givenNames"] ?? ""} ${who?.["familyName"] ?? ""}`.trim(),
    `${where?.["street"] ?? ""} ${where?.["houseNumber"] ?? ""}`.trim(),
    `${where?.["postcode"] ?? ""} ${where?.["town"] ?? ""}`.trim(),
  ].filter(Boolean);
}

function dataOf({ adopted, answers, language, secretWord, now }: Opening): CaseData {
  const { service, form } = adopted.configured.package;
  const scope = {
    antrag: feelScope(form, answers),
    parameter: adopted.configured.parameterScope,
    heute: feelDate(dayOf(now).toString()),
  };
  const contact = service.contactField ? answers[service.contactField] : undefined;
  return {
    language,
    caption: asText(evaluateFeel(service.caption, scope).value),
    answers,
    contact: typeof contact === "string" ? contact : null,
    electronic: service.consentField !== undefined && answers[service.consentField] === true,
    recipient: recipientLines(adopted, scope),
    secretWord,
    steps: {},
    decisions: {},
  };
}

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
    data: dataOf(opening),
    receivedAt: now,
    promisedOn: shiftToWorkday(addPeriod(dayOf(now), adopted.configured.promise)),
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

/** All rows of a new case, for the statement that also writes the submission. */
export function openingRows(opening: Opening, keys: OpeningKeys) {
  const { state, changes } = openNewCase(opening);
  const events = changes.flatMap((change) => (change.kind === "event" ? [change.event] : []));
  return {
    state,
    caseRow: caseRow(state, keys),
    eventRows: eventRows({ state, events, dataKey: keys.dataKey }),
    taskRows: changes.flatMap((change) =>
      change.kind === "open-task" ? [taskRow(state.authorityId, state.id, change.task)] : [],
    ),
    jobRows: changes.flatMap((change) =>
      change.kind === "job" ? [jobRow(state.authorityId, change.job)] : [],
    ),
  };
}
