import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { KNOWN_SERVICES, type KnownService } from "./known-services.ts";
import type { Instruction, Settings, Trouble } from "./settings.ts";
import { answerSuchdienst } from "./suchdienst-answers.ts";
import { answerVsm } from "./vsm-answers.ts";

export type SearchServer = { origin: string; port: number; follow: (told: Instruction) => void };

function page(response: ServerResponse, path: string): void {
  const service = KNOWN_SERVICES.find(({ id }) => path === `/leistung/${id}`);
  response.writeHead(service ? 200 : 404, { "content-type": "text/html; charset=utf-8" });
  const name = service?.name ?? "Nicht gefunden";
  response.end(
    `<!doctype html><html lang="de"><title>${name}</title><h1>${name}</h1><p>Beispiel: Hier stünde die Seite, zu der die Suche des Landes führt.</p></html>`,
  );
}

const sendJson = (response: ServerResponse, status: number, body: unknown): void => {
  response.writeHead(status, { "content-type": "application/json" });
  response.end(JSON.stringify(body));
};

function sendWithoutEnd(response: ServerResponse): void {
  response.writeHead(200, { "content-type": "application/json" });
  const more = (): void => {
    if (response.destroyed) return;
    response.write("[".repeat(64 * 1024));
    setImmediate(more);
  };
  more();
}

const HOSTILE_URL = "javascript:alert(1)";

function answerWell(origin: string, trouble: Trouble) {
  const hostile = trouble.kind === "hostile";
  const pageUrl = ({ id, url }: KnownService): string =>
    hostile ? HOSTILE_URL : (url ?? `${origin}/leistung/${id}`);
  return (request: IncomingMessage, response: ServerResponse): void => {
    const url = new URL(request.url ?? "/", origin);
    if (url.pathname.startsWith("/leistung/")) {
      page(response, url.pathname);
      return;
    }
    const { status, body } = url.pathname.startsWith("/suchdienst/api/")
      ? answerSuchdienst(url, pageUrl)
      : answerVsm(url, pageUrl);
    sendJson(response, status, body);
  };
}

/** Listens on loopback only. */
export async function createSearchServer(settings: Settings): Promise<SearchServer> {
  let { trouble } = settings;
  let origin = "";
  const server = createServer((request, response) => {
    const answer = answerWell(origin, trouble);
    switch (trouble.kind) {
      case "silent":
        return;
      case "down":
        return sendJson(response, 503, { message: "down" });
      case "garbage":
        response.writeHead(200, { "content-type": "text/html" });
        response.end("<h1>Wartung</h1>");
        return;
      case "other-shape":
        return sendJson(response, 200, { treffer: [{ titel: "x" }] });
      case "endless":
        return sendWithoutEnd(response);
      case "slow":
        setTimeout(answer, trouble.milliseconds, request, response);
        return;
      default:
        answer(request, response);
    }
  });
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  server.once("error", reject).listen(settings.port, "127.0.0.1", resolve);
  await promise;
  const { port } = server.address() as AddressInfo;
  origin = `http://127.0.0.1:${port}`;
  return {
    origin,
    port,
    follow: (told) => {
      trouble = told.trouble;
    },
  };
}
