import { createClamAv } from "./clamav/clamav.ts";
import type { Scanner } from "./contract.ts";
import { createFailingScanner } from "./failing-demo/failing-scanner.ts";

/**
 * The scanner behind an address: `clamav://host:3310`, or `failing://unavailable` to see what
 * happens then. Undefined when there is none. Throws a TypeError for any other address.
 */
export function createScanner(address: string | undefined): Scanner | undefined {
  if (!address) return undefined;
  const { protocol, hostname, port } = new URL(address);
  if (protocol === "clamav:") return createClamAv({ host: hostname, port: Number(port || 3310) });
  if (protocol === "failing:")
    return createFailingScanner(hostname === "refused" ? "refused" : "unavailable");
  throw new TypeError(`no scanner speaks ${protocol}`);
}
