import { compareTexts } from "./compare-texts.ts";
import { elementsOf, lacksSource } from "./elements.ts";
import { type EditedText } from "./service-text.ts";

/**
 * Statements and values that somebody wrote or changed and has no source for. Outside the demo they keep a
 * version from going out (domain rule 1); what was there before is withheld as ever.
 */
export function changedUnsourced(before: EditedText, after: EditedText): string[] {
  const changed = new Set(compareTexts(before, after).map(({ key }) => key));
  return elementsOf(after)
    .filter((element) => changed.has(element.key) && lacksSource(element))
    .map(({ lines }) => lines.de ?? "");
}
