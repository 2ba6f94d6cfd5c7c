import { sha256 } from "#platform/crypto";
import type { Temporal } from "#platform/clock";
import { localisedPlaces } from "./elements.ts";
import type { EditedText } from "./service-text.ts";
import type { Signature } from "./version.ts";

/**
 * A test group has read the easy words. Only such words may be called Leichte Sprache (DIN SPEC
 * 33429); all others are "Einfach erklärt".
 */
export type EasyReview = {
  serviceId: string;
  digest: string;
  testedBy: string;
  reviewedOn: Temporal.PlainDate;
  notedBy: Signature;
};

/** Of the easy words of a text: a review holds for exactly these. Undefined without any. */
export function easyDigest(text: EditedText): string | undefined {
  const words = localisedPlaces(text).flatMap(({ place, words: { "de-easy": easy } }) =>
    easy === undefined ? [] : [[place, easy]],
  );
  return words.length === 0 ? undefined : sha256(JSON.stringify(words)).toString("base64url");
}
