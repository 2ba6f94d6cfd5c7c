import type { Authority } from "#authorities";
import type { Responsible, ServiceType } from "#catalogue";
import { dayOf } from "#platform/clock";
import type { Dependencies } from "./dependencies.ts";
import type { Visit } from "./visit.ts";

export type Place = Authority | "roof";
export type AnswerAt = { place: Place; responsible: Responsible };

/** Who is responsible for a service at each of some places. */
export const answersAt = (
  service: ServiceType,
  places: readonly Place[],
  { visit, house }: { visit: Visit; house: Dependencies },
): AnswerAt[] =>
  places.map((place) => ({
    place,
    responsible: house.catalogue.responsible({ service, place, day: dayOf(visit.now) }),
  }));

/**
 * The one answer for several places when all of them lead to it: then it does not matter which one
 * is meant. "Recklinghausen" is a town and a Kreis, but a car is registered with the Kreis.
 */
export function commonAnswer(answers: readonly AnswerAt[]): AnswerAt | undefined {
  const [first, ...others] = answers;
  return first && others.every((other) => same(first.responsible, other.responsible))
    ? first
    : undefined;
}

function same(one: Responsible, other: Responsible): boolean {
  if (one.kind === "authority" && other.kind === "authority")
    return one.authority === other.authority && one.office.id === other.office.id;
  if (one.kind === "body" && other.kind === "body") return one.name === other.name;
  return one.kind === "nobody" && other.kind === "nobody";
}
