import { request as requestPlain } from "node:http";
import { request as requestSecure } from "node:https";
import { createSecureContext } from "node:tls";
import type { Authentication } from "./authentication.ts";

export type Exchange = {
  method: "GET" | "POST";
  url: URL;
  headers: Readonly<Record<string, string>>;
  body?: string;
  timeoutMs: number;
  certificate?: Extract<Authentication, { kind: "certificate" }>;
};

/** `no-answer`: nothing came, or not in time; `code` says what the network or TLS said. */
export type Answer =
  { kind: "answer"; status: number; body: string } | { kind: "no-answer"; code: string };

const LONGEST = 256 * 1024;
const LOOPBACK = new Set(["127.0.0.1", "[::1]", "localhost"]);

/** Throws when passphrase and file do not belong together. */
const secureContext = ({ p12, passphrase, ca }: NonNullable<Exchange["certificate"]>) =>
  createSecureContext({ pfx: Buffer.from(p12, "base64"), passphrase, ...(ca && { ca }) });

type Keys = { kind: "keys"; keys: object } | { kind: "no-keys" };

function keysOf({ certificate }: Exchange): Keys {
  try {
    return {
      kind: "keys",
      keys: certificate ? { secureContext: secureContext(certificate) } : {},
    };
  } catch {
    return { kind: "no-keys" };
  }
}

const codeOf = (error: unknown): string => {
  const { code, name } = error as Error & { code?: string };
  return code ?? name;
};

async function readBody(stream: AsyncIterable<Buffer>): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of stream) {
    size += chunk.length;
    if (size > LONGEST) throw Object.assign(new Error("too long"), { code: "TOO_LONG" });
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString("utf8");
}

/**
 * One request and its answer. Node's own client, because `fetch` takes no client certificate; a
 * connection each, so that none that one client opened carries what another sends. Plain HTTP is
 * spoken on loopback only.
 */
export async function exchange(sending: Exchange): Promise<Answer> {
  const { url, method, headers, body, timeoutMs } = sending;
  if (url.protocol !== "https:" && !LOOPBACK.has(url.hostname))
    return { kind: "no-answer", code: "NOT_SECURE" };
  const opened = keysOf(sending);
  if (opened.kind === "no-keys") return { kind: "no-answer", code: "CERTIFICATE_CLOSED" };
  const send = url.protocol === "https:" ? requestSecure : requestPlain;
  const signal = AbortSignal.timeout(timeoutMs);
  try {
    return await new Promise<Answer>((resolve, reject) => {
      const options = { method, headers, signal, agent: false as const, ...opened.keys };
      const request = send(url, options, (response) => {
        readBody(response).then(
          (text) => resolve({ kind: "answer", status: response.statusCode ?? 0, body: text }),
          reject,
        );
      });
      request.once("error", reject).end(body);
    });
  } catch (error) {
    return { kind: "no-answer", code: signal.aborted ? "TIMEOUT" : codeOf(error) };
  }
}
