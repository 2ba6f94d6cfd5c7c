import { readFunctionalCode, readPaymentTransaction } from "./codec.ts";
import type { Answer } from "./exchange.ts";
import type { FunctionalCode } from "./messages.ts";
import type { Outcome, Trouble } from "./outcomes.ts";

const MISCONFIGURED: readonly FunctionalCode[] = ["NO_VALID_ORIGINATOR_OR_ENDPOINT", "FORBIDDEN"];
const MAY_PASS = new Set([408, 425, 429]);

/** Certificates and addresses do not become right by waiting. */
const isSetting = (code: string): boolean =>
  /^(ERR_TLS|ERR_OSSL|CERT|NOT_SECURE|UNABLE_TO|SELF_SIGNED|DEPTH_ZERO)/.test(code);

export const troubleOf = (code: string): Trouble => ({
  kind: isSetting(code) ? "misconfigured" : "unavailable",
  problem: code,
});

/** A status that is no success, in our words. */
export function refusalOf(status: number, body: string): Exclude<Outcome, { kind: "transaction" }> {
  const problem = `HTTP ${status}`;
  if (status >= 500 || MAY_PASS.has(status)) return { kind: "unavailable", problem };
  const functionalCode = readFunctionalCode(body);
  if (status === 401 || status === 403 || MISCONFIGURED.includes(functionalCode))
    return { kind: "misconfigured", problem: `${problem} ${functionalCode}` };
  return { kind: "rejected", functionalCode };
}

/** An answer that should be a transaction. What is none of the standard may be right the next time. */
export function outcomeOf(answer: Answer): Outcome {
  if (answer.kind === "no-answer") return troubleOf(answer.code);
  if (answer.status < 200 || answer.status > 299) return refusalOf(answer.status, answer.body);
  const reading = readPaymentTransaction(answer.body);
  return reading.kind === "read"
    ? { kind: "transaction", transaction: reading.value }
    : { kind: "unavailable", problem: `not understood: ${reading.problem}` };
}
