import cookie from "@fastify/cookie";
import csrf from "@fastify/csrf-protection";
import formbody from "@fastify/formbody";
import multipart from "@fastify/multipart";
import rateLimit from "@fastify/rate-limit";
import Fastify, {
  type FastifyError,
  type FastifyInstance,
  type FastifyReply,
  type FastifyRequest,
} from "fastify";
import { randomUUID } from "node:crypto";
import { AppError, isAppError } from "#platform/errors";
import type { Log } from "#platform/log";
import { securityHeaders } from "./security-policy.ts";

const BODY_LIMIT = 1024 * 1024;
/** Room for an address that holds 10,000 umlauts, which are six bytes each there. */
const LONGEST_HEAD = 64 * 1024;
const SLOWEST_BODY_MS = 30_000;
/** Twenty megabytes at the speed of a bad mobile line. */
const SLOWEST_UPLOAD_MS = 15 * 60_000;

/** Who is refused is told when to come again; how much is left is nobody's business. */
const WITHOUT_COUNTS = {
  "x-ratelimit-limit": false,
  "x-ratelimit-remaining": false,
  "x-ratelimit-reset": false,
};

declare module "fastify" {
  interface FastifyContextConfig {
    /** Takes files, so a request may be large and slow. */
    uploads?: true;
  }
}

export type Server = FastifyInstance;

export type ServerOptions = {
  log: Log;
  /**
   * Reverse proxies in front, one behind the other. Each appends to X-Forwarded-For where it was
   * asked from; what stands before these entries anybody may have written.
   */
  proxies: number;
  /** True behind TLS: cookies are Secure and HSTS is sent. */
  secure: boolean;
  /** From one address; routes may set less for themselves. */
  requestsPerMinute: number;
  /** The page (or problem+json) a person sees; gets the public face only. */
  showError: (error: AppError, request: FastifyRequest, reply: FastifyReply) => FastifyReply;
};

/** Short enough to read out on the phone; also the request id of the log. Random to its end. */
const incidentNumber = (): string => randomUUID().slice(-10);

/** The HTTP server with everything that holds for every route; routes are mounted by the pages. */
export async function createServer(options: ServerOptions): Promise<Server> {
  const answer = errorBoundary(options);
  const headers = securityHeaders(options.secure);
  const server = Fastify({
    logger: false,
    trustProxy: options.proxies > 0 && ((_, hop) => hop < options.proxies),
    bodyLimit: BODY_LIMIT,
    http: { maxHeaderSize: LONGEST_HEAD },
    genReqId: incidentNumber,
    routerOptions: { maxParamLength: 300, ignoreTrailingSlash: true },
    requestTimeout: SLOWEST_UPLOAD_MS,
    forceCloseConnections: "idle",
    // A path that is no valid percent-encoding never reaches a route, nor the hook of the headers.
    frameworkErrors: (error, request, reply) => void answer(error, request, reply.headers(headers)),
  });
  await server.register(cookie, { parseOptions: { secure: options.secure } });
  await server.register(formbody, { bodyLimit: BODY_LIMIT });
  await server.register(multipart, { throwFileSizeLimit: false });
  server.addHook("onRequest", hangUpOnSlowBodies);
  server.addHook("onRequest", (_, reply, done) => {
    reply.headers(headers);
    done();
  });
  await server.register(rateLimit, {
    max: options.requestsPerMinute,
    timeWindow: "1 minute",
    addHeaders: WITHOUT_COUNTS,
    addHeadersOnExceeding: WITHOUT_COUNTS,
    errorResponseBuilder: () => new AppError("too-many-requests"),
  });
  await server.register(csrf, {
    cookieKey: "formular",
    cookieOpts: { httpOnly: true, sameSite: "lax", secure: options.secure, path: "/" },
    getToken: (request) => (request.body as { _token?: string } | undefined)?._token,
  });
  server.setErrorHandler((error: FastifyError, request, reply) => answer(error, request, reply));
  server.setNotFoundHandler((request, reply) => answer(new AppError("not-found"), request, reply));
  return server;
}

/** Only a file may take its time. */
function hangUpOnSlowBodies(
  { method, raw, routeOptions }: FastifyRequest,
  _: FastifyReply,
  done: () => void,
): void {
  if (method === "POST" && !routeOptions.config.uploads) {
    const timer = setTimeout(() => raw.destroy(), SLOWEST_BODY_MS).unref();
    raw.once("end", () => clearTimeout(timer)).once("close", () => clearTimeout(timer));
  }
  done();
}

type Answer = (error: unknown, request: FastifyRequest, reply: FastifyReply) => FastifyReply;

/** The one error boundary: logs once, shows the public face with the incident number. */
function errorBoundary({ log, showError }: ServerOptions): Answer {
  return (error, request, reply) => {
    const known = toAppError(error);
    const { code, detail } = known;
    if (known.status >= 500)
      log.error(
        { incident: request.id, code, detail, err: describe(known.cause ?? error) },
        "request failed",
      );
    else log.info({ incident: request.id, code, detail }, "request refused");
    return showError(known, request, reply);
  };
}

const CODES: Record<number, AppError["code"]> = {
  400: "bad-request",
  404: "not-found",
  405: "method-not-allowed",
  413: "too-large",
  414: "too-large",
  415: "bad-request",
  429: "too-many-requests",
  503: "unavailable",
};

function toAppError(error: unknown): AppError {
  if (isAppError(error)) return error;
  const status = (error as { statusCode?: number }).statusCode;
  if (status !== undefined && status < 500)
    return new AppError(CODES[status] ?? "bad-request", {
      cause: error,
      detail: (error as { code?: string }).code ?? "",
    });
  return new AppError("internal", { cause: error });
}

/** Name, SQL state and stack: never the message of a foreign error, it may quote what a person typed. */
function describe(error: unknown): object {
  if (!(error instanceof Error)) return { kind: typeof error };
  const { code } = error as Error & { code?: string };
  const frames = error.stack?.split("\n").filter((line) => line.trimStart().startsWith("at "));
  return { error: error.name, code, stack: frames?.slice(0, 12).join("\n") };
}
