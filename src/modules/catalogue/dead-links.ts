import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import * as z from "zod";

/** Name of the file in a region folder where the last check of links left what it found. */
export const LINK_CHECK = "link-check.json";

const linkCheck = z.strictObject({
  checkedOn: z.iso.date(),
  /** Pages that are gone, or moved for good. */
  dead: z.array(z.strictObject({ url: z.url(), found: z.string() })),
});
export type LinkCheck = z.infer<typeof linkCheck>;

/** What the last check of links found, by address; nothing where nobody has checked. */
export type DeadLinks = ReadonlyMap<string, string>;

/** Reads what `npm run links -- --write` left in a region folder. Throws when it is no such file. */
export function readDeadLinks(regionFolder: string): DeadLinks {
  const path = join(regionFolder, LINK_CHECK);
  if (!existsSync(path)) return new Map();
  const { dead } = linkCheck.parse(JSON.parse(readFileSync(path, "utf8")));
  return new Map(dead.map(({ url, found }) => [url, found]));
}
