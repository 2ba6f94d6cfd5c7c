import { AppError } from "#platform/errors";
import { redirect, type Reply } from "#platform/http";
import { fill } from "#platform/i18n";
import type { Dependencies } from "../../../../../../dependencies.ts";
import { formText } from "../../../../../../form-text.ts";
import type { Route } from "../../../../../../route-definition.ts";
import type { Visit } from "../../../../../../visit.ts";
import { saveText } from "../../../save-text.ts";
import { textAtHand } from "../../../text-at-hand.ts";
import { writingDesk } from "../../../text-desk.ts";
import { textsTexts } from "../../../texts.ts";
import { contentOf, FIRST } from "../versions.ts";

/** Makes an old version the draft; the first one is the text as delivered, whatever that will be. */
async function restore(visit: Visit, house: Dependencies): Promise<Reply> {
  const at = await textAtHand(writingDesk(visit, house));
  const asked = formText(visit.form, "fassung");
  const version = Number(asked);
  const content = asked === "" ? undefined : contentOf(at, version);
  if (!content) throw new AppError("bad-request");
  const overview = `/redaktion/texte/${at.service.id}`;
  if (at.open) return redirect(`${overview}/verlauf?meldung=has-draft`);
  const saved = await saveText(at, {
    content: version === FIRST ? null : content,
    seen: null,
    note: fill(textsTexts.history.restoredNote, { version }),
  });
  return redirect(`${overview}?meldung=${saved === "saved" ? "restored" : "has-draft"}`);
}

export const route = { audience: "staff", portals: "all", POST: restore } satisfies Route;
