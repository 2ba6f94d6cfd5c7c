import { CASE_JOBS } from "#cases";
import { type JobHandler, leaningOn } from "#platform/jobs";
import { dropFee } from "./give-back.ts";
import type { PaymentHouse } from "./payment-house.ts";
import { PAYMENT_JOBS } from "./payment-jobs.ts";
import { pollPayment, watchPayment } from "./poll-payment.ts";

/** Everything payments do outside a request, by kind of job. */
export const paymentJobs = (house: PaymentHouse): Readonly<Record<string, JobHandler>> => ({
  [PAYMENT_JOBS.poll]: leaningOn("payment", (job) => pollPayment(house, job)),
  [PAYMENT_JOBS.watch]: (job) => watchPayment(house, job),
  [CASE_JOBS.dropFee]: (job) => dropFee(house, job),
});
