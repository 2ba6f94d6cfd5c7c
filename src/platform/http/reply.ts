import type { FastifyReply } from "fastify";
import { Readable } from "node:stream";

type Headers = Record<string, string>;
export type CookieChange = { name: string; value: string | undefined; maxAge?: number };
type Extra = { headers?: Headers; cookies?: readonly CookieChange[] };

/** What a handler answers with: data, sent by the shell. */
export type Reply =
  | ({ kind: "html"; status: number; body: string | Buffer } & Extra)
  | ({ kind: "redirect"; location: string } & Extra)
  | ({ kind: "file"; body: Buffer; type: string; name: string; inline: boolean } & Extra)
  | ({
      kind: "download";
      content: AsyncIterable<Buffer>;
      size: number;
      type: string;
      name: string;
    } & Extra)
  | ({ kind: "json"; status: number; body: unknown; type: string } & Extra)
  /** Written as it is made; for what is long. */
  | ({ kind: "stream"; body: AsyncIterable<string>; type: string } & Extra)
  | ({ kind: "text"; status: number; body: string; type: string } & Extra);

export const html = (body: string | Buffer, status = 200, extra: Extra = {}): Reply => ({
  kind: "html",
  status,
  body,
  ...extra,
});

/** 303: the browser follows with GET, so a reload never sends a form twice. */
export const redirect = (location: string, extra: Extra = {}): Reply => ({
  kind: "redirect",
  location,
  ...extra,
});

export const json = (
  body: unknown,
  status = 200,
  type = "application/json; charset=utf-8",
): Reply => ({
  kind: "json",
  status,
  body,
  type,
});

export const file = (body: Buffer, type: string, name: string, inline = false): Reply => ({
  kind: "file",
  body,
  type,
  name,
  inline,
});

/** What somebody else sent: saved, never shown as a page of ours. `size` in bytes. */
export const download = (
  content: AsyncIterable<Buffer>,
  { size, type, name }: { size: number; type: string; name: string },
): Reply => ({ kind: "download", content, size, type, name });

const disposition = (name: string, inline: boolean): string =>
  `${inline ? "inline" : "attachment"}; filename="${name.replaceAll(/[^\w.-]/g, "_")}"; filename*=UTF-8''${encodeURIComponent(name)}`;

/** Sends a reply. Pages of a person are never stored by anybody (`no-store`). */
export function sendReply(reply: Reply, to: FastifyReply): FastifyReply {
  if (!to.hasHeader("cache-control")) to.header("cache-control", "no-store");
  if (reply.headers) to.headers(reply.headers);
  switch (reply.kind) {
    case "html":
      return to.code(reply.status).type("text/html; charset=utf-8").send(reply.body);
    case "redirect":
      return to.code(303).header("location", reply.location).send();
    case "file":
      return to
        .type(reply.type)
        .header("content-disposition", disposition(reply.name, reply.inline))
        .header("x-content-type-options", "nosniff")
        .send(reply.body);
    case "download":
      return to
        .type(reply.type)
        .header("content-length", reply.size)
        .header("content-disposition", disposition(reply.name, false))
        .header("x-content-type-options", "nosniff")
        .header("content-security-policy", "sandbox; default-src 'none'")
        .send(Readable.from(reply.content, { objectMode: false }));
    case "stream":
      return to.type(reply.type).send(Readable.from(reply.body));
    case "json":
      return to.code(reply.status).type(reply.type).send(JSON.stringify(reply.body));
    case "text":
      return to.code(reply.status).type(reply.type).send(reply.body);
  }
}
