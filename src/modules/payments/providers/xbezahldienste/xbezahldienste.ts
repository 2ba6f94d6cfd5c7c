import {
  createPaymentClient,
  fromGrosAmount,
  type Outcome,
  type PaymentTransaction,
} from "#standards/xbezahldienste";
import type { Asked, Created, PaymentProvider, ProviderTrouble, Report } from "../contract.ts";
import type { Options } from "./options.ts";
import { paymentRequest } from "./payment-request.ts";

/** A person waits for some of these exchanges. */
const PATIENCE_MS = 6_000;

const troubleOf = (outcome: Exclude<Outcome, { kind: "transaction" }>): ProviderTrouble =>
  outcome.kind === "rejected" ? { kind: "rejected", problem: outcome.functionalCode } : outcome;

/** What the service says must be about our request, or it is somebody else's money. */
const isOurs = ({ paymentRequest: echoed }: PaymentTransaction, requestId: string): boolean =>
  echoed?.requestId === undefined || echoed.requestId === requestId;

const FOREIGN: ProviderTrouble = { kind: "unavailable", problem: "answered for another request" };

function created(outcome: Outcome, requestId: string): Created {
  if (outcome.kind === "rejected" && outcome.functionalCode === "PAYMENT_EXISTS")
    return { kind: "exists" };
  if (outcome.kind !== "transaction") return troubleOf(outcome);
  if (!isOurs(outcome.transaction, requestId)) return FOREIGN;
  return { kind: "created", transactionId: outcome.transaction.paymentInformation.transactionId };
}

/** A service that does not say what it booked is taken to have booked what was asked for. */
function reported(outcome: Outcome, { requestId, amount: asked }: Asked): Report {
  if (outcome.kind !== "transaction") return troubleOf(outcome);
  const { transaction } = outcome;
  if (!isOurs(transaction, requestId)) return FOREIGN;
  const { status, transactionRedirectUrl: payUrl } = transaction.paymentInformation;
  const grosAmount = transaction.paymentRequest?.grosAmount;
  const amount = grosAmount === undefined ? asked : fromGrosAmount(grosAmount);
  return amount === undefined
    ? { kind: "unavailable", problem: "an amount with parts of a cent" }
    : { kind: "reported", status, amount, payUrl };
}

/** Answered wrongly rather than not at all: worth another try while the person waits. */
const isStumble = (outcome: Outcome): boolean =>
  outcome.kind === "unavailable" && outcome.problem !== "TIMEOUT";

/** A payment service that speaks XBezahldienste 1.0. */
export function createXbezahldienste(options: Options): PaymentProvider {
  const client = createPaymentClient({ ...options, timeoutMs: PATIENCE_MS });
  return {
    create: async (order) => {
      const ask = () => client.createTransaction(order.payTo, paymentRequest(order));
      const first = await ask();
      // The same request id is the same transaction, so a stumble may be asked about at once.
      const outcome = isStumble(first) ? await ask() : first;
      return created(outcome, order.requestId);
    },
    ask: async (asked) =>
      reported(await client.readTransaction(asked.payTo, asked.transactionId), asked),
    check: async (payTo) => {
      const outcome = await client.status(payTo);
      return outcome.kind === "ready" ? outcome : troubleOf(outcome);
    },
  };
}
