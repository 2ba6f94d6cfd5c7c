import { placeNames } from "./place-names.ts";
import type { Authority } from "./region-definition.ts";

type Authorities = readonly Authority[];

/** Authorities by what they are asked for with; nobody is looked for among all of them. */
export type PlaceIndex = {
  /** By every name they go by. */
  names: ReadonlyMap<string, Authorities>;
  /** Towns by postcodes where somebody lives, and by those of bulk receivers. */
  delivered: ReadonlyMap<string, Authorities>;
  bulk: ReadonlyMap<string, Authorities>;
  /** By every ARS they have or had. */
  ars: ReadonlyMap<string, Authorities>;
  /** Towns by the Kreis they belong to, and all towns. */
  ofDistrict: ReadonlyMap<string, Authorities>;
  towns: Authorities;
};

/** Everything by each of its keys; a key that comes twice counts once. */
function byKeys(all: Authorities, keysOf: (one: Authority) => Iterable<string>) {
  const found = new Map<string, Authority[]>();
  for (const one of all)
    for (const key of new Set(keysOf(one))) {
      const others = found.get(key);
      if (others) others.push(one);
      else found.set(key, [one]);
    }
  return found;
}

function indexOf(authorities: Authorities): PlaceIndex {
  // The postcodes of a Kreis are those of its towns; the town is the nearer answer.
  const towns = authorities.filter(({ kind }) => kind !== "district");
  return {
    names: byKeys(authorities, placeNames),
    delivered: byKeys(towns, ({ postcodes }) => postcodes),
    bulk: byKeys(towns, ({ bulkPostcodes }) => bulkPostcodes.map(({ postcode }) => postcode)),
    ars: byKeys(authorities, ({ keys }) => keys.map(({ ars }) => ars)),
    ofDistrict: byKeys(towns, ({ parent }) => (parent === null ? [] : [parent])),
    towns,
  };
}

const known = new WeakMap<Authorities, PlaceIndex>();

/** The authorities of a region never change, so their index is made once. */
export function placeIndex(authorities: Authorities): PlaceIndex {
  const index = known.get(authorities) ?? indexOf(authorities);
  known.set(authorities, index);
  return index;
}
