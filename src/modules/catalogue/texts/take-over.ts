import { compareTexts } from "./compare-texts.ts";
import type { ServiceText } from "./service-text.ts";
import { staleAfter } from "./stale-translations.ts";

type Delivery = { was: ServiceText; is: ServiceText };

/** The list with some of its members as they are in another one; new ones come last. */
function takeMembers<Member>(
  own: readonly Member[],
  theirs: readonly Member[],
  { keyOf, chosen }: { keyOf: (member: Member) => string; chosen: ReadonlySet<string> },
): Member[] {
  const delivered = new Map(theirs.map((member) => [keyOf(member), member]));
  const known = new Set(own.map(keyOf));
  const kept = own.flatMap((member) => {
    const key = keyOf(member);
    if (!chosen.has(key)) return [member];
    return delivered.get(key) ?? [];
  });
  const added = theirs.filter((member) => chosen.has(keyOf(member)) && !known.has(keyOf(member)));
  return [...kept, ...added];
}

/** An edited text with the chosen changes of a new delivery; all else stays as it was edited. */
export function takeOver(
  own: ServiceText,
  { is }: Delivery,
  chosen: ReadonlySet<string>,
): ServiceText {
  const pick = <Key extends "title" | "short" | "words" | "channels" | "related">(key: Key) =>
    chosen.has(key) ? is[key] : own[key];
  const taken: ServiceText = {
    title: pick("title"),
    short: pick("short"),
    words: pick("words"),
    channels: pick("channels"),
    related: pick("related"),
    facts: takeMembers(own.facts, is.facts, { keyOf: ({ id }) => `fact:${id}`, chosen }),
    links: takeMembers(own.links, is.links, { keyOf: ({ url }) => `link:${url}`, chosen }),
    staleFrom: {},
  };
  return { ...taken, staleFrom: staleAfter(own, taken) };
}

/** Which changes of a delivery touch nothing that was edited here. */
export function untouchedHere(own: ServiceText, delivery: Delivery): ReadonlySet<string> {
  const edited = new Set(compareTexts(delivery.was, own).map(({ key }) => key));
  return new Set(
    compareTexts(delivery.was, delivery.is).flatMap(({ key }) => (edited.has(key) ? [] : [key])),
  );
}
