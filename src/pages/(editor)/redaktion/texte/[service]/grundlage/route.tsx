import { type ChangedElement, compareTexts, isWhole, saveGround, takeOver } from "#catalogue";
import { AppError } from "#platform/errors";
import { redirect, type Reply } from "#platform/http";
import type { Dependencies } from "../../../../../dependencies.ts";
import { formText, formTexts } from "../../../../../form-text.ts";
import type { Route } from "../../../../../route-definition.ts";
import type { Visit } from "../../../../../visit.ts";
import { readableChanges } from "../../readable-changes.ts";
import { saveText } from "../../save-text.ts";
import { type TextAtHand, textAtHand } from "../../text-at-hand.ts";
import { textDesk, writingDesk } from "../../text-desk.ts";
import { groundPage } from "./ground-page.tsx";

/** What changed in what the text rests on, since somebody last compared it. */
function changesOf({ open, published, ground, desk }: TextAtHand): ChangedElement[] {
  const compared = open ?? published;
  return compared ? readableChanges(compareTexts(compared.ground, ground), desk.house) : [];
}

async function show(visit: Visit, house: Dependencies): Promise<Reply> {
  const at = await textAtHand(textDesk(visit, house));
  return groundPage(at, changesOf(at));
}

/** Takes chosen changes of the delivery into the draft, or notes that all stays as it is. */
async function answer(visit: Visit, house: Dependencies): Promise<Reply> {
  const at = await textAtHand(writingDesk(visit, house));
  const { desk, service, open, published, text, ground } = at;
  const compared = open ?? published;
  const overview = `/redaktion/texte/${service.id}`;
  if (!compared) throw new AppError("bad-request");
  if (formText(visit.form, "antwort") === "keep") {
    await saveGround(desk.db, service.id, ground);
    return redirect(`${overview}?meldung=compared`);
  }
  if (!isWhole(text)) throw new AppError("bad-request");
  const chosen = new Set(formTexts(visit.form, "nehmen"));
  const content = takeOver(text, { was: compared.ground, is: ground }, chosen);
  const stand = formText(visit.form, "stand");
  const seen = stand === "" ? null : Number(stand);
  const saved = await saveText(at, { content, seen, ground });
  const notice = { saved: "taken-over", "in-review": "in-review", overtaken: "has-draft" }[saved];
  return redirect(`${overview}?meldung=${notice}`);
}

export const route = { audience: "staff", portals: "all", GET: show, POST: answer } satisfies Route;
