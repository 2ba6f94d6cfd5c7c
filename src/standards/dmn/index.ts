export type {
  Decision,
  DecisionLogic,
  DecisionModel,
  DecisionRule,
  DecisionTable,
  DmnProblem,
  HitPolicy,
} from "./decision-model.ts";
export { type DmnModelReading, readDmnModel, writeDmnModel } from "./dmn-model.ts";
export { type DecisionOutcome, evaluateDecision } from "./evaluate-decision.ts";
export {
  evaluateFeel,
  evaluateToFeel,
  feelDate,
  feelDay,
  feelErrorPlace,
  type FeelResult,
  type FeelScope,
  feelSyntaxError,
  isTrue,
  namesOf,
} from "./feel.ts";
export { type DmnReading, readDmn } from "./read-dmn.ts";
