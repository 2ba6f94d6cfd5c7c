import { sendCaseFile } from "../../../../../../case-files.ts";
import type { Route } from "../../../../../../route-definition.ts";
import { atDesk } from "../../case-at-desk.ts";

/** What the applicant sent along, for the office; opening it is opening the case. */
export const route = {
  audience: "staff",
  portals: "local",
  GET: atDesk(({ db, visit }, loaded) => sendCaseFile({ db, loaded }, visit.params["file"])),
} satisfies Route;
