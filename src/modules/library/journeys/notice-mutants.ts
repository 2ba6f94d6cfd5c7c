import { compilePackage } from "../compile-package.ts";
import type { PackageContent } from "../package-content.ts";
import { partsOf } from "../package-parts.ts";
import { readPackage } from "../read-package.ts";
import type { JourneyDefinition } from "./journey-definition.ts";
import { feeMutants } from "./mutants/fee-mutants.ts";
import { formMutants } from "./mutants/form-mutants.ts";
import { letterMutants } from "./mutants/letter-mutants.ts";
import type { Mutant } from "./mutants/mutant.ts";
import { processMutants } from "./mutants/process-mutants.ts";
import { serviceMutants } from "./mutants/service-mutants.ts";
import { textMutants } from "./mutants/text-mutants.ts";
import { playJourney } from "./play-journey.ts";

/** Every package with one fee, way, condition, letter, text or setting changed. */
export async function packageMutants(content: PackageContent): Promise<Mutant[]> {
  const reading = readPackage(content);
  const compilation = await compilePackage(content);
  if (reading.kind === "refused" || compilation.kind === "refused") return [];
  const { form, process, decisions } = compilation.package;
  const parts = partsOf({ source: reading.package, form, process, decisions });
  return [
    ...feeMutants(content),
    ...formMutants(content),
    ...processMutants(content),
    ...letterMutants(content),
    ...serviceMutants(content),
    ...textMutants(content, parts),
  ];
}

/** Who noticed that something was changed: the check of the package, or a journey. */
type Verdict = { what: string; noticedBy: string | undefined };

/**
 * Plays the journeys on changed packages until one of them comes out differently. Changes that
 * stand beside each other are often noticed by the same journey, so that one is played first.
 */
export async function* noticeMutants(
  mutants: Iterable<Mutant>,
  journeys: readonly JourneyDefinition[],
): AsyncGenerator<Verdict> {
  let order = [...journeys];
  for (const { what, content } of mutants) {
    const compilation = await compilePackage(content);
    if (compilation.kind === "refused") {
      yield { what, noticedBy: "check" };
      continue;
    }
    const { package: mutated } = compilation;
    const noticing = order.find((journey) => playJourney(mutated, journey).differences.length > 0);
    if (noticing) order = [noticing, ...order.filter((journey) => journey !== noticing)];
    yield { what, noticedBy: noticing?.id };
  }
}
