import { Agent, request as ask } from "node:http";
import type { Lives } from "./lives.ts";
import type { Request, Response } from "../../support/http-visitor.ts";

const PATIENCE_MS = 20_000;

function cookie(line: string): Response["cookies"][number] {
  const [pair = "", ...rules] = line.split("; ");
  const at = pair.indexOf("=");
  const expires = rules.find((rule) => /^expires=/i.test(rule))?.slice("expires=".length);
  const isGone = rules.some((rule) => /^max-age=0$/i.test(rule));
  return {
    name: pair.slice(0, at),
    value: decodeURIComponent(pair.slice(at + 1)),
    ...((isGone || expires) && { expires: isGone ? new Date(0) : new Date(String(expires)) }),
  };
}

const agent = new Agent({ keepAlive: false });

function askOnce(port: number, asked: Request): Promise<Response> {
  const { method, url, remoteAddress, headers, payload } = asked;
  return new Promise((resolve, reject) => {
    const sent = ask({
      ...{ host: "127.0.0.1", port, method, path: url, agent, timeout: PATIENCE_MS },
      headers: {
        ...headers,
        "x-forwarded-for": remoteAddress,
        ...(payload !== undefined && { "content-length": Buffer.byteLength(payload) }),
      },
    });
    sent.on("timeout", () => sent.destroy(new Error("no answer in time")));
    sent.on("error", reject);
    sent.on("response", (answer) => {
      const chunks: Buffer[] = [];
      answer.on("data", (chunk: Buffer) => chunks.push(chunk));
      answer.on("error", reject);
      answer.on("end", () => {
        const rawPayload = Buffer.concat(chunks);
        resolve({
          statusCode: answer.statusCode ?? 0,
          headers: answer.headers,
          body: rawPayload.toString("utf8"),
          rawPayload,
          cookies: (answer.headers["set-cookie"] ?? []).map(cookie),
        });
      });
    });
    sent.end(payload);
  });
}

/**
 * A portal behind a port; every visitor comes from an address of their own. Who gets no answer
 * because it was killed does the same again with the next life, as people press a button again.
 */
export const portalAt = (port: number, lives: Lives) => ({
  inject: async (asked: Request): Promise<Response> => {
    for (;;) {
      await lives.alive();
      try {
        return await askOnce(port, asked);
      } catch {
        continue; // `alive` waits for the next life
      }
    }
  },
});
