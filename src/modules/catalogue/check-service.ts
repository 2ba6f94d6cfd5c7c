import { CatalogueRefused, refuseDoubles, refuseUnknown } from "./refused.ts";
import { overlap } from "./responsibility-rule.ts";
import type { ServiceType } from "./service-type.ts";
import { parametersIn } from "./town-facts.ts";

/** Ids that the files of the catalogue may refer to. */
export type Known = Record<"situations" | "offices" | "services", ReadonlySet<string>>;

/** A service refers only to what exists, and one rule holds a day. Throws CatalogueRefused. */
export function checkService(service: ServiceType, known: Known, file: string): void {
  const { facts, related, situations, responsibility, parameters = [], id } = service;
  refuseDoubles(
    { file, element: "facts" },
    facts.map((fact) => fact.id),
  );
  refuseDoubles(
    { file, element: "parameters" },
    parameters.map((parameter) => parameter.id),
  );
  for (const situation of situations)
    refuseUnknown({ file, element: "situations" }, situation, known.situations.has(situation));
  for (const other of related)
    refuseUnknown({ file, element: "related" }, other, other !== id && known.services.has(other));
  for (const { office } of responsibility)
    if (office)
      refuseUnknown({ file, element: "responsibility" }, office, known.offices.has(office));
  for (const fact of facts)
    for (const name of parametersIn(fact))
      refuseUnknown(
        { file, element: `facts.${fact.id}` },
        name,
        parameters.some((parameter) => parameter.id === name),
      );
  if (
    responsibility.some((rule, at) =>
      responsibility.slice(at + 1).some((other) => overlap(rule, other)),
    )
  )
    throw new CatalogueRefused(file, "responsibility", "two rules hold on the same day");
}
