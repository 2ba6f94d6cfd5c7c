import { expect, it } from "vitest";
import type { Role } from "#identity";
import { openPortal } from "../../test/support/portal.ts";

const portal = await openPortal();
const ROOF = "emscher-lippe";
const TOWN = "waltrop";

const linksIn = (body: string): string[] => {
  const nav = /<nav class="site-nav"[\s\S]*?<\/nav>/.exec(body)?.[0] ?? "";
  return [...nav.matchAll(/href="([^"]+)"/g)].map(([, href = ""]) => href);
};

it.each<[Role, string, string | null]>([
  ["case-worker", TOWN, null],
  ["approver", TOWN, null],
  ["loki", TOWN, "/loki"],
  ["editor", TOWN, "/redaktion/suche"],
  ["coordinator", ROOF, "/loki"],
  ["operator", ROOF, "/betrieb"],
])("%s begins where there is work, and every link opens", async (role, slug, begins) => {
  const isOfRegion = slug === ROOF;
  const visitor = await portal.employee(slug, {
    authority: isOfRegion ? null : slug,
    office: isOfRegion ? null : "steuern",
    roles: [role],
    operator: role === "operator" ? "gkd-re" : null,
  });
  const start = await visitor.get("/amt");
  expect([start.status, start.location]).toEqual(begins ? [303, begins] : [200, undefined]);
  const { body } = begins ? await visitor.get(begins) : start;
  const links = linksIn(body);
  expect(links).toContain(begins ?? "/amt");
  for (const link of links) expect((await visitor.get(link)).status, link).toBe(200);
});

it("shows somebody without work here nothing but that", async () => {
  const visitor = await portal.employee(TOWN, { roles: [] });
  expect((await visitor.get("/amt")).status).toBe(403);
});

it("leads editors from /redaktion to their first list, and others nowhere", async () => {
  const editor = await portal.employee(TOWN, { roles: ["editor"], office: null });
  const { status, location } = await editor.get("/redaktion");
  expect([status, location]).toEqual([303, "/redaktion/suche"]);
  const worker = await portal.employee(TOWN, { roles: ["case-worker"] });
  expect((await worker.get("/redaktion")).status).toBe(403);
});
