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
  /** Parts that this portal cannot take: they belong to the region's text. */
  regions: readonly ComparedPart["part"][];
};

const OF_THE_REGION: readonly ComparedPart["part"][] = ["title", "short", "words"];

export const hasNews = ({ statements }: ComparedPart): boolean =>
  statements.some(({ saidBy }) => saidBy === "them");

/** What became of a proposal that somebody noted. */
export function whatCameOf(
  proposal: JudgedProposal,
): "drafted" | "regions" | "elsewhere" | "unknown" | "deleted" {
  const { state, service, isOwn: own, compared, regions } = proposal;
  if (state === "deleted") return "deleted";
  if (!service) return "unknown";
  if (!own) return "elsewhere";
  return compared.filter(hasNews).every(({ part }) => regions.includes(part))
    ? "regions"
    : "drafted";
}

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
  const regions = visit.portal.kind === "roof" ? [] : OF_THE_REGION;
  const judged = { ...proposal, service, isOwn: own, regions };
  if (content === null) return { ...judged, state: "deleted", compared: [] };
  const ours = service ? ourDescription(service, visit, house) : {};
  const compared = compareDescriptions(ours, content);
  if (!service) return { ...judged, state: "unknown", compared };
  return { ...judged, state: isDifferent(compared) ? "different" : "same", compared };
}
