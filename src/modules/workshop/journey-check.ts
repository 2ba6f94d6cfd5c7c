import { setTimeout } from "node:timers/promises";
import {
  adoptionProblems,
  type CompiledPackage,
  type GivenParameters,
  type JourneyDefinition,
  playJourney,
} from "#library";

type Town = { parameters: GivenParameters; roleSlots: Readonly<Record<string, string>> };

/** Plays journeys one by one and rests after each as long as it took, so that pages stay quick. */
async function played(
  compiled: CompiledPackage,
  journeys: readonly JourneyDefinition[],
): Promise<Map<string, readonly string[]>> {
  const differences = new Map<string, readonly string[]>();
  for (const journey of journeys) {
    const began = performance.now();
    differences.set(journey.id, playJourney(compiled, journey).differences);
    await setTimeout(performance.now() - began);
  }
  return differences;
}

const rehearsed = new WeakMap<CompiledPackage, ReturnType<typeof played>>();

/** The journeys of a version as they say; played once, however many towns ask. */
function ownJourneys(compiled: CompiledPackage): ReturnType<typeof played> {
  const known = rehearsed.get(compiled) ?? played(compiled, compiled.journeys);
  rehearsed.set(compiled, known);
  return known;
}

const inTown = (journey: JourneyDefinition, { parameters }: Town): JourneyDefinition => ({
  ...journey,
  surroundings: {
    ...journey.surroundings,
    parameters: Object.fromEntries(
      Object.entries(parameters).map(([id, { value }]) => [id, value]),
    ),
  },
});

/** Where journeys come out differently in the town than they say; not what comes out there. */
async function departures(
  compiled: CompiledPackage,
  town: Town,
): Promise<Map<string, ReadonlySet<string>>> {
  const journeys = compiled.journeys.map((journey) => inTown(journey, town));
  const placeOf = (difference: string): string => difference.split(": ", 1)[0] ?? "";
  return new Map(
    [...(await played(compiled, journeys))].map(([id, differences]) => [
      id,
      new Set(differences.map(placeOf)),
    ]),
  );
}

/**
 * What keeps a town from moving to another version by itself, in German; nothing: it may.
 *
 * Every journey must come out as it says with its own parameters. With the town's parameters it may
 * differ where it already differed before, because another tariff gives other amounts, but nowhere
 * else: the update must change nothing for the town that it does not change for its author.
 */
export async function updateObstacles(
  before: CompiledPackage,
  after: CompiledPackage,
  town: Town,
): Promise<string[]> {
  const missing = adoptionProblems(after, town);
  if (missing.length > 0) return missing.map(({ element, problem }) => `${element}: ${problem}`);
  const own = await ownJourneys(after);
  const failing = after.journeys.filter(({ id }) => (own.get(id)?.length ?? 0) > 0);
  if (failing.length > 0)
    return failing.map(({ story }) => `Der Probelauf „${story}“ kommt anders heraus, als er soll.`);
  const known = await departures(before, town);
  const now = await departures(after, town);
  const anywhere = new Set([...known.values()].flatMap((places) => [...places]));
  return after.journeys.flatMap(({ id, story }) => {
    const allowed = known.get(id) ?? anywhere;
    const isMoved = [...(now.get(id) ?? [])].some((place) => !allowed.has(place));
    return isMoved
      ? [`Mit Ihren Angaben kommt der Probelauf „${story}“ anders heraus als bisher.`]
      : [];
  });
}
