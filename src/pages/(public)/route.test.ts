import { describe, expect, it } from "vitest";
import { Temporal } from "#platform/clock";
import { openPortal } from "../../../test/support/portal.ts";
import { headingLevels, htmlProblems } from "../../../test/support/valid-html.ts";

const portal = await openPortal({
  online: (authorityId, serviceId) =>
    portal.house.region.byId(authorityId)?.slug === "waltrop" && serviceId === "sperrmuell"
      ? { packageId: "sperrmuell", state: "pilot", since: Temporal.PlainDate.from("2026-11-02") }
      : undefined,
});
const slugs = portal.house.region.portals.map(({ slug }) => slug);

/** The text of a page's body without markup. */
const textOf = (html: string): string =>
  html
    .replace(/^.*<main/s, "")
    .replaceAll(/<[^>]+>/g, " ")
    .replaceAll(/\s+/g, " ");

describe("the home pages", () => {
  it("are fourteen, each with its own title, and none is mistaken for an official site", async () => {
    const pages = await Promise.all(slugs.map((slug) => portal.visit(slug, "/")));
    const titles = pages.map(({ body }) => /<title>(.*?)<\/title>/.exec(body)?.[1]);
    expect(new Set(titles).size).toBe(14);
    expect(titles).toContain("Startseite – Serviceportal Stadt Waltrop");
    for (const { statusCode, body } of pages) {
      expect(statusCode).toBe(200);
      expect(body).toContain("keine offizielle Website einer Behörde");
    }
  });

  it("of the roof lists all thirteen portals with what is online there", async () => {
    const { body } = await portal.visit("emscher-lippe", "/");
    for (const authority of portal.house.region.authorities) expect(body).toContain(authority.name);
    expect(body).toContain('href="http://waltrop.localhost:8080/"');
    expect(textOf(body)).toMatch(/Stadt Waltrop .{0,60}Online: Sperrmüll abholen lassen/);
  });

  it("of the roof leads to each town by map and by list, with the source of the map", async () => {
    const { body } = await portal.visit("emscher-lippe", "/");
    const map = /<svg class="link-map".*?<\/svg>/s.exec(body)?.[0] ?? "";
    expect(map.match(/<a /g)).toHaveLength(12);
    expect(map).toContain('<a href="http://marl.localhost:8080/" aria-label="Marl">');
    expect(body).toContain("© GeoBasis-DE / BKG 2021 (Daten verändert)</a>, dl-de/by-2-0");
    expect(body.split('href="http://marl.localhost:8080/"')).toHaveLength(3);
    expect(body).toContain('action="/ort"');
  });

  it("of the roof says what is online where, and since when", async () => {
    const text = textOf((await portal.visit("emscher-lippe", "/")).body);
    expect(text).toMatch(
      /Was geht wo schon online\?.*Sperrmüll abholen lassen Waltrop \(Pilotphase\)/,
    );
    expect(text).toMatch(
      /Neues aus der Pilotphase „Sperrmüll abholen lassen“ ist online. 2. November 2026 Waltrop/,
    );
    const story = textOf((await portal.visit("emscher-lippe", "/pilotphase")).body);
    expect(story).toMatch(/19. November 2020.*4. August 2020 Waltrop Gelsenkirchen.*Quelle:/);
    expect((await portal.visit("waltrop", "/pilotphase")).statusCode).toBe(404);
  });

  it("of a town shows what is online, what is popular and how to reach the town", async () => {
    const text = textOf((await portal.visit("waltrop", "/")).body);
    expect(text).toMatch(/Das geht hier schon online Sperrmüll abholen lassen/);
    expect(text).toContain("Personalausweis beantragen");
    expect(text).toMatch(/So erreichen Sie uns .*45731 Waltrop .*Beispielwert, ungeprüft/);
    expect((await portal.visit("waltrop", "/")).body).toContain('href="https://www.waltrop.de/"');
    expect(textOf((await portal.visit("marl", "/")).body)).toContain(
      "noch nichts online beantragen",
    );
  });

  it("of the Kreis shows its own services", async () => {
    expect((await portal.visit("kreis-recklinghausen", "/")).body).toContain("Auto zulassen");
  });
});

describe("every public page", () => {
  const paths = [
    "/",
    "/themen",
    "/themen/querschnitt",
    "/themen/forschung-foerderung",
    "/leistungen",
    "/leistungen?online=1",
    "/leistungen/sperrmuell",
    "/leistungen/auto-zulassen",
    "/leistungen/geburtsurkunde",
    "/leistungen/fuehrungszeugnis",
    "/leistungen/termin",
    "/lagen",
    "/lagen/wohnen-umzug",
    "/lagen/ausschreibungen",
    "/zustaendigkeit",
    "/pilotphase",
    "/suche",
    "/suche?q=Hund",
    "/suche?q=Raumschiff",
    "/hilfe",
    "/impressum",
    "/datenschutz",
    "/barrierefreiheit",
    "/gibt-es-nicht",
  ];
  const visits = paths.flatMap((path) =>
    ["emscher-lippe", "waltrop", "kreis-recklinghausen"].flatMap((host) =>
      ["de", "en", "de-easy"].map((language) => ({ host, path, language })),
    ),
  );
  const open = async ({ host, path, language }: (typeof visits)[number]) =>
    (await portal.visit(host, path, { headers: { cookie: `sprache=${language}` } })).body;

  it.each(visits)(
    "$path on $host in $language is valid, with one h1 and no gap below",
    async (visit) => {
      const html = await open(visit);
      expect(await htmlProblems(html)).toEqual([]);
      expect(html).not.toMatch(/<script(?![^>]*(src=|application\/ld\+json))|<style|\son\w+=/);
      const levels = headingLevels(html);
      expect(levels.filter((level) => level === 1)).toHaveLength(1);
      levels.forEach((level, at) => expect(level).toBeLessThanOrEqual((levels[at - 1] ?? 0) + 1));
    },
  );
});

describe("cached pages", () => {
  it("set no cookie, carry an ETag and answer 304 to it", async () => {
    const first = await portal.visit("waltrop", "/");
    expect(first.headers["set-cookie"]).toBeUndefined();
    const etag = String(first.headers["etag"]);
    const again = await portal.visit("waltrop", "/", { headers: { "if-none-match": etag } });
    expect(again.statusCode).toBe(304);
    expect(again.body).toBe("");
  });

  it("are another page on another portal and in another language", async () => {
    const etagOf = async (host: string, headers = {}) =>
      (await portal.visit(host, "/impressum", { headers })).headers["etag"];
    const etags = [
      await etagOf("waltrop"),
      await etagOf("marl"),
      await etagOf("waltrop", { cookie: "sprache=en" }),
    ];
    expect(new Set(etags).size).toBe(3);
  });

  it("come compressed", async () => {
    const { headers } = await portal.visit("waltrop", "/leistungen", {
      headers: { "accept-encoding": "gzip, br" },
    });
    expect(headers["content-encoding"]).toBe("br");
  });
});

describe("an unknown host", () => {
  it("gets a helpful 404 with all portals", async () => {
    const { statusCode, body } = await portal.visit("nirgendwo", "/");
    expect(statusCode).toBe(404);
    expect(body).toContain("Serviceportal Stadt Waltrop");
    expect(await htmlProblems(body)).toEqual([]);
  });
});
