import { closestName } from "#platform/config";
import { type PlaceIndex, placeIndex } from "./place-index.ts";
import { plainName } from "./place-names.ts";
import type { Region } from "./region.ts";
import type { Authority } from "./region-definition.ts";

const MAX_TEXT = 200;
const POSTCODE = /(?<!\d)\d{5}(?!\d)/;

/** Which authority a person means by a postcode, a town or an address. */
export type PlaceFound =
  | { kind: "place"; authority: Authority }
  /** A name or postcode of several, or a postcode and a town that contradict each other. */
  | { kind: "several"; authorities: readonly Authority[] }
  /** Nobody lives at this postcode; it belongs to offices and companies in these places. */
  | {
      kind: "bulk-receiver";
      postcode: string;
      receivers: readonly string[];
      authorities: readonly Authority[];
    }
  /** Perhaps a slip of the pen. */
  | { kind: "similar"; authorities: readonly Authority[] }
  /** A postcode outside of the region. */
  | { kind: "elsewhere"; postcode: string }
  | { kind: "unknown" };

function atPostcode(postcode: string, places: PlaceIndex): PlaceFound {
  const delivered = places.delivered.get(postcode);
  if (delivered) return oneOrSeveral(delivered);
  const bulk = places.bulk.get(postcode);
  if (!bulk) return { kind: "elsewhere", postcode };
  const receivers = bulk.flatMap((town) => receiversOf(town, postcode));
  return { kind: "bulk-receiver", postcode, receivers, authorities: bulk };
}

const receiversOf = ({ bulkPostcodes }: Authority, postcode: string): string[] =>
  bulkPostcodes.filter((bulk) => bulk.postcode === postcode).map(({ receiver }) => receiver);

function oneOrSeveral(authorities: readonly Authority[]): PlaceFound {
  const [first, ...others] = authorities;
  if (!first) return { kind: "unknown" };
  return others.length === 0
    ? { kind: "place", authority: first }
    : { kind: "several", authorities };
}

/** The longest name that an address ends or begins with: "Am Markt 1, Castrop-Rauxel". */
function namedIn(words: readonly string[], names: ReadonlyMap<string, readonly Authority[]>) {
  const places = [...words.keys()];
  const ends = places.map((place) => words.slice(place).join(" "));
  const starts = places.map((place) => words.slice(0, words.length - place).join(" "));
  const name = [...ends, ...starts].find((candidate) => names.has(candidate));
  return name === undefined ? undefined : names.get(name);
}

function byName(text: string, { names }: PlaceIndex): PlaceFound {
  const plain = plainName(text);
  if (plain === "") return { kind: "unknown" };
  const named = namedIn(plain.split(" "), names);
  if (named) return oneOrSeveral(named);
  const meant = closestName(plain, [...names.keys()]);
  return meant ? { kind: "similar", authorities: names.get(meant) ?? [] } : { kind: "unknown" };
}

/** With a postcode and a name, what both say; a name alone may be several, the postcode decides. */
function both(postcode: PlaceFound, name: PlaceFound): PlaceFound {
  if (postcode.kind === "elsewhere" || name.kind === "unknown" || name.kind === "similar")
    return postcode;
  const [here, named] = [authoritiesOf(postcode), authoritiesOf(name)];
  const shared = here.filter((authority) => named.includes(authority));
  return oneOrSeveral(shared.length > 0 ? shared : [...new Set([...here, ...named])]);
}

const authoritiesOf = (found: PlaceFound): readonly Authority[] => {
  if (found.kind === "place") return [found.authority];
  return "authorities" in found ? found.authorities : [];
};

/**
 * Which authority is meant by "45731", "Waltrop", "Kreis Recklinghausen" or a whole address. Any
 * text is harmless; only its first 200 characters count. There is no directory of streets, so an
 * address counts by its postcode and town.
 */
export function findPlace(text: string, region: Region): PlaceFound {
  const typed = text.slice(0, MAX_TEXT);
  const places = placeIndex(region.authorities);
  const [postcode] = POSTCODE.exec(typed) ?? [];
  if (!postcode) return byName(typed, places);
  const after = typed.slice(typed.indexOf(postcode) + postcode.length);
  return both(atPostcode(postcode, places), byName(after, places));
}
