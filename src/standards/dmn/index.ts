export {
  evaluateFeel,
  feelDate,
  type FeelResult,
  type FeelScope,
  feelSyntaxError,
  isTrue,
  namesOf,
  passesUnaryTest,
  plainValue,
} from "./feel.ts";
