import { addMessage } from "#mailbox";
import { renderMessage } from "#library";
import type { AuthorityDb } from "#platform/db";
import { newId } from "#platform/ids";
import { letterScope } from "../case-scope.ts";
import { mailJob } from "../case-jobs.ts";
import type { Change } from "../change.ts";
import { sealFor } from "../seals.ts";
import { type OperationResult, type OperationRun } from "./operation-run.ts";

type Prepared =
  | { kind: "prepared"; changes: readonly Change[]; write: (db: AuthorityDb) => Promise<void> }
  | Extract<OperationResult, { kind: "failed" }>;

/** What a message says; sealed in its row. */
export type MessageWords = { subject: string; body: string };

/** A message of the package in the applicant's language, and the mail that says that it is there. */
export function prepareMessage(
  run: OperationRun,
  { id, letterId }: { id: string; letterId?: string },
): Prepared {
  const { open, office, now, key } = run;
  const { language, contact } = open.state.data;
  const rendering = renderMessage({
    id,
    texts: open.adopted.configured.texts(language),
    scope: letterScope(open, office, now),
    language,
  });
  if (rendering.kind === "refused") return { kind: "failed", error: "message-impossible" };
  const messageId = newId();
  const words: MessageWords = { subject: rendering.subject, body: rendering.body };
  return {
    kind: "prepared",
    changes: contact ? [{ kind: "job", job: mailJob(key.caseId, messageId, now) }] : [],
    write: (db) =>
      addMessage(db, {
        id: messageId,
        caseId: key.caseId,
        personId: open.state.personId,
        kind: id,
        letterId: letterId ?? null,
        sealed: sealFor(key, `message ${messageId}`, words),
        sentAt: now,
      }),
  };
}
