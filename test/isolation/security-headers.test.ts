import { describe, expect, it } from "vitest";
import { createServer } from "#platform/http";
import { createLog } from "#platform/log";
import { loadRouteModules } from "../../src/pages/route-modules.ts";
import type { Answer, HttpVisitor } from "../support/http-visitor.ts";
import { buildCanaryWorld } from "./canary-world.ts";
import { type Guard, GUARDED_ROUTES } from "./guarded-routes.ts";

const world = await buildCanaryWorld();
const { portal, ids } = world;
const readable = (await loadRouteModules()).filter(({ route }) => route.GET);
const loki = await portal.employee("waltrop", { roles: ["loki", "editor"] });
const operator = await portal.employee("emscher-lippe", {
  ...{ authority: null, office: null, roles: ["operator", "coordinator"] },
});

const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "form-action 'self'",
  "frame-ancestors 'none'",
  "base-uri 'none'",
  "object-src 'none'",
].join(";");
/** What somebody else sent is no page of ours at all. */
const SANDBOX = "sandbox; default-src 'none'";

function hasAllHeaders({ headers }: Pick<Answer, "headers">): void {
  expect([POLICY, SANDBOX]).toContain(headers["content-security-policy"]);
  expect(headers).toMatchObject({
    "x-content-type-options": "nosniff",
    "x-frame-options": "DENY",
    "referrer-policy": "same-origin",
    "cross-origin-opener-policy": "same-origin",
    "x-permitted-cross-domain-policies": "none",
  });
  expect(headers["server"] ?? headers["x-powered-by"]).toBeUndefined();
}

/** Nothing in a page that the policy would have to forbid. */
function needsNothingInline({ body, headers }: Answer): void {
  if (!String(headers["content-type"]).startsWith("text/html")) return;
  const scripts = [...body.matchAll(/<script\b([^>]*)>/g)].map(([, given = ""]) => given);
  for (const given of scripts)
    if (!/type="application\/(?:ld\+)?json"/.test(given))
      expect(given).toMatch(/src="\/assets\/[^"]+"/);
  expect(body).not.toMatch(/<style\b|<[a-z][^>]* (?:on[a-z]+|style)="/);
  expect(body).not.toContain('href="javascript:');
}

/** What stands on other sites leads back to us; everything else stays on its own host. */
function staysHere({ body, headers }: Answer): void {
  if (String(headers["content-type"]).startsWith("text/html"))
    expect(body).not.toMatch(/(?:src|action)="(?:https?:)?\/\//);
}

const rightfulFor = async ({ of, portal: slug }: Guard): Promise<HttpVisitor> => {
  if (of === "clerk") return world.clerk;
  if (of === "applicant") return slug === "waltrop" ? world.owner : world.ownerAtRoof;
  const guest = portal.visitor(slug);
  await guest.get(`/antrag/fortsetzen/${ids.pass}`);
  return guest;
};

const filled = (url: string): string =>
  url
    .replace(":service", "hundesteuer-anmeldung")
    .replace(":package", "hundesteuer-anmeldung")
    .replaceAll(/:[a-zA-Z]+|\*/g, "x");

describe("every answer to every address has the headers, and no page needs anything inline:", () => {
  it.each(readable.map(({ url, route }) => ({ url, route })))("$url", async ({ url, route }) => {
    const guard = GUARDED_ROUTES[url];
    const visitors = guard
      ? [await rightfulFor(guard), portal.visitor(guard.portal)]
      : [portal.visitor("waltrop"), portal.visitor("emscher-lippe"), loki, operator];
    for (const visitor of visitors) {
      const answer = await visitor.get(guard ? guard.path(ids) : filled(url));
      expect(answer.status).toBeLessThan(500);
      hasAllHeaders(answer);
      needsNothingInline(answer);
      if (!route.anyOrigin) staysHere(answer);
      if (route.audience === "public" || route.audience === "machine") continue;
      expect(answer.headers["cache-control"], "kept by nobody").toBe("no-store");
    }
  });
});

describe("an answer that is no page has them, too:", () => {
  const waltrop = { host: "waltrop.localhost" };
  it.each([
    ["what does not exist", { url: "/gibt-es-nicht", headers: waltrop }],
    ["a broken address", { url: "/%zz", headers: waltrop }],
    ["another host", { url: "/", headers: { host: "example.com" } }],
    ["no way to ask", { method: "DELETE" as const, url: "/", headers: waltrop }],
    ["a form without token", { method: "POST" as const, url: "/vorgang", headers: waltrop }],
    [
      "a body of another kind",
      {
        method: "POST" as const,
        url: "/vorgang",
        headers: { ...waltrop, "content-type": "text/plain" },
        payload: "x",
      },
    ],
    [
      "a body that is too large",
      {
        method: "POST" as const,
        url: "/vorgang",
        headers: waltrop,
        payload: "x".repeat(2_000_000),
      },
    ],
    ["an asset", { url: portal.house.assets.path("portal.css"), headers: waltrop }],
    ["an asset that is gone", { url: "/assets/x.js", headers: waltrop }],
  ])("%s", async (_what, asked) => {
    const { headers, statusCode } = await portal.inject(asked);
    expect(statusCode).toBeLessThan(500);
    hasAllHeaders({ headers });
  });
});

it("cookies cannot be read by scripts and do not travel from other sites", async () => {
  const { headers } = await portal.visit("waltrop", "/vorgang");
  const lines = [headers["set-cookie"] ?? []].flat();
  expect(lines).not.toEqual([]);
  for (const line of lines)
    expect(line).toMatch(/; HttpOnly.*; SameSite=Lax|; SameSite=Lax.*HttpOnly/i);
});

it("behind TLS a browser shall never again come without, and cookies do not either", async () => {
  const server = await createServer({
    ...{ log: createLog("silent"), proxies: 0, secure: true, requestsPerMinute: 100 },
    showError: (error, _request, reply) => reply.code(error.status).send("x"),
  });
  server.get("/", (_request, reply) => reply.send(reply.generateCsrf()));
  const { headers } = await server.inject("/");
  expect(headers["strict-transport-security"]).toBe("max-age=31536000");
  expect(headers["set-cookie"]).toMatch(/; Secure/);
  await server.close();
});
