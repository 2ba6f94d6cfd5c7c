/** Street and house number in one line, as on an envelope. */
export type Address = { street: string; houseNumber: string; postcode: string; town: string };

export type Person = { givenNames: string; familyName: string; birthDate?: string };

/** A file that belongs to an answer; `size` in bytes. */
export type AttachedFile = { id: string; name: string; size: number };

/**
 * An answer as it is stored: text, numbers, booleans; days as ISO dates ("2026-11-22");
 * money as integer cents; one option by its id, several as a list of ids.
 */
export type SimpleAnswer = string | number | boolean | string[] | Address | Person | AttachedFile[];
export type Answer = SimpleAnswer | Record<string, SimpleAnswer>[];

/** By field id. A question that was not answered is not there. */
export type Answers = Readonly<Record<string, Answer>>;
