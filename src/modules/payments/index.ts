export { askAgain } from "./ask-again.ts";
export { type Balance, balanceOf } from "./balance.ts";
export { chooseWay } from "./choose-way.ts";
export { DAILY_COLUMNS, dailyFile } from "./daily-file.ts";
export { refundable } from "./decide-refund.ts";
export { describePayment, isOver, type PaymentDescription } from "./describe-payment.ts";
export { DIFFERENCES, type Difference } from "./differences.ts";
export { askRefund, decideRefund, refundThing, type RefundResult } from "./give-back.ts";
export { type Hint, hintPayment } from "./hint-payment.ts";
export { type IntentTables, paymentIntent } from "./intent.ts";
export { paymentJobs } from "./job-handlers.ts";
export { type Look, lookAtPayment } from "./look-at-payment.ts";
export { type OfferedWay, offeredWays } from "./offered-ways.ts";
export { openPayment, type OpenPayment, paymentOfCase } from "./open-payment.ts";
export { type Begun, payOnline } from "./pay-online.ts";
export type { PaymentHouse } from "./payment-house.ts";
export {
  type Payment,
  REFUND_REASONS,
  type RefundReason,
  type TransactionStatus,
} from "./payment.ts";
export type { PaymentState } from "./payment-texts.ts";
export type { PaymentProvider } from "./providers/contract.ts";
export { createProviders, type Providers } from "./providers/providers.ts";
export { type ProviderSetting, providerSetting } from "./providers/registry.ts";
export { receiveTransfer, type TransferResult } from "./receive-transfer.ts";
export { type TillLine, tillOverview, type TillTotals } from "./till.ts";
