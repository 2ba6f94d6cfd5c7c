import type { Temporal } from "#platform/clock";
import { feelDay, type FeelScope } from "#standards/dmn";
import type { KnownFiles } from "./known-files.ts";

/** What expressions may name besides answers, see "Words in expressions" in docs/architecture.md. */
export type Surroundings = {
  parameter: Readonly<Record<string, unknown>>;
  /** The day in the region. */
  heute: Temporal.PlainDate;
  konto: { angemeldet: boolean; niveau: string };
  /** Postcodes of the town; without them `within: "town"` is not checked. */
  postcodes?: ReadonlySet<string>;
  /** Files of this application; without them an answer that names a file is not checked. */
  files?: KnownFiles;
  /** For fields of staff: `antrag`, `schritt` and `entscheidung` in FEEL form. */
  caseScope?: FeelScope;
};

export const namesOfSurroundings: readonly string[] = ["parameter", "heute", "konto"];
export const namesOfCase: readonly string[] = ["antrag", "schritt", "entscheidung"];

export const scopeOfSurroundings = (surroundings: Surroundings): FeelScope => ({
  ...surroundings.caseScope,
  parameter: surroundings.parameter,
  heute: feelDay(surroundings.heute),
  konto: surroundings.konto,
});
