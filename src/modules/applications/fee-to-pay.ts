import type { Answers } from "#forms";
import { type AdoptedPackage, type Fee, feeOf } from "#library";
import type { Temporal } from "#platform/clock";
import { AppError } from "#platform/errors";

/**
 * What sending these answers costs; undefined when the service takes no fee. Throws AppError
 * `internal` when the package's tables give no amount in whole cents: then nothing can be sent.
 */
export function feeToPay(
  { configured, packageId }: AdoptedPackage,
  answers: Answers,
  today: Temporal.PlainDate,
): Fee | undefined {
  const outcome = feeOf(configured, { answers, today });
  if (outcome.kind === "unclear")
    throw new AppError("internal", { detail: `fee of ${packageId}: ${outcome.reason}` });
  return outcome.kind === "fee" ? outcome.fee : undefined;
}
