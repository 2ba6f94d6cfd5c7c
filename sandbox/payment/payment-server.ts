import { readFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import { createServer as createTlsServer } from "node:https";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { type Listener, refuse } from "./answers.ts";
import { createKnownClients } from "./known-clients.ts";
import { answerMachine, type Service } from "./machine-interface.ts";
import { answerPerson } from "./person-interface.ts";
import type { Instruction, Settings } from "./settings.ts";
import { createTransactions } from "./transactions.ts";

export type PaymentServer = { origin: string; port: number; follow: (told: Instruction) => void };

const stylesheet = readFileSync(join(import.meta.dirname, "payment.css"));

async function listen(server: Server, port: number): Promise<number> {
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  server.once("error", reject).listen(port, "127.0.0.1", resolve);
  await promise;
  return (server.address() as AddressInfo).port;
}

/** Listens on loopback only. */
export async function createPaymentServer(settings: Settings): Promise<PaymentServer> {
  let { trouble, callbackUrl } = settings;
  const service: Service & { callbackUrl: () => string | undefined } = {
    origin: "",
    transactions: createTransactions(),
    clients: createKnownClients(settings.clients),
    trouble: () => trouble,
    callbackUrl: () => callbackUrl,
  };

  const answer: Listener = (request, response) => {
    if (request.url === "/payment.css") {
      response.writeHead(200, { "content-type": "text/css; charset=utf-8" });
      response.end(stylesheet);
      return;
    }
    const isForPeople = request.url === "/" || request.url?.startsWith("/bezahlen/");
    const answering = isForPeople ? answerPerson : answerMachine;
    answering(service, request, response).catch(() => refuse(response, 400, "VALIDATION_ERROR"));
  };
  const listener: Listener = (request, response) => {
    if (trouble.kind === "silent") return;
    if (trouble.kind === "down") refuse(response, 503, "UNSPECIFIED");
    else if (trouble.kind === "slow") setTimeout(answer, trouble.milliseconds, request, response);
    else answer(request, response);
  };

  const { tls } = settings;
  const asks = { ...tls, requestCert: true, rejectUnauthorized: false };
  const server = tls ? createTlsServer(asks, listener) : createServer(listener);
  const port = await listen(server, settings.port);
  service.origin = `${tls ? "https" : "http"}://127.0.0.1:${port}`;
  return {
    origin: service.origin,
    port,
    follow: (told) => {
      trouble = told.trouble ?? trouble;
      callbackUrl = told.callbackUrl ?? callbackUrl;
    },
  };
}
