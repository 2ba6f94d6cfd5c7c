import type { Portal, Region } from "./region.ts";

/** How portals are addressed: by their real hosts, or as `<slug>.localhost` in the demo. */
export type Addresses = {
  portalOf: (hostHeader: string | undefined) => Portal | undefined;
  /** Absolute URL of a path on a portal. */
  url: (portal: Portal, path: string) => string;
  /** Host names of all portals, without port. */
  hosts: readonly string[];
  /** The portal's host name, without port. */
  hostOf: (portal: Portal) => string;
};

const withoutPort = (hostHeader: string): string =>
  hostHeader.replace(/:\d+$/, "").replace(/\.$/, "").toLowerCase();

type AddressOptions = { mode: "demo" | "production"; port: () => number };

/** The port is asked for late, because port 0 is only known once the server listens. */
export function createAddresses(region: Region, { mode, port }: AddressOptions): Addresses {
  const hostsOf = (portal: Portal): readonly string[] => {
    if (mode === "demo") return [`${portal.slug}.localhost`];
    return portal.kind === "roof" ? region.definition.hosts : portal.authority.hosts;
  };
  const byHost = new Map(
    region.portals.flatMap((portal) => hostsOf(portal).map((host) => [host, portal] as const)),
  );
  const hostOf = (portal: Portal): string => hostsOf(portal)[0] ?? "";
  return {
    portalOf: (hostHeader) => (hostHeader ? byHost.get(withoutPort(hostHeader)) : undefined),
    url: (portal, path) =>
      mode === "demo"
        ? `http://${hostOf(portal)}:${port()}${path}`
        : `https://${hostOf(portal)}${path}`,
    hosts: [...byHost.keys()],
    hostOf,
  };
}
