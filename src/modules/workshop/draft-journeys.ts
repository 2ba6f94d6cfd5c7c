import { setTimeout } from "node:timers/promises";
import {
  type CompiledPackage,
  type JourneyDefinition,
  type PackageContent,
  type PackageTree,
  readTree,
} from "#library";
import { inWords } from "./draft-tree.ts";

/** Looks at the test journeys one by one and rests after each as long as it took, so that pages stay quick. */
export async function eachJourney(
  { journeys }: CompiledPackage,
  look: (journey: JourneyDefinition) => void,
): Promise<void> {
  for (const journey of journeys) {
    const began = performance.now();
    look(journey);
    await setTimeout(performance.now() - began);
  }
}

/** A package as a tree in which some of its test journeys are others. */
export async function withJourneys(
  content: PackageContent,
  others: readonly JourneyDefinition[],
): Promise<PackageTree | { refused: string }> {
  const journeys = { ...content.journeys };
  for (const journey of others)
    journeys[journey.id] = JSON.parse(JSON.stringify(journey)) as (typeof journeys)[string];
  const reading = await readTree({ ...content, journeys });
  return reading.kind === "read" ? reading.tree : { refused: inWords(reading.problems) };
}
