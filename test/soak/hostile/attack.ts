import fc from "fast-check";
import type { RouteModule } from "../../../src/pages/route-modules.ts";
import type { buildCanaryWorld } from "../../isolation/canary-world.ts";
import { ODD_BODIES, ODD_HEADERS, ODD_HOSTS, ODD_WORDS } from "./odd-things.ts";

type World = Awaited<ReturnType<typeof buildCanaryWorld>>;

const SLOWEST_MS = 2_000;
const PORTALS = ["waltrop", "emscher-lippe", "castrop-rauxel", "kreis-recklinghausen"];

type Hostile = {
  method: "GET" | "POST" | "HEAD" | "PUT" | "DELETE" | "OPTIONS" | "PATCH";
  host: string;
  path: string;
  headers: Record<string, string>;
  body: { type: string; body: string } | undefined;
  who: "nobody" | "owner" | "clerk" | "forged";
};

const word = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...ODD_WORDS) },
  { weight: 1, arbitrary: fc.string({ unit: "binary", maxLength: 60 }) },
);
const name = fc.oneof(
  fc.constantFrom("q", "limit", "weiter", "portal", "ort", "plz", "seite", "ansicht", "auf"),
  fc.constantFrom("_token", "_schritt", "_ergebnis", "_entwurf", "_add", "betrag", "weg", "tag"),
  word,
);
/** Percent-encoded once, twice, or not at all where the address allows it. */
const encoded = fc.tuple(word, fc.constantFrom(1, 2, 0)).map(([text, times]) => {
  const safe = text.toWellFormed();
  if (times === 0) return safe.replaceAll(/[^\x21-\x7e]|[?#]/g, "");
  return times === 1 ? encodeURIComponent(safe) : encodeURIComponent(encodeURIComponent(safe));
});
const pairs = fc
  .array(fc.tuple(name, word), { maxLength: 5 })
  .map((list) =>
    list.map(([key, value]) => [key.toWellFormed(), value.toWellFormed()] as [string, string]),
  );

/** Requests to every route there is, none of which a page of ours would send. */
export function hostileRequests(
  modules: readonly RouteModule[],
  world: World,
): fc.Arbitrary<Hostile> {
  const { ids } = world;
  const real = fc.constantFrom(...Object.values(ids), "hundesteuer-anmeldung", "sperrmuell");
  const part = fc.oneof({ weight: 2, arbitrary: encoded }, { weight: 1, arbitrary: real });
  const path = fc
    .constantFrom(...modules.map(({ url }) => url), "/*")
    .chain((url) =>
      fc
        .tuple(...url.split("/").map((one) => (/^[:*]/.test(one) ? part : fc.constant(one))))
        .map((parts) => parts.join("/") || "/"),
    );
  const query = fc.option(pairs, { nil: [] }).map((list) => new URLSearchParams(list).toString());
  const form = pairs.map((list) => ({
    type: "application/x-www-form-urlencoded",
    body: new URLSearchParams(list).toString(),
  }));
  return fc.record({
    method: fc.constantFrom(
      "GET",
      "GET",
      "GET",
      "POST",
      "POST",
      "POST",
      "HEAD",
      "PUT",
      "DELETE",
      "OPTIONS",
      "PATCH",
    ),
    host: fc.oneof(
      { weight: 6, arbitrary: fc.constantFrom(...PORTALS.map((slug) => `${slug}.localhost`)) },
      { weight: 1, arbitrary: fc.constantFrom(...ODD_HOSTS) },
    ),
    path: fc.tuple(path, query).map(([to, asked]) => (asked ? `${to}?${asked}` : to)),
    headers: fc.constantFrom(...ODD_HEADERS),
    body: fc.option(fc.oneof(form, fc.constantFrom(...ODD_BODIES)), { nil: undefined }),
    who: fc.constantFrom("nobody", "owner", "clerk", "forged"),
  });
}

const cookieOf = (visitor: { jar: Map<string, string> }): string =>
  [...visitor.jar].map(([key, value]) => `${key}=${value}`).join("; ");

const FORGED = ["sitzung", "amt", "vorgang", "formular", "sprache", "ort", "ticket", "gerettet"]
  .map((key, at) => `${key}=${encodeURIComponent(ODD_WORDS[at * 5]?.toWellFormed() ?? "")}`)
  .join("; ");

let addresses = 0;

/** Sends one; says what was wrong with the answer, if anything was. */
export async function attack(world: World, hostile: Hostile): Promise<string | undefined> {
  const { portal, owner, clerk } = world;
  const cookie = { nobody: "", owner: cookieOf(owner), clerk: cookieOf(clerk), forged: FORGED };
  addresses += 1;
  const began = performance.now();
  const { method, host, path, headers, body } = hostile;
  const answer = await portal.inject({
    method,
    url: path.startsWith("/") ? path : `/${path}`,
    remoteAddress: `10.${(addresses >> 16) & 255}.${(addresses >> 8) & 255}.${addresses & 255}`,
    headers: {
      host,
      ...headers,
      cookie: cookie[hostile.who],
      ...(body?.type && { "content-type": body.type }),
    },
    ...(body && method !== "GET" && method !== "HEAD" && { payload: body.body }),
  });
  const took = performance.now() - began;
  if (answer.statusCode >= 500) return `${answer.statusCode}`;
  if (took > SLOWEST_MS) return `took ${Math.round(took)} ms`;
  if (/\n\s+at .*[:(]\d+:\d+/.test(answer.body)) return "a stack trace";
  const isPage = String(answer.headers["content-type"]).startsWith("text/html");
  const policy = String(answer.headers["content-security-policy"]);
  if (isPage && (!policy.includes("default-src 'none'") || /unsafe|\*/.test(policy)))
    return `content security policy ${policy}`;
  if (isPage && answer.headers["x-content-type-options"] !== "nosniff") return "no nosniff";
  return undefined;
}
