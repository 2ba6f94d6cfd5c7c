export { FATES, type Fate, type Finding } from "./finding.ts";
export { countFates, type FateCount, listFindings } from "./finding-queries.ts";
export type { PublicationHouse } from "./house.ts";
export { type Phase, type Publication, type Target } from "./publication.ts";
export { publicationJobs } from "./publication-jobs.ts";
export { findPublication, listPublications } from "./publication-queries.ts";
export {
  beginWeighing,
  cancelPublication,
  planPublication,
  publish,
  type PublishResult,
} from "./publish.ts";
export { countMatters, runPortion } from "./run-portion.ts";
export { targetPackage } from "./target.ts";
