import { describe, expect, it } from "vitest";
import { loadRouteModules } from "../../src/pages/route-modules.ts";
import type { Answer, HttpVisitor } from "../support/http-visitor.ts";
import { buildCanaryWorld, CANARY } from "./canary-world.ts";
import { type Guard, GUARDED_ROUTES, OPEN_ROUTES } from "./guarded-routes.ts";

const world = await buildCanaryWorld();
const { portal, ids } = world;
const modules = await loadRouteModules();
const personal = modules.filter(({ route }) =>
  ["guest", "citizen", "staff"].includes(route.audience),
);

/** People who have a session or a link of their own, but not the right one. */
async function strangersTo({ of, portal: slug }: Guard): Promise<Record<string, HttpVisitor>> {
  const elsewhere = slug === "waltrop" ? "emscher-lippe" : "waltrop";
  const copied = portal.visitor(slug);
  const own = elsewhere === "waltrop" ? world.owner : world.ownerAtRoof;
  copied.jar.set("sitzung", own.jar.get("sitzung") ?? "");
  const lookedUp = portal.visitor(slug);
  await lookedUp.submit("/vorgang", { reference: ids.postedReference, secret: ids.postedSecret });
  const everywhere = {
    "somebody without session": portal.visitor(slug),
    "another citizen": await portal.citizen(slug),
    "staff of another town": await portal.employee(slug, { authority: "recklinghausen" }),
    "a session copied from another portal": copied,
    "a guest who looked up another case": lookedUp,
  };
  if (of !== "clerk") return { ...everywhere, "a clerk of the town": await clerkOf(slug) };
  return {
    ...everywhere,
    "the applicant": world.owner,
    "staff of another office": await portal.employee(slug, {
      authority: "waltrop",
      office: "abfall",
    }),
    "an editor": await portal.employee(slug, { authority: "waltrop", roles: ["editor"] }),
    "the region's coordinator": await portal.employee(slug, {
      authority: null,
      office: null,
      roles: ["coordinator"],
    }),
  };
}

const clerkOf = (slug: string) => portal.employee(slug, { authority: "waltrop" });

async function rightfulFor({ of, portal: slug }: Guard): Promise<HttpVisitor> {
  if (of === "clerk") return world.clerk;
  if (of === "applicant") return slug === "waltrop" ? world.owner : world.ownerAtRoof;
  const guest = portal.visitor(slug);
  await guest.get(`/antrag/fortsetzen/${ids.pass}`);
  return guest;
}

const leaks = ({ body }: Answer, { sees }: Guard): boolean =>
  body.includes(CANARY) || (sees !== null && body.includes(sees));

const guards = Object.entries(GUARDED_ROUTES).map(([url, guard]) => ({ url, guard }));
const routeOf = (url: string) => personal.find((one) => one.url === url)?.route;

describe("every route that belongs to somebody", () => {
  it("is in the table, and the table has no other", () => {
    const known = [...Object.keys(GUARDED_ROUTES), ...Object.keys(OPEN_ROUTES)];
    expect(known.toSorted()).toEqual(personal.map(({ url }) => url).toSorted());
  });

  it.each(guards)(
    "$url shows nobody else anything, and lets nobody change it",
    async ({ url, guard }) => {
      const path = guard.path(ids);
      const before = await world.fingerprint();
      if (url === "/antrag/fortsetzen/:pass") return; // whoever has the link is the rightful person
      for (const [who, visitor] of Object.entries(await strangersTo(guard))) {
        if (routeOf(url)?.GET)
          expect(leaks(await visitor.get(path), guard), `${who} gets ${path}`).toBe(false);
        if (!guard.posts) continue;
        const answer = await visitor.post(path, guard.posts(ids));
        expect(leaks(answer, guard), `${who} posts ${path}`).toBe(false);
      }
      expect(await world.fingerprint()).toBe(before);
    },
  );
});

describe("the rightful person", () => {
  it.each(guards.filter(({ guard, url }) => guard.sees !== null && routeOf(url)?.GET))(
    "sees what $url shows",
    async ({ guard }) => {
      const visitor = await rightfulFor(guard);
      const answer = await visitor.get(guard.path(ids));
      expect(answer.status).toBe(200);
      expect(leaks(answer, guard)).toBe(true);
    },
  );

  it.each(guards.filter(({ guard }) => guard.posts))(
    "is let do what $url does",
    async ({ url, guard }) => {
      const visitor = await rightfulFor(guard);
      const path = guard.path(ids);
      const answer = routeOf(url)?.GET
        ? await visitor.submit(path, guard.posts?.(ids))
        : await visitor.post(path, guard.posts?.(ids));
      expect([200, 303], answer.title).toContain(answer.status);
      expect(answer.location ?? "").not.toContain("anmelden");
    },
  );
});
