import { describe, expect, it } from "vitest";
import { openPortal } from "../../../../test/support/portal.ts";
import { htmlProblems } from "../../../../test/support/valid-html.ts";

const portal = await openPortal();

describe("for search engines", () => {
  it.each(["emscher-lippe", "waltrop"])("the map of %s names pages that exist", async (slug) => {
    const { body, headers } = await portal.visit(slug, "/sitemap.xml");
    expect(headers["content-type"]).toBe("application/xml; charset=utf-8");
    const paths = [...body.matchAll(/<loc>http:\/\/[^/]+(\/[^<]*)<\/loc>/g)].map(
      ([, path]) => path!,
    );
    expect(paths.length).toBeGreaterThan(150);
    const some = paths.filter((_, place) => place < 10 || place % 15 === 0);
    for (const path of some) {
      const { statusCode } = await portal.visit(slug, path);
      expect([path, statusCode]).toEqual([path, 200]);
    }
  });

  it("a demo is not to be found, and says where its map is", async () => {
    const { body } = await portal.visit("waltrop", "/robots.txt");
    expect(body).toMatch(/^User-agent: \*\nDisallow: \/\nSitemap: http:.*\/sitemap.xml\n$/);
  });

  const dataOf = (body: string) =>
    JSON.parse(
      /<script type="application\/ld\+json">(.*?)<\/script>/.exec(body)?.[1] ?? "null",
    ) as unknown;

  it("a service page says what it is in the words of schema.org", async () => {
    const { body, headers } = await portal.visit("waltrop", "/leistungen/hundesteuer-anmeldung");
    expect(dataOf(body)).toMatchObject({
      "@type": "GovernmentService",
      name: "Hund anmelden (Hundesteuer)",
      identifier: [{ propertyID: "LeiKa", value: "99102013104000" }],
      areaServed: { name: expect.stringContaining("Waltrop") },
    });
    expect(await htmlProblems(body)).toEqual([]);
    expect(headers["content-security-policy"]).not.toContain("unsafe-inline");
  });

  it("what a body of Bund or Land provides is said to be theirs", async () => {
    const { body } = await portal.visit("waltrop", "/leistungen/bafoeg-studium");
    expect(dataOf(body)).toMatchObject({ serviceOperator: { "@type": "GovernmentOrganization" } });
  });
});
