import {
  changedUnsourced,
  deleteDraft,
  moveDraft,
  needsSecondPerson,
  publishVersion,
  refusalOf,
  type Step,
} from "#catalogue";
import { AppError } from "#platform/errors";
import { redirect, type Reply } from "#platform/http";
import type { Dependencies } from "../../../../../dependencies.ts";
import { formText } from "../../../../../form-text.ts";
import type { Route } from "../../../../../route-definition.ts";
import type { Visit } from "../../../../../visit.ts";
import { type TextAtHand, textAtHand } from "../../text-at-hand.ts";
import { textDesk } from "../../text-desk.ts";

const NEEDS: Record<Step, "edit" | "approve"> = {
  "hand-in": "edit",
  publish: "edit",
  approve: "approve",
  "send-back": "approve",
  "take-back": "edit",
  discard: "edit",
};

const NOTICES: Record<Step, string> = {
  "hand-in": "handed-in",
  publish: "published",
  approve: "published",
  "send-back": "sent-back",
  "take-back": "taken-back",
  discard: "discarded",
};

const LONGEST_NOTE = 500;

const isStep = (text: string): text is Step => Object.hasOwn(NEEDS, text);

type Open = NonNullable<TextAtHand["open"]>;

/** True when the step was taken; false when somebody else was quicker. */
async function take(step: Step, { desk }: TextAtHand, open: Open): Promise<boolean> {
  const { db, visit, signature } = desk;
  const note = formText(visit.form, "notiz").trim().slice(0, LONGEST_NOTE);
  const remark = formText(visit.form, "antwort").trim().slice(0, LONGEST_NOTE);
  switch (step) {
    case "hand-in":
      return moveDraft(db, open, { to: "review", note });
    case "send-back":
      return moveDraft(db, open, { to: "draft", remark });
    case "take-back":
      return moveDraft(db, open, { to: "draft" });
    case "discard":
      return deleteDraft(db, open);
    case "publish":
    case "approve": {
      const how = step === "approve" ? { by: signature } : { by: null, note };
      return publishVersion(db, open, { ...how, now: visit.now });
    }
  }
}

/** What to say of a step; a text that is published stays so even if the pages cannot read it yet. */
async function noticeOf(step: Step, { texts }: Dependencies): Promise<string> {
  const notice = NOTICES[step];
  return notice !== "published" || (await texts.atOnce()) ? notice : "published-late";
}

/** Hands a text in, publishes it, approves it, gives it back or drops it. */
async function step(visit: Visit, house: Dependencies): Promise<Reply> {
  const desk = textDesk(visit, house);
  const wanted = formText(visit.form, "schritt");
  if (!isStep(wanted)) throw new AppError("bad-request");
  if (!desk.may[NEEDS[wanted]]) throw new AppError("forbidden");
  const at = await textAtHand(desk);
  const { open, live, text, service } = at;
  const to = (query: Record<string, string>): Reply =>
    redirect(`/redaktion/texte/${service.id}?${new URLSearchParams(query)}`);
  const refused = (reason: string): Reply => to({ meldung: "refused", grund: reason });

  if (!open || String(open.saves) !== formText(visit.form, "stand")) return refused("not-open");
  if (wanted === "send-back" && formText(visit.form, "antwort").trim() === "")
    return refused("remark");
  const refusal = refusalOf(wanted, {
    version: open,
    who: desk.who.id,
    secondPerson: await needsSecondPerson(desk.db),
    unsourced: house.mode !== "demo" && changedUnsourced(live, text).length > 0,
  });
  if (refusal) return refused(refusal);
  if (!(await take(wanted, at, open))) return refused("not-open");
  return to({ meldung: await noticeOf(wanted, house) });
}

export const route = { audience: "staff", portals: "all", POST: step } satisfies Route;
