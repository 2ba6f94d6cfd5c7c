import { type Authority, isAtLeast, keysOn, type Region, sizeClassOn, townsOf } from "#authorities";
import type { Temporal } from "#platform/clock";
import type { Office } from "./office.ts";
import type { ResponsibilityRule } from "./responsibility-rule.ts";
import type { ServiceType } from "./service-type.ts";

/** An authority with the office that works on the service. */
export type InCharge = { authority: Authority; office: Office };

/** A town to choose, and who is in charge of it – the town itself or its Kreis. */
export type TownChoice = InCharge & { town: Authority };

export type Responsible =
  | ({ kind: "authority" } & InCharge)
  /** The Standesamt that registered the event; `here` is the one of this place. */
  | { kind: "registering-office"; here: InCharge | undefined; choices: readonly TownChoice[] }
  /** A federal or state body; `counter` is the office here that also takes requests. */
  | { kind: "body"; name: string; url: string | undefined; counter: InCharge | undefined }
  /** Only the town tells who is responsible. */
  | { kind: "choose-town"; choices: readonly TownChoice[] }
  /** Nobody offers the service here on that day. */
  | { kind: "nobody" };

/** What a rule of responsibility is applied to. */
export type Grounds = {
  region: Region;
  officeOf: (authority: Authority, office: string) => Office | undefined;
  /** An assumed size class is no ground for a competence (domain rule 1). */
  sourcedOnly: boolean;
};

export type Question = {
  service: ServiceType;
  place: Authority | "roof";
  day: Temporal.PlainDate;
};

/** The rule that holds on a day. */
export const ruleOn = (
  { responsibility }: ServiceType,
  day: Temporal.PlainDate,
): ResponsibilityRule | undefined =>
  responsibility.find(
    ({ validFrom, validTo }) =>
      (validFrom ?? "0000") <= day.toString() && day.toString() <= (validTo ?? "9999"),
  );

const districtOf = ({ parent }: Authority, { region }: Grounds): Authority | undefined =>
  parent === null ? undefined : region.bySlug(parent);

/** The authority to which a rule leads from a place; a Kreis alone does not say which town is meant. */
function authorityFor(
  rule: ResponsibilityRule,
  { place, day }: { place: Authority; day: Temporal.PlainDate },
  grounds: Grounds,
): Authority | undefined {
  switch (rule.rule) {
    case "federal":
    case "state":
      return place;
    case "district-or-independent-town":
      return districtOf(place, grounds) ?? place;
    case "town":
    case "registering-office":
      return place.kind === "district" ? undefined : place;
    case "town-from-size": {
      if (place.kind !== "town") return place.kind === "district" ? undefined : place;
      if (grounds.sourcedOnly && !sizeClassOn(place, day)?.source) return undefined;
      return isAtLeast(place, rule.from, day) ? place : districtOf(place, grounds);
    }
  }
}

/** Who is in charge under a rule, as seen from an authority. */
const inChargeUnder =
  (rule: ResponsibilityRule, day: Temporal.PlainDate, grounds: Grounds) =>
  (place: Authority): InCharge | undefined => {
    const authority = authorityFor(rule, { place, day }, grounds);
    if (!authority || !rule.office || !keysOn(authority, day)) return undefined;
    const office = grounds.officeOf(authority, rule.office);
    return office && { authority, office };
  };

/**
 * Whether anybody is responsible; the same as asking who it is, without looking at every town once
 * one is found.
 */
export function isOffered({ service, place, day }: Question, grounds: Grounds): boolean {
  const rule = ruleOn(service, day);
  if (!rule || rule.rule === "federal" || rule.rule === "state") return rule !== undefined;
  const inCharge = inChargeUnder(rule, day, grounds);
  if (place !== "roof" && inCharge(place)) return true;
  return townsBelow(place, grounds).some((town) => inCharge(town) !== undefined);
}

/** Who is responsible for a service at a place on a day (Leistung × ARS, domain rule 2). */
export function responsible({ service, place, day }: Question, grounds: Grounds): Responsible {
  const rule = ruleOn(service, day);
  if (!rule) return { kind: "nobody" };
  const inCharge = inChargeUnder(rule, day, grounds);
  const here = place === "roof" ? undefined : inCharge(place);
  if (rule.rule === "federal" || rule.rule === "state")
    return { kind: "body", name: rule.body.name, url: rule.body.url, counter: here };

  const choices = townsBelow(place, grounds).flatMap((town): TownChoice[] => {
    const found = inCharge(town);
    return found ? [{ town, ...found }] : [];
  });
  if (!here && choices.length === 0) return { kind: "nobody" };
  if (rule.rule === "registering-office") return { kind: "registering-office", here, choices };
  return here ? { kind: "authority", ...here } : { kind: "choose-town", choices };
}

/** The towns a person at a place can mean: any on the roof, those of the Kreis, else none other. */
function townsBelow(place: Authority | "roof", { region }: Grounds): readonly Authority[] {
  if (place === "roof") return townsOf(region);
  return place.kind === "district" ? townsOf(region, place) : [];
}

/** The authority whose values hold for the answer, where it is one. */
export function authorityOf(answer: Responsible): Authority | undefined {
  if (answer.kind === "authority") return answer.authority;
  return answer.kind === "registering-office" ? answer.here?.authority : undefined;
}

/**
 * Who may add something to what is said of a service at a place: the authority in charge; where that
 * is a federal or state body, the place itself.
 */
export const speakerOf = (
  answer: Responsible,
  place: Authority | "roof",
): Authority | undefined => {
  if (answer.kind === "body") return place === "roof" ? undefined : place;
  return authorityOf(answer);
};
