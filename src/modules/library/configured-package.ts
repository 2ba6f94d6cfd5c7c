import type { Texts } from "#forms";
import type { Language } from "#platform/i18n";
import type { CompiledPackage } from "./compile-package.ts";
import { textsOfTown } from "./package-texts.ts";
import {
  type GivenParameters,
  type ParameterProblem,
  type Parameters,
  parameterScope,
  resolveParameters,
} from "./parameters.ts";

/** A version of a package with the parameters of a town. */
export type ConfiguredPackage = {
  package: CompiledPackage;
  parameters: Parameters;
  /** What expressions see as `parameter`. */
  parameterScope: Readonly<Record<string, unknown>>;
  /** All words in a language, German where it has none, the town's values in place. */
  texts: (language: Language) => Texts;
  /** ISO 8601, whole days or longer. */
  promise: string;
  retention: string;
};

export type Configuration = {
  configured: ConfiguredPackage;
  /** What the town still has to set right before it can publish. */
  problems: readonly ParameterProblem[];
};

/** A duration, or what the parameter with one says; a parameter without value promises nothing. */
function durationOf(written: string, parameters: Parameters): string {
  if (written.startsWith("P")) return written;
  const value = parameters.get(written)?.value;
  return typeof value === "string" ? value : "P0D";
}

/** Lays a town's parameters over a version. Pure; to be done once per version and adoption. */
export function configurePackage(compiled: CompiledPackage, given: GivenParameters): Configuration {
  const { service, texts, letters } = compiled;
  const { parameters, problems } = resolveParameters(service.parameters, given);
  return {
    problems,
    configured: {
      package: compiled,
      parameters,
      parameterScope: parameterScope(parameters),
      texts: textsOfTown({ texts, parameters, letters: new Set(letters.keys()) }),
      promise: durationOf(service.promise, parameters),
      retention: durationOf(service.retention, parameters),
    },
  };
}
