import {
  type DecidedProposal,
  descriptionOf,
  type EditedText,
  isWhole,
  placeOf,
  type ReadDocument,
  serviceDraft,
  type Source,
  staleAfter,
  textOf,
} from "#catalogue";
import { dayOf } from "#platform/clock";
import type { TextAtHand } from "../texte/text-at-hand.ts";

/** Where what a document says of a service comes from. */
export const sourceOf = (
  { fileName, readAt }: ReadDocument,
  { sourceId }: DecidedProposal,
): Source => ({
  title: `XZuFi-Lieferung „${fileName}“, Leistung ${sourceId}`,
  asOf: dayOf(readAt).toString(),
});

/**
 * A text with what a document adds to it: the region's with everything, a town's addition with the
 * statements that neither it nor the region makes.
 */
export function withProposal(
  { text, service, desk }: TextAtHand,
  { content: theirs }: DecidedProposal,
  source: Source,
): EditedText {
  if (!theirs) return text;
  if (isWhole(text)) {
    const { staleFrom: _, ...said } = text;
    const mine = { ...service, ...said };
    const ours = descriptionOf(mine, mine.facts);
    const drafted = textOf(serviceDraft(mine, { ours, theirs, source }));
    return { ...drafted, staleFrom: staleAfter(text, drafted) };
  }
  const { visit, house } = desk;
  const question = { service, place: placeOf(visit.portal), day: dayOf(visit.now) };
  const ours = descriptionOf(service, [...house.catalogue.factsAt(question), ...text.facts]);
  const known = [...service.facts, ...text.facts];
  const drafted = serviceDraft({ ...service, facts: known }, { ours, theirs, source });
  return { ...text, facts: [...text.facts, ...drafted.facts.slice(known.length)] };
}
