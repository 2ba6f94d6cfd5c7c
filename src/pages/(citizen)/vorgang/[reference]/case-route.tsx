import type { Reply } from "#platform/http";
import { visibleCase, type VisibleCase } from "../../../case-access.ts";
import type { Dependencies } from "../../../dependencies.ts";
import type { Handler } from "../../../route-definition.ts";
import type { Visit } from "../../../visit.ts";
import { hiddenCase } from "./hidden-case.tsx";

export type CaseVisit = VisibleCase & { visit: Visit; house: Dependencies };

/**
 * A handler for the applicant's own case. Who is neither signed in as the applicant nor has looked
 * it up gets the same answer as for a case that does not exist.
 */
export const withCase =
  (handle: (visit: CaseVisit) => Promise<Reply>): Handler =>
  async (visit, house) => {
    const visible = await visibleCase(visit, house);
    return visible ? handle({ ...visible, visit, house }) : hiddenCase(visit, house);
  };

/** The town and office in charge, for people. */
export const officeOf = ({ house, loaded }: CaseVisit) =>
  house.offices(loaded.state.authorityId, loaded.state.office);
