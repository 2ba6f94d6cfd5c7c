import { sendCaseFile } from "../../../../../case-files.ts";
import type { Route } from "../../../../../route-definition.ts";
import { withCase } from "../../case-route.tsx";

/** What the applicant sent along, back to them. */
export const route = {
  audience: "guest",
  portals: "all",
  GET: withCase((open) => sendCaseFile(open, open.visit.params["file"])),
} satisfies Route;
