import fc from "fast-check";
import type { RouteModule } from "../../../src/pages/route-modules.ts";
import type { buildCanaryWorld } from "../../isolation/canary-world.ts";
import { ODD_BODIES, ODD_HEADERS, ODD_HOSTS, ODD_WORDS } from "./odd-things.ts";

type CanaryWorld = Awaited<ReturnType<typeof buildCanaryWorld>>;

/** Somebody signed in as what they are, and the token of their forms. */
type Insider = { cookie: string; token: string };
export type World = CanaryWorld & { insiders: Readonly<Record<Who, Insider>> };

const SLOWEST_MS = 2_000;
const PORTALS = ["waltrop", "emscher-lippe", "castrop-rauxel", "kreis-recklinghausen"];

type Hostile = {
  method: "GET" | "POST" | "HEAD" | "PUT" | "DELETE" | "OPTIONS" | "PATCH";
  host: string;
  path: string;
  headers: Record<string, string>;
  body: { type: string; body: string } | undefined;
  who: Who;
};

const WHO = ["nobody", "forged", "owner", "clerk", "loki", "editor", "coordinator"] as const;
type Who = (typeof WHO)[number];

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

type Sending = {
  /** With the token of their own forms, so that what they post is really looked at. */
  withToken: boolean;
};

/** Requests to every route there is, none of which a page of ours would send. */
export function hostileRequests(
  modules: readonly RouteModule[],
  { ids, insiders }: World,
  { withToken }: Sending,
): fc.Arbitrary<Hostile> {
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
  const request = fc.record({
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
    who: fc.constantFrom(...WHO),
  });
  return withToken ? request.map((one) => tokened(one, insiders[one.who].token)) : request;
}

/** Posts the form, whatever is in it, as their own. */
function tokened(hostile: Hostile, token: string): Hostile {
  const { body } = hostile;
  if (body?.type !== "application/x-www-form-urlencoded") return hostile;
  return { ...hostile, method: "POST", body: { ...body, body: `_token=${token}&${body.body}` } };
}

const tokenIn = ({ body }: { body: string }): string =>
  encodeURIComponent(/name="_token" value="([^"]+)"/.exec(body)?.[1] ?? "");

/** The world of everybody's things with people of all kinds in it. */
export async function withInsiders(world: CanaryWorld): Promise<World> {
  const { portal, owner, clerk } = world;
  const [loki, editor] = await Promise.all(
    (["loki", "editor"] as const).map((role) => portal.employee("waltrop", { roles: [role] })),
  );
  const region = { authority: null, office: null, roles: ["coordinator" as const] };
  const coordinator = await portal.employee("waltrop", region);
  const nobody = portal.visitor("waltrop");
  const visitors = { nobody, forged: nobody, owner, clerk, loki, editor, coordinator };
  const insiders = await Promise.all(
    Object.entries(visitors).map(async ([who, visitor]) => {
      const token = tokenIn(await visitor!.get("/vorgang"));
      return [who, { token, cookie: who === "forged" ? FORGED : cookieOf(visitor) }] as const;
    }),
  );
  return { ...world, insiders: Object.fromEntries(insiders) as World["insiders"] };
}

const cookieOf = (visitor: { jar: Map<string, string> } | undefined): string =>
  [...(visitor?.jar ?? [])].map(([key, value]) => `${key}=${value}`).join("; ");

const FORGED = ["sitzung", "amt", "vorgang", "formular", "sprache", "ort", "ticket", "gerettet"]
  .map((key, at) => `${key}=${encodeURIComponent(ODD_WORDS[at * 5]?.toWellFormed() ?? "")}`)
  .join("; ");

let addresses = 0;

async function send({ portal, insiders }: World, hostile: Hostile) {
  const { method, host, path, headers, body } = hostile;
  addresses += 1;
  const began = performance.now();
  const answer = await portal.inject({
    method,
    url: path.startsWith("/") ? path : `/${path}`,
    remoteAddress: `10.${(addresses >> 16) & 255}.${(addresses >> 8) & 255}.${addresses & 255}`,
    headers: {
      host,
      ...headers,
      cookie: insiders[hostile.who].cookie,
      ...(body?.type && { "content-type": body.type }),
    },
    ...(body && method !== "GET" && method !== "HEAD" && { payload: body.body }),
  });
  return { answer, took: performance.now() - began };
}

/**
 * Sends one; says what was wrong with the answer, if anything was. What took long is asked for
 * twice more: a machine with other work to do pauses, a hang comes back.
 */
export async function attack(world: World, hostile: Hostile): Promise<string | undefined> {
  const { answer, took } = await send(world, hostile);
  if (answer.statusCode >= 500) return `${answer.statusCode}`;
  if (/\n\s+at .*[:(]\d+:\d+/.test(answer.body)) return "a stack trace";
  let least = took;
  for (let tries = 0; tries < 2 && least > SLOWEST_MS; tries += 1)
    least = Math.min(least, (await send(world, hostile)).took);
  if (least > SLOWEST_MS) return `took ${Math.round(least)} ms`;
  const isPage = String(answer.headers["content-type"]).startsWith("text/html");
  const policy = String(answer.headers["content-security-policy"]);
  if (isPage && (!policy.includes("default-src 'none'") || /unsafe|\*/.test(policy)))
    return `content security policy ${policy}`;
  if (isPage && answer.headers["x-content-type-options"] !== "nosniff") return "no nosniff";
  return undefined;
}
