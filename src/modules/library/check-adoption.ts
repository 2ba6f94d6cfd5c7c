import type { AdoptionsFile } from "./adoption.ts";
import type { CompiledPackage } from "./compile-package.ts";
import { resolveParameters } from "./parameters.ts";

type AdoptionToCheck = Pick<AdoptionsFile["adoptions"][number], "parameters" | "roleSlots">;

/** What a town still has to say before it can offer a package; German. */
export function adoptionProblems(
  { service }: CompiledPackage,
  { parameters, roleSlots }: AdoptionToCheck,
): { element: string; problem: string }[] {
  const slots = new Set(service.roleSlots.map(({ id }) => id));
  const { problems } = resolveParameters(service.parameters, parameters);
  return [
    ...problems.map(({ parameter, problem }) => ({ element: parameter, problem })),
    ...[...slots]
      .filter((slot) => roleSlots[slot] === undefined)
      .map((element) => ({ element, problem: "Es fehlt, welches Amt diese Rolle übernimmt." })),
    ...Object.keys(roleSlots)
      .filter((slot) => !slots.has(slot))
      .map((element) => ({ element, problem: "Diese Rolle gibt es in der Leistung nicht." })),
  ];
}
