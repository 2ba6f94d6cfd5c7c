import type { IncomingMessage, ServerResponse } from "node:http";
import { answerJson, refuse, textOf } from "./answers.ts";
import type { KnownClients } from "./known-clients.ts";
import { readRequest } from "./request-body.ts";
import type { Client, Trouble } from "./settings.ts";
import { message, type Transactions } from "./transactions.ts";

export type Service = {
  origin: string;
  transactions: Transactions;
  clients: KnownClients;
  trouble: () => Trouble;
};

type Call = {
  request: IncomingMessage;
  response: ServerResponse;
  originatorId: string;
  endPointId: string;
};

/** Who calls, if originator and end point are theirs; everybody else was refused here. */
function callerOf({ clients }: Service, call: Call): Client | undefined {
  const { request, response, originatorId, endPointId } = call;
  const client = clients.find(request, originatorId);
  if (!client) refuse(response, 401, "FORBIDDEN");
  else if (client.endPoints.length > 0 && !client.endPoints.includes(endPointId))
    refuse(response, 404, "NO_VALID_ORIGINATOR_OR_ENDPOINT");
  else return client;
  return undefined;
}

async function create(service: Service, call: Call): Promise<void> {
  const { request, response, originatorId, endPointId } = call;
  const reading = readRequest(await textOf(request));
  if (reading.kind === "refused") return refuse(response, reading.status, reading.functionalCode);
  const made = service.transactions.create({ originatorId, endPointId }, reading.body);
  if (!made) return refuse(response, 409, "PAYMENT_EXISTS");
  if (service.trouble().kind === "fails-after-creating")
    return refuse(response, 500, "UNSPECIFIED");
  return answerJson(response, 201, message(made, service.origin));
}

function show(service: Service, call: Call, transactionId: string): void {
  const found = service.transactions.find(transactionId);
  const isTheirs =
    found?.originatorId === call.originatorId && found.endPointId === call.endPointId;
  if (!found || !isTheirs) return refuse(call.response, 404, "UNSPECIFIED");
  if (service.trouble().kind === "fails-after-booking" && found.status === "PAYED")
    return refuse(call.response, 500, "UNSPECIFIED");
  return answerJson(call.response, 200, message(found, service.origin));
}

/** The interface of XBezahldienste 1.0, and the token endpoint of those who use one. */
export async function answerMachine(
  service: Service,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const path = new URL(request.url ?? "/", service.origin).pathname;
  const [kind, ...parts] = path.slice(1).split("/").map(decodeURIComponent);
  const [originatorId = "", endPointId = "", transactionId] = parts;
  const asked = `${request.method} ${kind}`;
  if (asked === "POST oauth") {
    const form = new URLSearchParams(await textOf(request));
    const token = service.clients.issueToken(request, form);
    return token
      ? answerJson(response, 200, token)
      : answerJson(response, 401, { error: "invalid_client" });
  }
  const call = { request, response, originatorId, endPointId };
  if (!callerOf(service, call)) return undefined;
  if (asked === "POST paymenttransaction" && !transactionId) return create(service, call);
  if (asked === "GET paymenttransaction" && transactionId)
    return show(service, call, transactionId);
  if (asked === "GET status") return answerJson(response, 200, { status: "OK" });
  return refuse(response, 404, "UNSPECIFIED");
}
