import { findDocument, letterRetrieved } from "#cases";
import { AppError } from "#platform/errors";
import { file, type Reply } from "#platform/http";
import type { Route } from "../../../../../route-definition.ts";
import { type CaseVisit, withCase } from "../../case-route.tsx";

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** A letter of the case. Opening it by the signed-in person is the retrieval that some regimes count from. */
async function show({ db, loaded, visit, asGuest }: CaseVisit): Promise<Reply> {
  const id = visit.params["document"] ?? "";
  const found = UUID.test(id) ? await findDocument(db, loaded.key, id) : undefined;
  if (!found?.isPublic) throw new AppError("not-found");
  if (!asGuest) await letterRetrieved(db, loaded, { documentId: id, now: visit.now });
  return file(found.body, found.mediaType, found.name, true);
}

export const route = { audience: "guest", portals: "all", GET: withCase(show) } satisfies Route;
