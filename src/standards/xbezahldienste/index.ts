export { type Authentication, authentication } from "./authentication.ts";
export { type ClientSettings, createPaymentClient, type PaymentClient } from "./client.ts";
export {
  type Reading,
  readFunctionalCode,
  readPaymentTransaction,
  writePaymentRequest,
} from "./codec.ts";
export { fromGrosAmount, toGrosAmount } from "./gros-amount.ts";
export type {
  FunctionalCode,
  Item,
  PaymentInformation,
  PaymentRequest,
  PaymentStatus,
  PaymentTransaction,
} from "./messages.ts";
export type { Outcome, Trouble } from "./outcomes.ts";
