import { sendDraft, type SendResult } from "#applications";
import { html, redirect, type Reply } from "#platform/http";
import { inLanguage } from "#platform/i18n";
import type { Dependencies } from "../../../../dependencies.ts";
import { formText } from "../../../../form-text.ts";
import type { Route } from "../../../../route-definition.ts";
import { showPage } from "../../../../show-page.tsx";
import type { Visit } from "../../../../visit.ts";
import {
  correctFirst,
  openApplication,
  type OpenApplication,
  recentApplication,
} from "../application.ts";
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

function sendNow(open: OpenApplication): Promise<SendResult> {
  const { visit, house, db, draft, surroundings, authority } = open;
  const { language, now, citizen: session } = visit;
  const shownFee = Number(formText(visit.form, "betrag"));
  const sending = { surroundings, language, code: authority.code, session, shownFee, now };
  return sendDraft(house, db, { draft, sending });
}

/** Over to the page after sending; undefined when nothing was sent, now or before. */
function afterSending(open: OpenApplication, result: SendResult): Reply | undefined {
  if (result.kind !== "sent" && result.kind !== "already-sent") return undefined;
  if (result.kind === "sent") {
    if (result.hasWork) open.house.wakeWorker();
    countSent(open);
  }
  return toSentPage(open, result);
}

/** Back to where the person finds what stood in the way. */
function backFrom(open: OpenApplication, result: SendResult): Reply {
  const { path } = open;
  if (result.kind === "exit" || result.kind === "incomplete")
    return redirect(correctFirst(open) ?? path(result.page));
  return redirect(path(result.kind === "fee-changed" ? "pruefen?preis=neu" : "pruefen"));
}

/** Sends without a look at the draft first; only what was sent counts. */
async function sendAtOnce(visit: Visit, house: Dependencies): Promise<Reply | undefined> {
  const open = isSignedOut(visit) ? undefined : recentApplication(visit, house);
  return open && afterSending(open, await sendNow(open));
}

async function send(visit: Visit, house: Dependencies): Promise<Reply> {
  const sent = await sendAtOnce(visit, house);
  if (sent) return sent;
  const { application, open } = await openApplication(visit, house);
  if (isSignedOut(visit)) return signedOutPage(application, { page: "absenden", rescued: false });
  if (!open) {
    const before = await caseSentBefore(application);
    return before ? toSentPage(application, before.state) : gonePage(application);
  }
  const result = await sendNow(open);
  return afterSending(open, result) ?? backFrom(open, result);
}

export const route = { audience: "guest", portals: "local", GET: warn, POST: send } satisfies Route;
