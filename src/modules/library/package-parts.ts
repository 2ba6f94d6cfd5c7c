import type { CompiledForm } from "#forms";
import { type ProcessModel, type ProcessUses, usesOf } from "#processes";
import type { DecisionModel } from "#standards/dmn";
import type { PackageProblem } from "./package-content.ts";
import type { ServicePackage } from "./read-package.ts";

/** A package with its parts ready to run, before it is known whether they fit each other. */
export type PackageParts = {
  source: ServicePackage;
  form: CompiledForm;
  process: ProcessModel;
  uses: ProcessUses;
  /** undefined: the package computes nothing. */
  decisions: DecisionModel | undefined;
};

/** Finds what is wrong with how the parts fit together. */
export type PackageCheck = (parts: PackageParts) => PackageProblem[];

type Compiled = Omit<PackageParts, "uses">;

export const partsOf = (compiled: Compiled): PackageParts => ({
  ...compiled,
  uses: usesOf(compiled.process),
});
