/**
 * What an account told about a person. Any of it may be missing; texts are in NFC and trimmed.
 * More than the forms can use is not kept.
 */
export type PersonAttributes = {
  givenNames?: string;
  familyName?: string;
  /** ISO day */
  birthDate?: string;
  /** Street and house number in one line, as accounts deliver it. */
  streetLine?: string;
  postcode?: string;
  town?: string;
  /** ISO 3166-1 alpha-2 */
  country?: string;
  email?: string;
  phone?: string;
};

/** How the portal addresses the person; undefined when the account told no name. */
export const nameOfPerson = ({ givenNames, familyName }: PersonAttributes): string | undefined =>
  [givenNames, familyName].filter(Boolean).join(" ") || undefined;
