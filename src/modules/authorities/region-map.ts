import * as z from "zod";
import { type Region, RegionRefused } from "./region.ts";
import type { Authority } from "./region-definition.ts";

const coordinate = z.number();

const mapFile = z.object({
  /** Licence demands that it stands visibly beside the map. */
  source: z.string().min(3),
  licence: z.string(),
  sourceUrl: z.url(),
  viewBox: z.tuple([coordinate, coordinate, coordinate, coordinate]),
  areas: z.array(
    z.object({
      ars: z.string(),
      label: z.tuple([coordinate, coordinate]),
      /** Path of an SVG: only the commands and numbers of an outline. */
      d: z.string().regex(/^[MLZ0-9.,\s-]+$/),
    }),
  ),
});

/** The outline of one authority. */
export type MapArea = { authority: Authority; label: readonly [number, number]; d: string };

export type RegionMap = {
  source: string;
  licence: string;
  sourceUrl: string;
  viewBox: readonly [number, number, number, number];
  /** The Kreis first, so that its towns lie on top of it. */
  areas: readonly MapArea[];
};

/** The map of a region with the authority of each area. Throws RegionRefused or the schema's error. */
export function createRegionMap(data: unknown, region: Region): RegionMap {
  const { areas, ...map } = mapFile.parse(data);
  const drawn = areas.map(({ ars, label, d }): MapArea => {
    const authority = region.authorities.find(({ keys }) => keys.some((key) => key.ars === ars));
    if (!authority) throw new RegionRefused(`map: nobody has the ARS ${ars}`);
    return { authority, label, d };
  });
  const missing = region.authorities.find(
    (authority) => !drawn.some((area) => area.authority === authority),
  );
  if (missing) throw new RegionRefused(`map: ${missing.slug} is missing`);
  return { ...map, areas: drawn.toSorted((one, other) => depth(one) - depth(other)) };
}

const depth = ({ authority }: MapArea): number => (authority.kind === "district" ? 0 : 1);
