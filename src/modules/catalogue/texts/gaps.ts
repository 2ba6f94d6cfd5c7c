import { elementsOf, lacksSource } from "./elements.ts";
import type { EditedText } from "./service-text.ts";
import { untranslated } from "./stale-translations.ts";

/** How much of a text is missing or old. */
export type Gaps = Record<"english" | "easy" | "stale" | "unsourced", number>;

export const gapsOf = (text: EditedText): Gaps => ({
  english: untranslated(text, "en").length,
  easy: untranslated(text, "de-easy").length,
  stale: Object.keys(text.staleFrom).length,
  unsourced: elementsOf(text).filter(lacksSource).length,
});
