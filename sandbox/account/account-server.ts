import { readFileSync } from "node:fs";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { citizenRealm } from "./citizen-realm.ts";
import { createIssuer } from "./issuer.ts";
import type { Realm } from "./realm.ts";
import type { ClientSettings, Settings, Trouble } from "./settings.ts";
import { staffRealm } from "./staff-realm.ts";

type Listener = (request: IncomingMessage, response: ServerResponse) => void;

export type AccountServer = { port: number; setTrouble: (trouble: Trouble) => void };

const stylesheet = readFileSync(join(import.meta.dirname, "account.css"));

/** The session of this service is dropped, so that every sign-in asks who it is. */
function forgetSession(request: IncomingMessage): void {
  const kept = request.headers.cookie
    ?.split("; ")
    .filter((cookie) => !cookie.startsWith("_session"));
  if (kept) request.headers.cookie = kept.join("; ");
}

/** Hands a request below `/<path>` to the issuer, which sees the rest of the path. */
function mounted(path: string, listener: Listener): Listener {
  return (request, response) => {
    forgetSession(request);
    const url = request.url ?? "/";
    Object.assign(request, { originalUrl: url, url: url.slice(path.length + 1) || "/" });
    listener(request, response);
  };
}

function answerPlainly(request: IncomingMessage, response: ServerResponse): void {
  if (request.url === "/account.css") {
    response.setHeader("content-type", "text/css; charset=utf-8");
    response.end(stylesheet);
    return;
  }
  response.statusCode = 404;
  response.setHeader("content-type", "text/plain; charset=utf-8");
  response.end("Hier ist nichts. Dies ist ein Testkonto mit erfundenen Personen.\n");
}

async function listen(server: Server, port: number): Promise<number> {
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  server.once("error", reject).listen(port, "127.0.0.1", resolve);
  await promise;
  return (server.address() as AddressInfo).port;
}

/** Listens on loopback only. The issuers are `http://127.0.0.1:<port>/buerger` and `/amt`. */
export async function createAccountServer(settings: Settings): Promise<AccountServer> {
  let { trouble } = settings;
  const listeners = new Map<string, Listener>();
  const answer: Listener = (request, response) => {
    const realm = request.url?.split(/[/?]/)[1] ?? "";
    (listeners.get(realm) ?? answerPlainly)(request, response);
  };
  const server = createServer((request, response) => {
    if (trouble.kind === "down") {
      response.statusCode = 503;
      response.end("Außer Betrieb (so eingestellt)\n");
    } else if (trouble.kind === "slow") setTimeout(answer, trouble.milliseconds, request, response);
    else answer(request, response);
  });

  const port = await listen(server, settings.port);
  const open = (realm: Realm, client: ClientSettings): void => {
    const issuer = createIssuer({ origin: `http://127.0.0.1:${port}`, realm, client });
    listeners.set(realm.path, mounted(realm.path, issuer));
  };
  open(citizenRealm(settings.regionFolder), settings.citizens);
  open(staffRealm(settings.regionFolder), settings.staff);
  return { port, setTrouble: (next) => void (trouble = next) };
}
