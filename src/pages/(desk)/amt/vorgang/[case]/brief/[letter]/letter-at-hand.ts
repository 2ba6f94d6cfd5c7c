import { type LoadedCase, previewLetter } from "#cases";
import { AppError } from "#platform/errors";
import type { Desk } from "../../../../desk.ts";

/** The letter of the URL as it would be written now. Throws AppError `not-found`. */
export async function letterAtHand({ db, house, visit }: Desk, loaded: LoadedCase) {
  const letterId = visit.params["letter"] ?? "";
  const office = house.offices(loaded.state.authorityId, loaded.state.office);
  const preview = await previewLetter(db, loaded, { letterId, office, now: visit.now });
  if (!preview) throw new AppError("not-found");
  return { letterId, preview };
}
