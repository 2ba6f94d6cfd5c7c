import type { IncomingMessage, ServerResponse } from "node:http";
import { textOf } from "./answers.ts";
import { callBack } from "./callbacks.ts";
import type { Service } from "./machine-interface.ts";
import { failurePage, overPage, overviewPage, pageHeaders, payPage } from "./pay-page.ts";
import type { Status, Transaction } from "./transactions.ts";

const CHOICES: Readonly<Record<string, Status>> = {
  pay: "PAYED",
  decline: "FAILED",
  cancel: "CANCELED",
};

function page(response: ServerResponse, status: number, body: string): void {
  response.writeHead(status, pageHeaders);
  response.end(body);
}

type Settling = { transaction: Transaction; status: Status; callbackUrl: string | undefined };

/** Sends the browser back and calls the portal, in the order and as often as it was told to. */
async function sendBack(
  { trouble }: Service,
  { transaction, status, callbackUrl }: Settling,
  response: ServerResponse,
): Promise<void> {
  const how = trouble();
  const call = () => (callbackUrl ? callBack(callbackUrl, transaction) : Promise.resolve());
  if (how.kind === "fails-after-booking" && status === "PAYED")
    return page(response, 500, failurePage());
  if (how.kind === "callback-first") await call();
  response.writeHead(303, { location: transaction.request.redirectUrl }).end();
  if (how.kind === "callback-first") return undefined;
  const times = how.kind === "duplicate-callbacks" ? how.times : 1;
  await Promise.all(Array.from({ length: times }, call));
  return undefined;
}

/** The pages a person sees: `/bezahlen/<transaction>`, and `/` for who wants to look on. */
export async function answerPerson(
  service: Service & { callbackUrl: () => string | undefined },
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  if (request.url === "/") return page(response, 200, overviewPage(service.transactions.all()));
  const transaction = service.transactions.find((request.url ?? "").split(/[/?]/)[2] ?? "");
  if (!transaction) return page(response, 404, overPage(undefined));
  if (transaction.status !== "INITIAL")
    return page(response, 410, overPage(transaction.request.redirectUrl));
  if (request.method !== "POST") return page(response, 200, payPage(transaction));
  const choice = new URLSearchParams(await textOf(request)).get("do") ?? "";
  const status = CHOICES[choice];
  if (!status) return page(response, 400, payPage(transaction));
  const how = service.trouble();
  const booked = how.kind === "wrong-amount" ? how.grosAmount : undefined;
  service.transactions.settle(transaction, status, booked);
  return sendBack(service, { transaction, status, callbackUrl: service.callbackUrl() }, response);
}
