import { describe, expect, it } from "vitest";
import { unescaped } from "../../../../test/support/http-visitor.ts";
import { openPortal } from "../../../../test/support/portal.ts";
import { htmlProblems } from "../../../../test/support/valid-html.ts";

const portal = await openPortal({
  online: (authorityId, serviceId) =>
    portal.house.region.byId(authorityId)?.slug === "waltrop" && serviceId === "sperrmuell"
      ? { packageId: "sperrmuell", state: "live" }
      : undefined,
});
const SITE = "https://www.stadt.example";
const BULKY = "99001009004002";
const get = (path: string, host = "waltrop", headers = {}) =>
  portal.visit(host, path, { headers: { origin: SITE, ...headers } });

/** A piece as it stands in the page of a town. */
const inPage = (piece: string) =>
  `<!doctype html><html lang="de"><head><title>Stadt</title></head><body><main><h1>Stadt</h1>${piece}</main></body></html>`;

const PIECES = ["/einbetten/leistungen", "/einbetten/suche", `/einbetten/leistung/${BULKY}`];

describe("a piece for other sites", () => {
  it.each(PIECES)(
    "%s is valid, needs nothing of ours and may be read by any site",
    async (path) => {
      const { statusCode, body, headers } = await get(path);
      expect(statusCode).toBe(200);
      expect(headers["access-control-allow-origin"]).toBe("*");
      expect(headers["cross-origin-resource-policy"]).toBe("cross-origin");
      expect(headers["set-cookie"]).toBeUndefined();
      expect(await htmlProblems(inPage(body))).toEqual([]);
      expect(body).not.toMatch(/<script|<style|style=|\son\w+=|\sid=|href="\/|action="\//);
    },
  );

  it.each(PIECES)("%s is sent once only to whoever has it already", async (path) => {
    const etag = String((await get(path)).headers.etag);
    expect((await get(path, "waltrop", { "if-none-match": etag })).statusCode).toBe(304);
  });

  it("lists all services of the portal, under headings as deep as wanted", async () => {
    const { body } = await get("/einbetten/leistungen?ebene=3");
    const { services } = (await get("/api/v1/services")).json();
    for (const { url } of services) expect(body).toContain(`href="${url}"`);
    expect(body).toContain("<h3>Leistungen von A bis Z</h3><h4>A</h4>");
  });

  it("speaks the language that is asked for", async () => {
    const { body } = await get(`/einbetten/leistung/${BULKY}?sprache=en`);
    expect(body).toContain('lang="en"');
    expect(body).toContain("Apply online");
  });

  it("leads to the application, the counter and the telephone", async () => {
    const { body } = await get(`/einbetten/leistung/${BULKY}`);
    expect(body).toContain('href="http://waltrop.localhost:8080/antrag/sperrmuell"');
    expect(body).toContain('href="http://waltrop.localhost:8080/leistungen/sperrmuell"');
    expect(body).toContain('href="http://waltrop.localhost:8080/leistungen/termin"');
    expect(body).toContain('href="tel:115"');
    const elsewhere = (await get(`/einbetten/leistung/${BULKY}`, "marl")).body;
    expect(elsewhere).not.toContain("/antrag/");
  });

  it("is not there for a service nobody knows", async () => {
    for (const key of ["99999999999999", "mond", "..%2Famt"])
      expect((await get(`/einbetten/leistung/${key}`)).statusCode).toBe(404);
  });
});

describe("the script for other sites", () => {
  it("has an address that stays, and works under a strict policy", async () => {
    const { body, headers } = await get("/einbetten/serviceportal.js");
    expect(headers["content-type"]).toContain("text/javascript");
    expect(headers["access-control-allow-origin"]).toBe("*");
    expect(body).toContain("data-serviceportal");
    expect(body).not.toMatch(/innerHTML|eval\(|new Function|document\.write|\.style\b/);
  });
});

describe("a short address", () => {
  it.each([
    [BULKY, "sperrmuell"],
    ["99107023037000", "wohngeld"], // replaced since
    ["hundesteuer-anmeldung", "hundesteuer-anmeldung"],
  ])("/l/%s leads to %s on every portal", async (key, id) => {
    for (const host of ["waltrop", "emscher-lippe"]) {
      const { statusCode, headers } = await get(`/l/${key}`, host);
      expect([statusCode, headers.location]).toEqual([303, `/leistungen/${id}`]);
    }
  });

  it("of nothing is a page that helps on", async () => {
    const { statusCode, body } = await get("/l/99999999999999");
    expect(statusCode).toBe(404);
    expect(body).toContain('action="/suche"');
  });
});

describe("the page for editors of other sites", () => {
  it("is valid on every kind of portal, and its snippets name that portal", async () => {
    for (const host of ["waltrop", "emscher-lippe"]) {
      const { body } = await get("/einbetten", host);
      expect(unescaped(body)).toContain(
        `src="http://${host}.localhost:8080/einbetten/serviceportal.js"`,
      );
      expect(await htmlProblems(body)).toEqual([]);
    }
  });
});
