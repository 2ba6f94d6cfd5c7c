export type {
  AdoptedPackage,
  Adoption,
  AdoptionsFile,
  AdoptionState,
  PublicOffer,
} from "./adoption.ts";
export { adoptionProblems } from "./check-adoption.ts";
export type { DeliveryState } from "./checks/check-process.ts";
export {
  type CompiledPackage,
  compilePackage,
  type PackageCompilation,
} from "./compile-package.ts";
export { type ConfiguredPackage, configurePackage } from "./configured-package.ts";
export { countFacts, countParameterFacts, type FactCount } from "./count-facts.ts";
export { type Fee, feeOf, type FeeOutcome, type FeePosition } from "./fee.ts";
export type { JourneyDefinition } from "./journeys/journey-definition.ts";
export { noticeMutants, packageMutants } from "./journeys/notice-mutants.ts";
export { type JourneyReport, playJourney } from "./journeys/play-journey.ts";
export { createLibrary, type Library } from "./library.ts";
export { type MessageRendering, renderMessage } from "./message.ts";
export type { PackageContent, PackageProblem } from "./package-content.ts";
export type { ParameterDefinition, ParameterValue, Source } from "./parameter-definition.ts";
export type { GivenParameters, Parameters, ResolvedParameter } from "./parameters.ts";
export { LibraryRefused, readAdoptionFiles, readPackageFolders } from "./read-library-files.ts";
export { type LibrarySeed, seedLibrary } from "./seed-library.ts";
export {
  FEE_WAYS,
  type FeeDefinition,
  type FeeWay,
  type ServiceDefinition,
  type ServiceFact,
} from "./service-definition.ts";
