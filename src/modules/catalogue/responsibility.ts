import { type Authority, keysOn, type Region } from "#authorities";
import type { Temporal } from "#platform/clock";
import type { Office } from "./office.ts";
import type { ResponsibilityRule, ServiceType } from "./service-type.ts";

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

const bodyFor = (
  rule: ResponsibilityRule,
  town: Authority,
  region: Region,
): Authority | undefined =>
  rule.rule === "district-or-independent-town" && town.parent ? region.bySlug(town.parent) : town;

/** Who is responsible for a service at a place on a day (Leistung × ARS, domain rule 2). */
export function responsible({ service, place, day }: Question, grounds: Grounds): Responsible {
  const rule = ruleOn(service, day);
  if (!rule) return { kind: "nobody" };
  const inCharge = (authority: Authority | undefined): InCharge | undefined => {
    if (!authority || !rule.office || !keysOn(authority, day)) return undefined;
    const office = grounds.officeOf(authority, rule.office);
    return office && { authority, office };
  };
  const here = place === "roof" ? undefined : inCharge(bodyFor(rule, place, grounds.region));
  if (rule.rule === "federal" || rule.rule === "state")
    return { kind: "body", name: rule.body.name, url: rule.body.url, counter: here };

  const choices = townsBelow(place, grounds.region).flatMap((town): TownChoice[] => {
    const found = inCharge(bodyFor(rule, town, grounds.region));
    return found ? [{ town, ...found }] : [];
  });
  if (!here && choices.length === 0) return { kind: "nobody" };
  if (rule.rule === "registering-office") return { kind: "registering-office", here, choices };
  return here ? { kind: "authority", ...here } : { kind: "choose-town", choices };
}

/** The towns a person can mean at a place: all on the roof, those of the Kreis, or the town alone. */
function townsBelow(place: Authority | "roof", { authorities }: Region): readonly Authority[] {
  const towns = authorities.filter(({ kind }) => kind !== "district");
  if (place === "roof") return towns;
  return place.kind === "district" ? towns.filter(({ parent }) => parent === place.slug) : [];
}
