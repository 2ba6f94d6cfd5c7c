import { letterSheet } from "#notices";
import { newId } from "#platform/ids";
import { insertDocument } from "../document-queries.ts";
import { changeLetter, findDraftLetter, insertLetter } from "../letter-queries.ts";
import { envelopeOf, writeLetter } from "../write-letter.ts";
import { openFrom } from "../seals.ts";
import { failed, type Operate, type OperationRun } from "./operation-run.ts";

/** Passages that a clerk rewrote while looking at the letter. */
async function passagesOf({ db, key, argument }: OperationRun) {
  const draft = await findDraftLetter(db, key.caseId, argument);
  const passages = draft?.sealed_passages
    ? openFrom<Record<string, string>>(key, `passages ${draft.id}`, draft.sealed_passages)
    : {};
  return { draft, passages };
}

/** Writes the letter and prints it; only the town hall sees it until it is announced. */
export const createLetter: Operate = async (run) => {
  const { open, key, argument, now, office, house, element } = run;
  const letter = open.adopted.configured.package.letters.get(argument);
  if (!letter) return failed("no-such-letter");
  const { draft, passages } = await passagesOf(run);
  const rendering = writeLetter({ open, office, letter, passages, now });
  if (rendering.kind === "refused") return failed("letter-impossible");
  const sheet = letterSheet(
    rendering.document,
    envelopeOf({ open, office, now, marking: house.marking }),
  );
  const body = await house.press.press(sheet);
  const [documentId, id] = [newId(), draft?.id ?? newId()];
  const { personId } = open.state;
  return {
    kind: "done",
    changes: [
      {
        kind: "event",
        event: {
          kind: "letter-created",
          element: argument,
          actor: "system",
          isPublic: false,
          at: now,
        },
      },
    ],
    write: async (db) => {
      const name = `${rendering.document.title} ${open.state.reference}.pdf`;
      await insertDocument(db, key, {
        id: documentId,
        personId,
        kind: "letter",
        isPublic: false,
        mediaType: "application/pdf",
        name,
        body,
        createdAt: now,
      });
      if (draft) return changeLetter(db, draft.id, { document_id: documentId });
      return insertLetter(db, newLetter({ run, id, documentId, kind: letter.kind, element }));
    },
  };
};

type NewLetter = {
  run: OperationRun;
  id: string;
  documentId: string | null;
  kind: "notice" | "information";
  element: string;
};

const newLetter = ({ run, id, documentId, kind }: NewLetter) => ({
  authority_id: run.key.authorityId,
  id,
  case_id: run.key.caseId,
  person_id: run.open.state.personId,
  letter_id: run.argument,
  kind,
  state: "draft" as const,
  sealed_passages: null,
  document_id: documentId,
  regime: null,
  created_at: run.now,
  provided_at: null,
  retrieved_at: null,
  posted_on: null,
  announced_on: null,
  remedy_until: null,
});
