import { inLanguage, type Language } from "#platform/i18n";
import { fold, indexLetter } from "./search/fold.ts";
import type { ServiceType } from "./service-type.ts";

export type LetterGroup = { letter: string; services: readonly ServiceType[] };

const ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ".split("");

/** Services in the order of their titles in a language. */
export function byTitle(services: readonly ServiceType[], language: Language): ServiceType[] {
  const keys = new Map(
    services.map((service) => [service, fold(inLanguage(service.title, language))]),
  );
  const key = (service: ServiceType): string => keys.get(service) ?? "";
  return services.toSorted((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0));
}

/** All letters from A to Z (and "#" where needed), each with its services; German folding. */
export function letterIndex(services: readonly ServiceType[], language: Language): LetterGroup[] {
  const groups = Map.groupBy(byTitle(services, language), (service) =>
    indexLetter(inLanguage(service.title, language)),
  );
  const letters = groups.has("#") ? [...ALPHABET, "#"] : ALPHABET;
  return letters.map((letter) => ({ letter, services: groups.get(letter) ?? [] }));
}
