import type { Temporal } from "#platform/clock";
import { type Keyring, newDataKey, openJson, sealJson } from "#platform/crypto";

/** Where a page ends for a person, and they are asked whether it helped. */
export const PLACES = [
  "service",
  "search",
  "exit",
  "sent",
  "case",
  "not-found",
  "error",
  "portal",
] as const;
export type Place = (typeof PLACES)[number];

export const ANSWERS = ["yes", "partly", "no"] as const;
export type Answer = (typeof ANSWERS)[number];

/** What somebody says about a page: no name, no account, nothing about the visit. */
export type Opinion = {
  place: Place;
  /** Id in the catalogue, when the page was about a service. */
  serviceId: string | undefined;
  answer: Answer;
  /** In their own words; never empty. */
  text: string;
};

/** As it was left; of the time only the day is kept. */
export type Feedback = Opinion & { id: string; sentOn: Temporal.PlainDate };

export type SealedFeedback = Omit<Feedback, "text"> & { wrappedKey: Buffer; sealed: Buffer };

type Owner = { keyring: Keyring; authorityId: string };

const contextOf = (authorityId: string, id: string): string => `${authorityId}|feedback|${id}`;

export function sealFeedback(
  { text, ...rest }: Feedback,
  { keyring, authorityId }: Owner,
): SealedFeedback {
  const key = newDataKey();
  return {
    ...rest,
    wrappedKey: keyring.wrap(authorityId, key),
    sealed: sealJson(key, contextOf(authorityId, rest.id), { text }),
  };
}

export function openFeedback(
  { wrappedKey, sealed, ...rest }: SealedFeedback,
  { keyring, authorityId }: Owner,
): Feedback {
  const key = keyring.unwrap(authorityId, wrappedKey);
  const { text } = openJson<{ text: string }>(key, contextOf(authorityId, rest.id), sealed);
  return { ...rest, text };
}
