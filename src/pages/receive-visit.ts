import type { FastifyReply, FastifyRequest } from "fastify";
import type { Portal } from "#authorities";
import { AppError } from "#platform/errors";
import { type Multipart, openMultipart } from "#platform/http";
import { isLanguage, type Language } from "#platform/i18n";
import type { Dependencies } from "./dependencies.ts";
import type { Route } from "./route-definition.ts";
import type { FormBody, Visit } from "./visit.ts";
import { whoVisits } from "./who-visits.ts";

type Arrival = { request: FastifyRequest; reply: FastifyReply; house: Dependencies; route: Route };
type Query = Record<string, string | string[] | undefined>;

const single = (value: string | string[] | undefined): string | undefined =>
  Array.isArray(value) ? value[0] : value;

const singles = (query: Query): Record<string, string | undefined> =>
  Object.fromEntries(Object.entries(query).map(([name, value]) => [name, single(value)]));

/** Asked for in the address, or chosen before in this browser. */
export function languageOf(query: Query, cookies: Record<string, string | undefined>): Language {
  const asked = single(query["sprache"]) ?? cookies["sprache"];
  return isLanguage(asked) ? asked : "de";
}

/**
 * A browser says where a form came from; another origin is refused outright, and silence where no
 * token says the same.
 */
function refuseForeignOrigin(request: FastifyRequest, { withoutToken }: Route): void {
  const site = request.headers["sec-fetch-site"];
  const { origin, host } = request.headers;
  if (withoutToken && site === undefined && origin === undefined)
    throw new AppError("forbidden", { detail: "form of unknown origin" });
  const foreign = site
    ? site === "cross-site" || site === "same-site"
    : origin !== undefined && (!URL.canParse(origin) || new URL(origin).host !== host);
  if (foreign) throw new AppError("forbidden", { detail: "form from another origin" });
}

/**
 * True when the form token is not the one of this browser. The plugin would answer such a request
 * itself; here it is only asked, so that a page can keep what was typed.
 */
async function isStale(request: FastifyRequest): Promise<boolean> {
  return new Promise((resolve) => {
    const refused = { send: () => resolve(true) } as FastifyReply;
    request.server.csrfProtection(request, refused, () => resolve(false));
  });
}

function portalFor(
  host: string | undefined,
  { portals }: Route,
  house: Dependencies,
): Portal | undefined {
  const portal = house.addresses.portalOf(host);
  if (portals === "any-host") return portal ?? house.region.roof;
  if (portal && portals !== "all" && portals !== portal.kind) throw new AppError("not-found");
  return portal;
}

/** The fields in front of the files stand in for the body; the token is among them. */
async function openUpload(
  request: FastifyRequest,
  { uploads }: Route,
): Promise<Multipart | undefined> {
  if (!request.isMultipart()) return undefined;
  if (!uploads) throw new AppError("bad-request", { detail: "a form with files" });
  const upload = await openMultipart(request);
  request.body = upload.fields;
  return upload;
}

/** Turns a request into a visit. Undefined when its host is no portal. Throws AppError. */
export async function receiveVisit({
  request,
  reply,
  house,
  route,
}: Arrival): Promise<Visit | undefined> {
  // No database takes this character, and no address of a personal page has it.
  const asksDatabase = ["guest", "citizen", "staff"].includes(route.audience);
  if (asksDatabase && request.url.includes("%00")) throw new AppError("bad-request");
  const portal = portalFor(request.headers.host, route, house);
  if (!portal) return undefined;
  const query = request.query as Query;
  const posts = request.method === "POST" && route.audience !== "machine";
  if (posts) refuseForeignOrigin(request, route);
  const upload = await openUpload(request, route);
  const stale = posts && !route.withoutToken && (await isStale(request));
  if (stale && !route.answersStale) throw new AppError("stale-form");
  let token: string | undefined;
  return {
    portal,
    language: languageOf(query, request.cookies),
    path: request.url.split("?")[0] ?? "/",
    params: request.params as Record<string, string>,
    query: singles(query),
    form: (request.body ?? {}) as FormBody,
    upload,
    cookies: request.cookies,
    ...(await whoVisits({ cookies: request.cookies, portal, audience: route.audience }, house)),
    address: request.ip,
    now: house.clock.now(),
    requestId: request.id,
    // One for all forms of a page: for a new browser each call would begin with a secret of its own.
    formToken: () => (token ??= reply.generateCsrf()),
    stale,
  };
}
