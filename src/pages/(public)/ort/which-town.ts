import type { Authority, PlaceFound, Region } from "#authorities";
import { fill } from "#platform/i18n";
import type { TownTexts } from "./texts.ts";

type Asked = Exclude<PlaceFound, { kind: "place" }>;

/** What is said when an entry does not lead to one authority, and which ones to choose from. */
export function whichTown(
  found: Asked,
  { authorities }: Region,
  texts: TownTexts,
): { said: string; choices: readonly Authority[] } {
  switch (found.kind) {
    case "several":
      return { said: texts.several, choices: found.authorities };
    case "similar":
      return { said: texts.similar, choices: found.authorities };
    case "bulk-receiver":
      return {
        said: fill(texts.bulk, { postcode: found.postcode }),
        choices: found.authorities,
      };
    case "elsewhere":
      return { said: fill(texts.elsewhere, { postcode: found.postcode }), choices: authorities };
    case "unknown":
      return { said: texts.unknown, choices: authorities };
  }
}
