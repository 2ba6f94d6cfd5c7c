import {
  changedUnsourced,
  deleteDraft,
  findTextRule,
  moveDraft,
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
  const { db, visit, house, signature } = desk;
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
      const isDone = await publishVersion(db, open, { ...how, now: visit.now });
      if (isDone) await house.texts.refresh();
      return isDone;
    }
  }
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
  const rule = await findTextRule(desk.db);
  const refusal = refusalOf(wanted, {
    version: open,
    who: desk.who.id,
    secondPerson: rule?.secondPerson ?? false,
    unsourced: house.mode !== "demo" && changedUnsourced(live, text).length > 0,
  });
  if (refusal) return refused(refusal);
  return (await take(wanted, at, open)) ? to({ meldung: NOTICES[wanted] }) : refused("not-open");
}

export const route = { audience: "staff", portals: "all", POST: step } satisfies Route;
