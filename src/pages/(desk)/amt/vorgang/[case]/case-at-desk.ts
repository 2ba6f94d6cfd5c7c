import { type LoadedCase, openForStaff } from "#cases";
import { AppError } from "#platform/errors";
import type { Reply } from "#platform/http";
import type { Handler } from "../../../../route-definition.ts";
import { caseOrThrow, type Desk, deskOf } from "../../desk.ts";

/** A handler for papers of a case: whoever opens one opened the case, with the same conditions. */
export const atDesk =
  (handle: (desk: Desk, loaded: LoadedCase) => Promise<Reply>): Handler =>
  async (visit, house) => {
    const desk = deskOf(visit, house);
    const loaded = await caseOrThrow(desk, visit.params["case"]);
    const opened = await openForStaff(desk.db, loaded, { who: desk.who, now: visit.now });
    if (opened.kind !== "opened")
      throw new AppError("forbidden", { detail: "case not opened before" });
    return handle(desk, loaded);
  };
