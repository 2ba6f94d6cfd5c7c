import type { Source } from "./parameter-definition.ts";
import type { CompiledPackage } from "./compile-package.ts";
import type { ConfiguredPackage } from "./configured-package.ts";

export type FactCount = {
  withSource: number;
  /** What nobody has a source for yet: "Beispielwert, ungeprüft". */
  unsourced: readonly string[];
};

function count(facts: readonly (readonly [name: string, source: Source | null])[]): FactCount {
  const unsourced = facts.filter(([, source]) => source === null).map(([name]) => name);
  return { withSource: facts.length - unsourced.length, unsourced };
}

/** Facts of a package with and without source (domain rule 1). */
export const countFacts = ({ service }: CompiledPackage): FactCount =>
  count([
    ...service.facts.map(({ id, source }) => [`fact.${id}`, source] as const),
    ...(service.announcement ? [["announcement", service.announcement.source] as const] : []),
    ...(service.remedy ? [["remedy", service.remedy.source] as const] : []),
  ]);

/** The same for what a town set where the package asks for a source. */
export const countParameterFacts = (configured: ConfiguredPackage): FactCount =>
  count(
    configured.package.service.parameters
      .filter(({ sourceRequired }) => sourceRequired)
      .map(({ id }) => [`parameter.${id}`, configured.parameters.get(id)?.source ?? null] as const),
  );
