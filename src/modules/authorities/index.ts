export { type Addresses, createAddresses } from "./hosts.ts";
export { brandOf, brandStylesheet } from "./brand.ts";
export { findPlace, type PlaceFound } from "./find-place.ts";
export { type PilotEvent, readPilotEvents } from "./pilot.ts";
export { createRegionMap, type MapArea, type RegionMap } from "./region-map.ts";
export {
  authorityByArs,
  createRegion,
  isAtLeast,
  keysOn,
  type Portal,
  type Region,
  RegionRefused,
  sizeClassOn,
  townsOf,
} from "./region.ts";
export { type Authority, SIZE_CLASSES, type SizeClass } from "./region-definition.ts";
