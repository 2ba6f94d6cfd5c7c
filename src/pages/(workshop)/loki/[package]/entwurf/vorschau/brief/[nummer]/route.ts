import { senderOf } from "#cases";
import { letterSheet } from "#notices";
import { AppError } from "#platform/errors";
import { file, type Reply } from "#platform/http";
import { fill } from "#platform/i18n";
import type { Dependencies } from "../../../../../../../dependencies.ts";
import type { Route } from "../../../../../../../route-definition.ts";
import type { Visit } from "../../../../../../../visit.ts";
import { type Editor, editorAtHand, isReply } from "../../../editor/editor-at-hand.ts";
import { previewOf } from "../../preview-at-hand.ts";
import { previewTexts as texts } from "../../texts.ts";

/** The office of the first role stands on the paper, as in the trial. */
function officeOf({ desk, draft }: Editor) {
  const [office = ""] = Object.values(draft.roleSlots);
  return desk.house.offices(desk.town.id, office);
}

/** A letter of the example as a PDF; addressed to nobody, so that it is no letter. */
async function print(visit: Visit, house: Dependencies): Promise<Reply> {
  const editor = await editorAtHand(visit, house, "vorschau");
  if (isReply(editor)) return editor;
  const { run } = await previewOf(editor);
  const letters = (run?.steps.at(-1)?.after ?? run?.start)?.letters ?? [];
  const letter = letters[Number(visit.params["nummer"]) - 1];
  if (!letter) throw new AppError("not-found");
  const office = officeOf(editor);
  const sheet = letterSheet(letter, {
    sender: senderOf(office, texts.paper),
    recipient: [texts.recipient],
    reference: texts.reference,
    contact: { name: office.name, phone: office.phone, email: office.email },
    createdAt: visit.now,
  });
  const name = fill(texts.file, { title: letter.title });
  return file(await house.press.press(sheet), "application/pdf", name, true);
}

export const route = { audience: "staff", portals: "local", GET: print } satisfies Route;
