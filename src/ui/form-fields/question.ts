/** What every question has, whatever its type. */
export type Question = {
  /** Name of its input; its parts and the fields of its items follow after a dot. */
  name: string;
  label: string;
  hint?: string | undefined;
  error?: string | undefined;
  /** The mark of a question that may stay open, such as "freiwillig". */
  optional?: string | undefined;
  /** Name of the question around it, when what is wrong is said there. */
  wrongWith?: string | undefined;
  /** The browser may fill it with what it knows about the person (WCAG 1.3.5). */
  autofill?: boolean;
  /** Why it is asked, shown on demand. */
  why?: { question: string; answer: string } | undefined;
};

/** One labelled input of a question that has several. */
export type Part = { label: string; value: string; error?: string | undefined };

/** Id of the input with this name: field names never have a hyphen. */
export const inputId = (name: string): string => name.replaceAll(".", "-");

export const hintId = (name: string): string => `${inputId(name)}-hint`;
export const errorId = (name: string): string => `${inputId(name)}-error`;

export const isWrong = ({ error, wrongWith }: Question): boolean =>
  error !== undefined || wrongWith !== undefined;

/** What a screen reader says after the label: hint, then error. */
export function describedBy({ name, hint, error, wrongWith }: Question): string | undefined {
  const ids = [hint && hintId(name), error && errorId(name), wrongWith && errorId(wrongWith)];
  return ids.filter(Boolean).join(" ") || undefined;
}
