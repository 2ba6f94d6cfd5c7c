export type {
  AdoptedPackage,
  Adoption,
  AdoptionsFile,
  AdoptionState,
  PublicOffer,
} from "./adoption.ts";
export { canonicalJson, hashOf } from "./canonical-form.ts";
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
export { adaptJourney, type JourneyAdaptation } from "./journeys/adapt-journey.ts";
export type { JourneyDefinition } from "./journeys/journey-definition.ts";
export { noticeMutants, packageMutants } from "./journeys/notice-mutants.ts";
export { type JourneyReport, playJourney } from "./journeys/play-journey.ts";
export { type RehearsedAct, type RehearsedCase, rehearseCase } from "./journeys/rehearse-case.ts";
export { createLibrary, type Library } from "./library.ts";
export { type MessageRendering, renderMessage } from "./message.ts";
export type { RecordedOffer } from "./offer-queries.ts";
export type { PackageContent, PackageProblem } from "./package-content.ts";
export type { ParameterDefinition, ParameterValue, Source } from "./parameter-definition.ts";
export type { GivenParameters, Parameters, ResolvedParameter } from "./parameters.ts";
export { LibraryRefused, readAdoptionFiles, readPackageFolders } from "./read-library-files.ts";
export type { BlockEdit, NewStep, NewWay, StepValues } from "./process-blocks/block-edit.ts";
export {
  type Block,
  type BlockEvent,
  type BlockWay,
  blocksIn,
  type Doing,
  type ProcessBlocks,
  type Sequence,
} from "./process-blocks/block.ts";
export { type Condition, readCondition, writeCondition } from "./process-blocks/condition.ts";
export { editProcess, type ProcessEdit } from "./process-blocks/edit-process.ts";
export { readBlocks } from "./process-blocks/read-blocks.ts";
export { publishVersion, type VersionPublication } from "./publish-version.ts";
export { isOfferedFor, loadAdoption } from "./queries.ts";
export { type LibrarySeed, seedLibrary } from "./seed-library.ts";
export {
  FEE_WAYS,
  type FeeDefinition,
  type FeeWay,
  type ServiceDefinition,
  type ServiceFact,
} from "./service-definition.ts";
export { forbiddenChanges } from "./unchangeable.ts";
export { compileVariant, variantOf } from "./variant.ts";
export {
  listAdoptions,
  listRevisions,
  listVersions,
  recordRevision,
  REVISION_RECORDED,
  type TownAdoption,
  type VersionEntry,
} from "./version-queries.ts";
export { apply } from "./tree/diff/apply.ts";
export type { Change, ChangeSet, Edit, Place } from "./tree/diff/change.ts";
export { diff } from "./tree/diff/diff.ts";
export { invert } from "./tree/diff/invert.ts";
export { applyOverlay, type Overlay, overlayOf, overlaySchema } from "./tree/diff/overlay.ts";
export {
  type Choice,
  type Conflict,
  type ConflictKind,
  type Decision,
  type Decisions,
  decisionsSchema,
  type Difference,
} from "./tree/merge/conflict.ts";
export { type Merge, merge3 } from "./tree/merge/merge3.ts";
export type { Side, Sides } from "./tree/merge/sides.ts";
export {
  type Branch,
  branchAt,
  type ElementKey,
  type PackageTree,
  type TreeElement,
} from "./tree/package-tree.ts";
export { canonicalPackage } from "./tree/packages/canonical-package.ts";
export {
  mergePackages,
  type PackageMerge,
  type PackageSides,
} from "./tree/packages/merge-packages.ts";
export { readTree, type TreeReading } from "./tree/read/read-tree.ts";
export { describe } from "./tree/words/describe.ts";
export type { Label } from "./tree/words/labels.ts";
export { type Naming, naming } from "./tree/words/naming.ts";
export { type Area, summary, type SummaryGroup } from "./tree/words/summary.ts";
export { type TreeWriting, writeTree } from "./tree/write/write-tree.ts";
