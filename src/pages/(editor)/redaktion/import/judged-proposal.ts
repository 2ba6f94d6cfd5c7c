import {
  type ComparedPart,
  compareDescriptions,
  type DecidedProposal,
  type Description,
  descriptionOf,
  isDifferent,
  placeOf,
  type ServiceType,
} from "#catalogue";
import { dayOf } from "#platform/clock";
import type { Dependencies } from "../../../dependencies.ts";
import type { Visit } from "../../../visit.ts";
import { isOwn } from "../texte/text-at-hand.ts";

/** A proposal beside what the catalogue says. */
export type JudgedProposal = DecidedProposal & {
  service: ServiceType | undefined;
  state: "different" | "same" | "unknown" | "deleted";
  compared: readonly ComparedPart[];
  /** The text of the service is edited on this portal. */
  isOwn: boolean;
};

/** What we say of a service on the visited portal. */
export const ourDescription = (
  service: ServiceType,
  { portal, now }: Visit,
  { catalogue }: Dependencies,
): Description => {
  const question = { service, place: placeOf(portal), day: dayOf(now) };
  return descriptionOf(service, catalogue.factsAt(question));
};

/** Compares a proposal with the catalogue as it is now. */
export function judge(
  proposal: DecidedProposal,
  visit: Visit,
  house: Dependencies,
): JudgedProposal {
  const { serviceId, content } = proposal;
  const service = serviceId === null ? undefined : house.catalogue.service(serviceId);
  const own = service !== undefined && isOwn(service, { visit, house });
  const judged = { ...proposal, service, isOwn: own };
  if (content === null) return { ...judged, state: "deleted", compared: [] };
  const ours = service ? ourDescription(service, visit, house) : {};
  const compared = compareDescriptions(ours, content);
  if (!service) return { ...judged, state: "unknown", compared };
  return { ...judged, state: isDifferent(compared) ? "different" : "same", compared };
}
