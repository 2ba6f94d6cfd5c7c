import type { LetterDefinition } from "#notices";
import { dayOf } from "#platform/clock";
import { announcementOf } from "../announcement-of.ts";
import { CASE_JOBS } from "../case-jobs.ts";
import type { Change } from "../change.ts";
import { publishDocument } from "../document-queries.ts";
import { changeLetter, findDraftLetter, type LetterRow } from "../letter-queries.ts";
import { failed, type Operate, type OperationResult, type OperationRun } from "./operation-run.ts";
import { prepareMessage } from "./prepare-message.ts";

const WAIT_FOR_RETRIEVAL = { hours: 24 * 11 };

/** A notice goes into the mailbox with consent only, another letter whenever there is a mailbox. */
const goesToMailbox = ({ open: { state } }: OperationRun, letter: LetterDefinition): boolean =>
  state.personId !== null && (letter.kind === "information" || state.data.electronic);

const event = (
  kind: "letter-provided" | "letter-to-post",
  { argument, now }: OperationRun,
): Change => ({
  kind: "event",
  event: { kind, element: argument, actor: "system", isPublic: true, at: now },
});

/** Into the mailbox: the person is told the same day, and the regime says when it counts. */
function provide(run: OperationRun, row: LetterRow): OperationResult {
  const { now, open } = run;
  const message = prepareMessage(run, { id: run.argument, letterId: row.id });
  if (message.kind === "failed") return message;
  const today = dayOf(now);
  const announced = announcementOf({
    open,
    row,
    way: "electronic",
    today,
    facts: { provided: today, notified: today },
  });
  const wait: Change[] = announced.pending ? [{ kind: "job", job: notRetrievedJob(run, row) }] : [];
  return {
    kind: "done",
    changes: [event("letter-provided", run), ...message.changes, ...wait],
    write: async (db) => {
      await changeLetter(db, row.id, { state: "provided", provided_at: now, ...announced.columns });
      if (row.document_id) await publishDocument(db, row.document_id);
      await message.write(db);
    },
  };
}

const notRetrievedJob = ({ key, now }: OperationRun, row: LetterRow) => ({
  kind: CASE_JOBS.notRetrieved,
  payload: { caseId: key.caseId, letterId: row.id },
  dedupeKey: `${CASE_JOBS.notRetrieved} ${row.id}`,
  runAt: now.add(WAIT_FOR_RETRIEVAL),
  now,
});

/** To the list of what has to be printed and posted; it counts from the day it is posted. */
function toPost(run: OperationRun, row: LetterRow): OperationResult {
  return {
    kind: "done",
    changes: [event("letter-to-post", run)],
    write: (db) => changeLetter(db, row.id, { state: "to-post" }),
  };
}

/** Brings a letter to the person by the way they agreed to. */
export const announceLetter: Operate = async (run) => {
  const letter = run.open.adopted.configured.package.letters.get(run.argument);
  const row = await findDraftLetter(run.db, run.key.caseId, run.argument);
  if (!letter || !row) return failed("no-such-letter");
  return goesToMailbox(run, letter) ? provide(run, row) : toPost(run, row);
};
