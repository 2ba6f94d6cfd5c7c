/** A package as it is stored and hashed: JSON parts as they were written, XML as text. */
export type PackageContent = {
  service: unknown;
  form: unknown;
  process: string;
  /** null: nothing is computed. */
  fees: string | null;
  /** By language. */
  texts: Readonly<Record<string, unknown>>;
  /** By id. */
  letters: Readonly<Record<string, unknown>>;
  journeys: Readonly<Record<string, unknown>>;
};

/** Why a package cannot be used: which file, which element in it, what is wrong. For people; German. */
export type PackageProblem = { file: string; element?: string; problem: string };
