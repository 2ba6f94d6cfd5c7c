import { findDocument, letterRetrieved, loadCase } from "#cases";
import { AppError, isAppError } from "#platform/errors";
import { file, type Reply } from "#platform/http";
import type { Route } from "../../../../../route-definition.ts";
import { type CaseVisit, withCase } from "../../case-route.tsx";

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Retrieved is retrieved, even when somebody changes the case in the same moment. */
async function recordRetrieval({ db, loaded, visit, house }: CaseVisit, documentId: string) {
  const retrieval = { documentId, now: visit.now };
  try {
    await letterRetrieved(db, loaded, retrieval);
  } catch (error) {
    if (!isAppError(error) || error.code !== "conflict") throw error;
    const fresh = await loadCase(house, db, loaded.state.id);
    if (fresh) await letterRetrieved(db, fresh, retrieval);
  }
}

/** A letter of the case. Opening it by the signed-in person is the retrieval that some regimes count from. */
async function show(open: CaseVisit): Promise<Reply> {
  const { db, loaded, visit, asGuest } = open;
  const id = visit.params["document"] ?? "";
  const found = UUID.test(id) ? await findDocument(db, loaded.key, id) : undefined;
  if (!found?.isPublic) throw new AppError("not-found");
  if (!asGuest) await recordRetrieval(open, id);
  return file(found.body, found.mediaType, found.name, true);
}

export const route = { audience: "guest", portals: "all", GET: withCase(show) } satisfies Route;
