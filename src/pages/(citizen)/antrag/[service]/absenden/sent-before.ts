import { type LoadedCase, loadCase } from "#cases";
import { redirect, type Reply } from "#platform/http";
import { caseCookie, casePass, readCasePass } from "../../../../case-access.ts";
import { formText } from "../../../../form-text.ts";
import { type Application, type OpenApplication, passCookie } from "../application.ts";

/** Hidden field of the sending page: which draft it is about, also when that has been sent already. */
export const DRAFT_FIELD = "_entwurf";

/** Draft and case have the same id. */
export const draftPass = ({ house, authority, draft, visit }: OpenApplication): string =>
  casePass(house, { authorityId: authority.id, caseId: draft.id, now: visit.now });

/**
 * The case that the draft of this page became. Sending twice, in two windows or by a double click,
 * leads both times to the one case, so that nobody loses reference and secret word.
 */
export async function caseSentBefore({
  visit,
  house,
  db,
  authority,
}: Application): Promise<LoadedCase | undefined> {
  const pass = readCasePass(formText(visit.form, DRAFT_FIELD), visit, house);
  if (pass?.authorityId !== authority.id) return undefined;
  const loaded = await loadCase(house, db, pass.caseId);
  const isOwn = loaded?.state.personId === (visit.citizen?.personId ?? null);
  return isOwn ? loaded : undefined;
}

type Sent = { id: string; reference: string };

/** Over to the page with reference, receipt and what happens next. */
export function toSentPage(application: Application, { id, reference }: Sent): Reply {
  const { visit, house, authority, adopted } = application;
  const access = caseCookie(house, { authorityId: authority.id, caseId: id, now: visit.now });
  return redirect(`/vorgang/${reference}/gesendet`, {
    cookies: [
      { name: passCookie(adopted.packageId), value: undefined },
      ...(visit.citizen ? [] : [access]),
    ],
  });
}
