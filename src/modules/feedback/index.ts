export { feedbackKeys } from "./feedback-keys.ts";
export {
  type FeedbackProblem,
  isPlace,
  leaveFeedback,
  leftFeedback,
  readFeedback,
} from "./leave-feedback.ts";
export { type Answer, ANSWERS, type Feedback, type Place } from "./opinion.ts";
export { deleteFeedback, listUsage } from "./queries.ts";
export {
  figuresOf,
  type PageFigures,
  pagesOf,
  type ServiceFigures,
  type Usage,
  type UsageOfDay,
} from "./usage.ts";
export { createUsageLog, type UsageLog } from "./usage-log.ts";
