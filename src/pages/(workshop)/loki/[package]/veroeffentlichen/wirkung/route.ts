import { listRevisions } from "#library";
import { AppError } from "#platform/errors";
import { redirect, type Reply } from "#platform/http";
import { beginWeighing, findPublication, runPortion } from "#publications";
import type { Dependencies } from "../../../../../dependencies.ts";
import { formText } from "../../../../../form-text.ts";
import type { Route } from "../../../../../route-definition.ts";
import type { Visit } from "../../../../../visit.ts";
import { type LokiDesk, lokiDesk, packagePath } from "../../../workshop-desk.ts";
import { type PackageAtHand, packageAtHand } from "../../package-at-hand.ts";

/** Few drafts and cases are looked at while the person waits; for more there is the job. */
const AT_ONCE = 40;

/** What to look at: the draft as it was seen, or a revision that ran before. */
async function targetOf({ desk, packageId, draft }: PackageAtHand) {
  const wanted = Number(formText(desk.visit.form, "fassung"));
  if (wanted > 0) {
    const revisions = await listRevisions(desk.db, packageId);
    const found = revisions.find(({ revision }) => revision === wanted);
    if (!found || found.state === "draft") throw new AppError("not-found");
    return { kind: "revision" as const, revision: wanted };
  }
  if (!draft) throw new AppError("not-found");
  return { kind: "draft" as const, edition: draft.edition };
}

async function lookAtFew({ house, db }: LokiDesk, publicationId: string): Promise<void> {
  const isFew = ((await findPublication(db, publicationId))?.total ?? 0) <= AT_ONCE;
  const portion = { authorityId: db.authorityId, publicationId };
  // Once for drafts, once for cases.
  if (isFew) for (const _ of ["drafts", "cases"]) await runPortion(house, house.clock, portion);
  house.wakeWorker();
}

async function post(visit: Visit, house: Dependencies): Promise<Reply> {
  const desk = lokiDesk(visit, house);
  const hand = await packageAtHand(desk);
  const { packageId } = hand;
  const target = await targetOf(hand);
  const beginning = { packageId, target, staffId: desk.who.id, now: visit.now };
  await lookAtFew(desk, await beginWeighing(desk.db, beginning));
  return redirect(packagePath(packageId, "/veroeffentlichen"));
}

export const route = { audience: "staff", portals: "local", POST: post } satisfies Route;
