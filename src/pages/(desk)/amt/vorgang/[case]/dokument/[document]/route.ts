import { findDocument, type LoadedCase } from "#cases";
import { AppError } from "#platform/errors";
import { file, type Reply } from "#platform/http";
import type { Route } from "../../../../../../route-definition.ts";
import { type Desk, isId } from "../../../../desk.ts";
import { atDesk } from "../../case-at-desk.ts";

async function show({ db, visit }: Desk, loaded: LoadedCase): Promise<Reply> {
  const id = visit.params["document"];
  const found = isId(id) ? await findDocument(db, loaded.key, id) : undefined;
  if (!found) throw new AppError("not-found");
  return file(found.body, found.mediaType, found.name, true);
}

export const route = { audience: "staff", portals: "local", GET: atDesk(show) } satisfies Route;
