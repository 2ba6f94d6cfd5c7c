import type { EditedText, ServiceText } from "#catalogue";
import type { Reply } from "#platform/http";
import type { Part } from "../parts.ts";
import type { TextAtHand } from "../text-at-hand.ts";

/** A part of the region's own text. */
export type WholePart = { at: TextAtHand; part: Part; text: ServiceText };

/** A part as it was typed: the text with it, or the form with what is wrong. */
export type EditedPart =
  | { kind: "again"; page: Reply }
  | {
      kind: "edited";
      text: EditedText;
      /** Translations whose editor says that they are still right. */
      stillRight: ReadonlySet<string>;
      /** The form once more, with the reason why it could not be saved. */
      again: (refused: string) => Reply;
    };
