import type { Authority, Region } from "#authorities";
import type { Temporal } from "#platform/clock";
import type { Catalogue } from "../catalogue.ts";
import type { Office } from "../office.ts";
import type { InCharge, Responsible } from "../responsibility.ts";
import type { ServiceType } from "../service-type.ts";

/** An office that is in charge of a service, and for whom. */
export type Competence = {
  service: ServiceType;
  authority: Authority;
  office: Office;
  /** Authorities whose people go there; a Kreis is named by its towns. */
  areas: readonly Authority[];
};

function inChargeIn(answer: Responsible): InCharge | undefined {
  if (answer.kind === "authority") return answer;
  return answer.kind === "registering-office" ? answer.here : undefined;
}

/**
 * Everything the authorities of the region are in charge of themselves. What Bund and Land provide
 * is left out: their own editorial offices deliver it.
 */
export function competencesOf(
  { services, responsible }: Pick<Catalogue, "services" | "responsible">,
  { authorities }: Region,
  day: Temporal.PlainDate,
): Competence[] {
  const places = authorities.filter(({ kind }) => kind !== "district");
  return services.flatMap((service) => {
    const found = new Map<Authority, Competence & { areas: Authority[] }>();
    for (const place of places) {
      const answer = responsible({ service, place, day });
      const inCharge = inChargeIn(answer);
      if (!inCharge) continue;
      const { authority, office } = inCharge;
      const known = found.get(authority);
      if (known) known.areas.push(place);
      else found.set(authority, { service, authority, office, areas: [place] });
    }
    return [...found.values()];
  });
}
