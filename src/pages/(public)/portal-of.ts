import type { Authority, Portal } from "#authorities";
import type { Dependencies } from "../dependencies.ts";

/** Address of a path on the portal of an authority. */
export function urlOn(
  { slug }: Authority,
  path: string,
  { region, addresses }: Dependencies,
): string {
  const portal: Portal = region.portals.find((one) => one.slug === slug) ?? region.roof;
  return addresses.url(portal, path);
}
