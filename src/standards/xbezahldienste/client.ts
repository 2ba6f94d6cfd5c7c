import type { Authentication } from "./authentication.ts";
import { bearerTokens } from "./bearer-token.ts";
import { writePaymentRequest } from "./codec.ts";
import { type Answer, exchange, type Exchange } from "./exchange.ts";
import type { PaymentRequest } from "./messages.ts";
import type { Outcome, Trouble } from "./outcomes.ts";
import { outcomeOf, refusalOf, troubleOf } from "./read-answer.ts";

export type ClientSettings = {
  /** Up to and without `/paymenttransaction`. */
  baseUrl: string;
  originatorId: string;
  authentication: Authentication;
  /** For each exchange; 10 seconds by default. */
  timeoutMs?: number;
};

/** A client of one payment service (XBezahldienste 1.0). `endPointId` is who gets the money. */
export type PaymentClient = {
  createTransaction: (endPointId: string, request: PaymentRequest) => Promise<Outcome>;
  readTransaction: (endPointId: string, transactionId: string) => Promise<Outcome>;
  /** Whether the service knows originator and end point. */
  status: (
    endPointId: string,
  ) => Promise<{ kind: "ready" } | Exclude<Outcome, { kind: "transaction" }>>;
};

type Sending = Pick<Exchange, "method" | "url" | "body">;
type Send = (sending: Sending) => Promise<Answer | Trouble>;

const UNAUTHORIZED = 401;

/** Sends with the headers or the certificate that prove who asks. */
function sender({ authentication, timeoutMs = 10_000 }: ClientSettings): Send {
  const headers = { accept: "application/json", "content-type": "application/json" };
  const plain = (sending: Sending, authorization: string) =>
    exchange({ ...sending, timeoutMs, headers: { ...headers, authorization } });
  if (authentication.kind === "certificate")
    return (sending) => exchange({ ...sending, headers, timeoutMs, certificate: authentication });
  if (authentication.kind === "basic") {
    const { user, password } = authentication;
    const credentials = Buffer.from(`${user}:${password}`).toString("base64");
    return (sending) => plain(sending, `Basic ${credentials}`);
  }
  const tokens = bearerTokens(authentication, timeoutMs);
  const withToken: Send = async (sending) => {
    const issued = await tokens.token();
    return issued.kind === "token" ? plain(sending, `Bearer ${issued.token}`) : issued;
  };
  return async (sending) => {
    const first = await withToken(sending);
    if (first.kind !== "answer" || first.status !== UNAUTHORIZED) return first;
    tokens.forget(); // withdrawn before its time
    return withToken(sending);
  };
}

const isAnswer = (sent: Answer | Trouble): sent is Answer =>
  sent.kind === "answer" || sent.kind === "no-answer";

/** Outcomes are values; only a request that is none of the standard throws (`writePaymentRequest`). */
export function createPaymentClient(settings: ClientSettings): PaymentClient {
  const send = sender(settings);
  const urlOf = (...parts: string[]): URL =>
    new URL([settings.baseUrl.replace(/\/$/, ""), ...parts.map(encodeURIComponent)].join("/"));
  const transactionUrl = (...parts: string[]) =>
    urlOf("paymenttransaction", settings.originatorId, ...parts);
  const ask = async (sending: Sending): Promise<Outcome> => {
    const sent = await send(sending);
    return isAnswer(sent) ? outcomeOf(sent) : sent;
  };
  return {
    createTransaction: (endPointId, request) =>
      ask({ method: "POST", url: transactionUrl(endPointId), body: writePaymentRequest(request) }),
    readTransaction: (endPointId, transactionId) =>
      ask({ method: "GET", url: transactionUrl(endPointId, transactionId) }),
    status: async (endPointId) => {
      const sent = await send({
        method: "GET",
        url: urlOf("status", settings.originatorId, endPointId),
      });
      if (!isAnswer(sent)) return sent;
      if (sent.kind === "no-answer") return troubleOf(sent.code);
      return sent.status < 300 ? { kind: "ready" } : refusalOf(sent.status, sent.body);
    },
  };
}
