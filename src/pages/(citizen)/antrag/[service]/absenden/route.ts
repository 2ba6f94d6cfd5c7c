import { sendDraft } from "#applications";
import { html, redirect, type Reply } from "#platform/http";
import { inLanguage } from "#platform/i18n";
import type { Dependencies } from "../../../../dependencies.ts";
import { formText } from "../../../../form-text.ts";
import type { Route } from "../../../../route-definition.ts";
import { showPage } from "../../../../show-page.tsx";
import type { Visit } from "../../../../visit.ts";
import { correctFirst, openApplication } from "../application.ts";
import { gonePage } from "../gone-page.tsx";
import { isSignedOut, signedOutPage } from "../signed-out-page.tsx";
import { applicationTexts } from "../texts.ts";
import { countSent } from "../count-steps.ts";
import { caseSentBefore, toSentPage } from "./sent-before.ts";
import { warning } from "./warning.tsx";

/** The warning against sending in haste, as a step of its own (OZG § 9a (3)). */
async function warn(visit: Visit, house: Dependencies): Promise<Reply> {
  const { application, open } = await openApplication(visit, house);
  if (!open) return gonePage(application);
  const first = correctFirst(open);
  if (first) return redirect(first);
  const { title } = inLanguage(applicationTexts, visit.language).send;
  return html(
    showPage(visit, house, { title: `${title} – ${open.title}`, children: warning(open) }),
  );
}

async function send(visit: Visit, house: Dependencies): Promise<Reply> {
  const { application, open } = await openApplication(visit, house);
  if (isSignedOut(visit)) return signedOutPage(application, { page: "absenden", rescued: false });
  if (!open) {
    const before = await caseSentBefore(application);
    return before ? toSentPage(application, before.state) : gonePage(application);
  }
  const { db, draft, surroundings, authority, path } = open;
  const { language, now, citizen: session } = visit;
  const shownFee = Number(formText(visit.form, "betrag"));
  const sending = { surroundings, language, code: authority.code, session, shownFee, now };
  const result = await sendDraft(house, db, { draft, sending });
  if (result.kind === "exit" || result.kind === "incomplete")
    return redirect(correctFirst(open) ?? path(result.page));
  if (result.kind === "fee-changed") return redirect(path("pruefen?preis=neu"));
  if (result.kind === "sent") {
    if (result.hasWork) house.wakeWorker();
    countSent(open);
  }
  return toSentPage(application, result);
}

export const route = { audience: "guest", portals: "local", GET: warn, POST: send } satisfies Route;
