import { redirect, type Reply } from "#platform/http";
import {
  beginChange,
  declineOffer,
  leaveLine,
  listOffersOf,
  type Merging,
  offerChange,
  shareVariant,
  undoUpdate,
  withdrawLine,
} from "#workshop";
import { AppError } from "#platform/errors";
import type { Dependencies } from "../../../../dependencies.ts";
import { formText, formTexts } from "../../../../form-text.ts";
import type { Route } from "../../../../route-definition.ts";
import type { Visit } from "../../../../visit.ts";
import { lokiDesk, packagePath } from "../../workshop-desk.ts";
import { packageAtHand, type PackageAtHand } from "../package-at-hand.ts";
import { showPackage } from "../show-package.tsx";
import { packageTexts as texts } from "../texts.ts";

const LONGEST_REASON = 2_000;

type Step = (hand: PackageAtHand, reason: string) => Promise<Reply>;

const acting = ({ desk, packageId }: PackageAtHand) => ({
  packageId,
  staffId: desk.who.id,
  now: desk.visit.now,
});

const done = ({ packageId }: PackageAtHand, note = "erledigt"): Reply =>
  redirect(packagePath(packageId, `?${note}=1`));

/** Begins to merge something in, unless another draft is there. */
async function beginMerge(hand: PackageAtHand, merging: Merging): Promise<Reply> {
  const beginning = await beginChange(hand.desk.db, { ...acting(hand), merging });
  return beginning === "begun"
    ? redirect(packagePath(hand.packageId, "/zusammenfuehren"))
    : showPackage(hand, { problem: texts.draftThere });
}

/** Steps that only lead on to a draft. */
const BEGINNINGS: ReadonlyMap<string, Step> = new Map(
  Object.entries({
    change: async (hand) => {
      await beginChange(hand.desk.db, { ...acting(hand), merging: null });
      return redirect(packagePath(hand.packageId, "/entwurf"));
    },
    merge: async (hand) => {
      if (!hand.newer) return done(hand);
      return beginMerge(hand, { kind: "version", hash: hand.newer.hash });
    },
    "take-offer": async (hand) => {
      const { id, state } = await offerOf(hand);
      if (state !== "open") return showPackage(hand, { problem: texts.offerAnswered });
      return beginMerge(hand, { kind: "offer", id });
    },
  } satisfies Record<string, Step>),
);

/** Steps that are taken for a reason. */
const STEPS: ReadonlyMap<string, Step> = new Map(
  Object.entries({
    undo: async (hand, reason) => {
      const undone = await undoUpdate(hand.desk.db, { ...acting(hand), reason });
      return undone
        ? done(hand, "zurueckgenommen")
        : showPackage(hand, { problem: texts.nothingToUndo });
    },
    share: async (hand, reason) => {
      await shareVariant(hand.desk.house, hand.desk.db, { ...acting(hand), reason });
      return done(hand);
    },
    leave: async (hand, reason) => {
      const { house, db, town } = hand.desk;
      // A draft builds on the line that is left; published later it would lead back there.
      if (hand.draft) return showPackage(hand, { problem: texts.draftThere });
      await leaveLine(house, db, { ...acting(hand), slug: town.slug, reason });
      return done(hand);
    },
    withdraw: async (hand, reason) => {
      const withdrawn = await withdrawLine(hand.desk.house, hand.desk.db, {
        ...acting(hand),
        reason,
      });
      return withdrawn ? done(hand) : showPackage(hand, { problem: texts.nothingToWithdraw });
    },
    offer: async (hand, reason) => {
      const { house, db, visit } = hand.desk;
      const chosen = formTexts(visit.form, "aenderung").map(Number);
      const made = await offerChange(house, db, { ...acting(hand), chosen, reason });
      return made ? done(hand) : showPackage(hand, { problem: texts.nothingChosen });
    },
    "decline-offer": async (hand, reason) => {
      const offer = await offerOf(hand);
      const acted = { ...acting(hand), offer, reason };
      const declined = await declineOffer(hand.desk.house, hand.desk.db, acted);
      return declined ? done(hand) : showPackage(hand, { problem: texts.offerAnswered });
    },
  } satisfies Record<string, Step>),
);

async function offerOf({ desk, packageId }: PackageAtHand) {
  const offers = await listOffersOf(desk.house.databases.region, desk.town.id);
  const id = formText(desk.visit.form, "angebot");
  const offer = offers.find((one) => one.id === id && one.packageId === packageId);
  if (!offer || offer.toId !== desk.town.id) throw new AppError("not-found");
  return offer;
}

/** The reason stands under a name of its own, because a page has several such forms. */
function reasonIn({ form }: Visit): string {
  const name = Object.keys(form).find((one) => one.startsWith("grund."));
  return name === undefined ? "" : formText(form, name).trim();
}

async function act(visit: Visit, house: Dependencies): Promise<Reply> {
  const hand = await packageAtHand(lokiDesk(visit, house));
  const action = formText(visit.form, "_aktion");
  const begin = BEGINNINGS.get(action);
  if (begin) return begin(hand, "");
  const step = STEPS.get(action);
  if (!step) throw new AppError("bad-request", { detail: "no such step" });
  const reason = reasonIn(visit);
  if (reason.length > LONGEST_REASON) return showPackage(hand, { problem: texts.reasonTooLong });
  if (reason === "") return showPackage(hand, { problem: texts.reasonMissing });
  return step(hand, reason);
}

export const route = { audience: "staff", portals: "local", POST: act } satisfies Route;
