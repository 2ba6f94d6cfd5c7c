import { receiptFor } from "#applications";
import type { LoadedCase } from "#cases";
import { AppError } from "#platform/errors";
import { file, type Reply } from "#platform/http";
import type { Route } from "../../../../../route-definition.ts";
import type { Desk } from "../../../desk.ts";
import { atDesk } from "../case-at-desk.ts";

async function show({ db, house }: Desk, loaded: LoadedCase): Promise<Reply> {
  const { authorityId, office, reference } = loaded.state;
  const paper = { office: house.offices(authorityId, office), marking: house.marking };
  const document = await receiptFor(db, loaded, paper);
  if (!document) throw new AppError("not-found");
  const body = await house.press.press(document);
  return file(body, "application/pdf", `Eingangsbestätigung ${reference}.pdf`, true);
}

export const route = { audience: "staff", portals: "local", GET: atDesk(show) } satisfies Route;
