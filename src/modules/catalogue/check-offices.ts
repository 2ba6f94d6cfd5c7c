import type { Region } from "#authorities";
import type { OfficesFile } from "./office.ts";
import { CatalogueRefused, refuseDoubles, refuseUnknown } from "./refused.ts";

/** Every authority has its offices, and they are of known kinds. Throws CatalogueRefused. */
export function checkOffices(
  { kinds, authorities }: OfficesFile,
  region: Region,
  file: string,
): void {
  refuseDoubles(
    { file, element: "kinds" },
    kinds.map(({ id }) => id),
  );
  refuseDoubles(
    { file, element: "authorities" },
    authorities.map(({ authority }) => authority),
  );
  for (const { slug } of region.authorities)
    if (!authorities.some(({ authority }) => authority === slug))
      throw new CatalogueRefused(file, "authorities", `${slug} is missing`);
  for (const { authority, offices } of authorities) {
    const element = `authorities.${authority}`;
    refuseUnknown({ file, element }, authority, region.bySlug(authority) !== undefined);
    for (const id of Object.keys(offices))
      refuseUnknown(
        { file, element },
        id,
        kinds.some((kind) => kind.id === id),
      );
  }
}
