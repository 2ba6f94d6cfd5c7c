import { receiptFor } from "#applications";
import { AppError } from "#platform/errors";
import { file, type Reply } from "#platform/http";
import type { Route } from "../../../../route-definition.ts";
import { type CaseVisit, officeOf, withCase } from "../case-route.tsx";

/** The copy of the declaration as PDF/A; the same bytes every time. */
async function receipt(open: CaseVisit): Promise<Reply> {
  const { db, loaded, house } = open;
  const document = await receiptFor(db, loaded, {
    office: officeOf(open),
    marking: house.marking,
    withSecretWord: loaded.state.personId === null,
  });
  if (!document) throw new AppError("not-found");
  const body = await house.press.press(document);
  return file(body, "application/pdf", `Eingangsbestätigung ${loaded.state.reference}.pdf`, true);
}

export const route = {
  audience: "guest",
  portals: "all",
  perMinute: 60,
  GET: withCase(receipt),
} satisfies Route;
