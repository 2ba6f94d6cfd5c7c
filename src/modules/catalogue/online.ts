import type { Authority } from "#authorities";
import type { Temporal } from "#platform/clock";
import type { Responsible } from "./responsibility.ts";
import type { ServiceType } from "./service-type.ts";

/** What is online where, and since when; the library of service packages answers it. */
export type Online = (
  authorityId: string,
  serviceId: string,
) => { packageId: string; state: "pilot" | "live"; since?: Temporal.PlainDate } | undefined;

export type OnlineOffer =
  | { kind: "portal"; authority: Authority; packageId: string; state: "pilot" | "live" }
  /** The online service of somebody else. */
  | { kind: "elsewhere"; url: string; provider: string };

/** Where a service can be applied for online, as seen from the place that was asked about. */
export function onlineOffers(
  service: ServiceType,
  responsible: Responsible,
  online: Online,
): readonly OnlineOffer[] {
  if (service.online)
    return [{ kind: "elsewhere", url: service.online.url, provider: service.online.provider }];
  return [...new Set(authoritiesOf(responsible))].flatMap((authority): OnlineOffer[] => {
    const offer = online(authority.id, service.id);
    return offer
      ? [{ kind: "portal", authority, packageId: offer.packageId, state: offer.state }]
      : [];
  });
}

function authoritiesOf(responsible: Responsible): readonly Authority[] {
  switch (responsible.kind) {
    case "authority":
      return [responsible.authority];
    case "registering-office":
      return responsible.here
        ? [responsible.here.authority]
        : responsible.choices.map(({ authority }) => authority);
    case "choose-town":
      return responsible.choices.map(({ authority }) => authority);
    case "body":
    case "nobody":
      return [];
  }
}
