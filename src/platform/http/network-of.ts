import { isIPv6 } from "node:net";

const MAPPED = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i;
/** 64 bits: what one connection is given; below that a visitor takes any address they like. */
const GROUPS = 4;

/** What counts as one visitor: an address of IPv4, the network of one of IPv6. */
export function networkOf(address: string): string {
  if (!isIPv6(address)) return address;
  const mapped = MAPPED.exec(address)?.[1];
  if (mapped) return mapped;
  const [front = [], back] = address.split("::").map((part) => part.split(":").filter(Boolean));
  const zeros = back ? 8 - front.length - back.length : 0;
  const groups = [...front, ...Array<string>(zeros).fill("0"), ...(back ?? [])];
  const numbers = groups.slice(0, GROUPS).map((group) => Number.parseInt(group, 16).toString(16));
  return `${numbers.join(":")}::/64`;
}
