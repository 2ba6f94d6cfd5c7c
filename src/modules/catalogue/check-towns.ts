import type { Region } from "#authorities";
import { CatalogueRefused, refuseUnknown } from "./refused.ts";
import { overlap } from "./responsibility-rule.ts";
import type { ServiceType } from "./service-type.ts";
import { type TownFile, type TownValue, valueOfKind } from "./town-parameter.ts";

/** Towns set values only for parameters that exist, in their kind, one a day. Throws CatalogueRefused. */
export function checkTowns(
  towns: readonly TownFile[],
  services: readonly ServiceType[],
  region: Region,
): void {
  for (const { authority, values } of towns) {
    const file = `catalogue/towns/${authority}.json`;
    refuseUnknown(
      { file, element: "authority" },
      authority,
      region.bySlug(authority) !== undefined,
    );
    values.forEach((value, at) => {
      const element = `values.${value.service}.${value.parameter}`;
      checkValue(value, services, { file, element });
      if (
        values.slice(at + 1).some((other) => sameParameter(value, other) && overlap(value, other))
      )
        throw new CatalogueRefused(file, element, "two values hold on the same day");
    });
  }
}

function checkValue(
  { service, parameter, value }: TownValue,
  services: readonly ServiceType[],
  place: { file: string; element: string },
): void {
  const found = services
    .find(({ id }) => id === service)
    ?.parameters?.find(({ id }) => id === parameter);
  refuseUnknown(place, parameter, found !== undefined);
  if (found && !valueOfKind[found.kind].safeParse(value).success)
    throw new CatalogueRefused(place.file, place.element, `is no ${found.kind}`);
}

const sameParameter = (one: TownValue, other: TownValue): boolean =>
  one.service === other.service && one.parameter === other.parameter;
