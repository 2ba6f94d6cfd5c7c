export { type Addresses, createAddresses } from "./hosts.ts";
export { brandOf, brandStylesheet } from "./brand.ts";
export { createRegion, keysOn, type Portal, type Region, RegionRefused } from "./region.ts";
export type { Authority } from "./region-definition.ts";
