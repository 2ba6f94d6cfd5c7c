import type { FastifyReply, FastifyRequest } from "fastify";
import { AppError } from "#platform/errors";
import {
  FinishedBody,
  negotiate,
  PageCache,
  redirect,
  type Reply,
  sendReply,
  type Server,
} from "#platform/http";
import type { Dependencies } from "./dependencies.ts";
import { errorPage } from "./error-page.tsx";
import { languageOf, receiveVisit } from "./receive-visit.ts";
import { portalOwner } from "./portal-rows.ts";
import type { Handler, Route } from "./route-definition.ts";
import { type RouteModule } from "./route-modules.ts";
import { unknownHostPage } from "./unknown-host.tsx";
import type { Visit } from "./visit.ts";
import { signInFirst } from "./who-visits.ts";

type Mounted = { server: Server; house: Dependencies; modules: readonly RouteModule[] };

/** Lets other sites read an answer, with no cookie of ours (Fetch standard, CORS protocol). */
const ANY_ORIGIN = {
  "access-control-allow-origin": "*",
  "cross-origin-resource-policy": "cross-origin",
};

/** Gives every discovered route its URL, audience, limits and cache. */
export function mountRoutes({ server, house, modules }: Mounted): void {
  mountAssets(server, house);
  const cache = new PageCache();
  for (const { url, route } of modules) {
    if (route.audience === "demo" && house.mode !== "demo") continue;
    for (const method of ["GET", "POST"] as const) {
      const handler = route[method];
      if (!handler) continue;
      server.route({
        method,
        url,
        config: {
          ...(route.perMinute && {
            rateLimit: { max: route.perMinute, timeWindow: "1 minute" },
          }),
          ...(route.uploads && { uploads: true as const }),
        },
        handler: async (request, reply) => {
          const visit = await receiveVisit({ request, reply, house, route });
          if (!visit)
            return reply.code(404).type("text/html; charset=utf-8").send(unknownHostPage(house));
          if (route.anyOrigin) reply.headers(ANY_ORIGIN);
          const variant = route.cachedFor ? route.cachedFor(visit, house) : "";
          if (route.cached && method === "GET" && variant !== undefined) {
            const by = (route.cachedBy ?? []).map((name) => visit.query[name] ?? "");
            const answer = { request, reply, visit, house, route, cache, handler };
            return sendCached({ ...answer, by: [variant, ...by] });
          }
          const signIn = signInFirst(visit, route.audience);
          if (signIn && method === "POST" && !route.answersSignedOut)
            throw new AppError("not-signed-in");
          if (signIn && method === "GET") return send(redirect(signIn), { reply, house });
          const made = await handler(visit, house);
          if (method === "GET" && isShown(made)) countShown(route, visit, house);
          return send(made, { reply, house });
        },
      });
    }
  }
}

function mountAssets(server: Server, { assets }: Dependencies): void {
  server.get("/assets/*", { config: { rateLimit: false } }, (request, reply) => {
    const body = assets.find(request.url.split("?")[0] ?? "");
    if (!body) throw new AppError("not-found");
    const encoding = negotiate(request.headers["accept-encoding"]);
    if (encoding !== "identity") reply.header("content-encoding", encoding);
    return reply
      .header("cache-control", "public, max-age=31536000, immutable")
      .header("vary", "accept-encoding")
      .type(body.type)
      .send(body.in(encoding));
  });
}

function send(
  reply: Reply,
  { reply: to, house }: { reply: FastifyReply; house: Dependencies },
): FastifyReply {
  for (const { name, value, maxAge } of reply.cookies ?? []) {
    const options = {
      path: "/",
      httpOnly: true,
      sameSite: "lax",
      secure: house.mode !== "demo",
    } as const;
    if (value === undefined) to.clearCookie(name, options);
    else to.setCookie(name, value, { ...options, ...(maxAge === undefined ? {} : { maxAge }) });
  }
  return sendReply(reply, to);
}

/** Counts a page that was shown, and nothing of who saw it. */
function countShown({ counts }: Route, visit: Visit, { usage }: Dependencies): void {
  if (counts) usage.note(portalOwner(visit), counts(visit));
}

type Cached = {
  request: FastifyRequest;
  reply: FastifyReply;
  visit: Visit;
  house: Dependencies;
  route: Route;
  cache: PageCache;
  handler: Handler;
  /** What tells this page from others of the same path. */
  by: readonly string[];
};

const isShown = (made: Reply): boolean => made.kind === "html" && made.status === 200;

/** What is kept of an answer; nothing of one that is no plain success. */
function finished(made: Reply): FinishedBody | undefined {
  if ("status" in made && made.status !== 200) return undefined;
  switch (made.kind) {
    case "html":
      return new FinishedBody(made.body, "text/html; charset=utf-8");
    case "json":
      return new FinishedBody(JSON.stringify(made.body), made.type);
    case "text":
      return new FinishedBody(made.body, made.type);
    case "redirect":
    case "file":
    case "download":
      return undefined;
  }
}

/** Serves a finished page from memory, or renders and keeps it. Answers 304 to a matching ETag. */
async function sendCached({
  request,
  reply,
  visit,
  house,
  route,
  cache,
  handler,
  by,
}: Cached): Promise<FastifyReply> {
  const revision = house.revision();
  const key = [visit.portal.slug, visit.language, visit.path, ...by].join("\n");
  let page = cache.find(key, revision);
  if (!page) {
    const made = await handler(visit, house);
    page = finished(made);
    if (!page) return send(made, { reply, house });
    cache.keep(key, revision, page);
  }
  countShown(route, visit, house);
  reply
    .header("cache-control", "no-cache")
    .header("etag", page.etag)
    .header("vary", "accept-encoding, cookie");
  if (request.headers["if-none-match"] === page.etag) return reply.code(304).send();
  const encoding = negotiate(request.headers["accept-encoding"]);
  if (encoding !== "identity") reply.header("content-encoding", encoding);
  return reply.type(page.type).send(page.in(encoding));
}

/** The error boundary's page: problem+json for programs, an accessible page for people. */
export function showError(house: Dependencies) {
  return (error: AppError, request: FastifyRequest, reply: FastifyReply): FastifyReply => {
    reply.header("cache-control", "no-store");
    if (request.url.startsWith("/api/") || request.url.startsWith("/health/"))
      return reply
        .code(error.status)
        .type("application/problem+json")
        .send(
          JSON.stringify({
            type: "about:blank",
            title: error.code,
            status: error.status,
            incident: request.id,
          }),
        );
    const portal = house.addresses.portalOf(request.headers.host);
    const type = "text/html; charset=utf-8";
    if (!portal) return reply.code(404).type(type).send(unknownHostPage(house));
    const visit = visitForError(request, portal, house);
    return reply
      .code(error.status)
      .type(type)
      .send(errorPage(error, visit, house));
  };
}

/** As much of a visit as an error page needs; nothing here may fail again. */
const visitForError = (
  request: FastifyRequest,
  portal: Visit["portal"],
  house: Dependencies,
): Visit => ({
  portal,
  language: languageOf({}, request.cookies ?? {}),
  path: /^\/(amt|loki|redaktion|betrieb)(?=[/?]|$)/.exec(request.url)?.[0] ?? "/",
  params: {},
  query: {},
  form: {},
  upload: undefined,
  cookies: {},
  citizen: undefined,
  staff: undefined,
  address: request.ip,
  now: house.clock.now(),
  requestId: request.id,
  formToken: () => "",
  stale: false,
});
