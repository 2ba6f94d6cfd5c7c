import { describe, expect, it } from "vitest";
import { openPortal } from "../../../../test/support/portal.ts";
import { htmlProblems } from "../../../../test/support/valid-html.ts";

const portal = await openPortal();
const find = (query: string) => portal.visit("emscher-lippe", `/ort?${query}`);

describe("finding a town on the roof", () => {
  it.each([
    ["wo=45731", "waltrop"],
    ["wo=Stadt+Recklinghausen", "recklinghausen"],
    ["wo=Kreis+Recklinghausen", "kreis-recklinghausen"],
    ["stadt=marl", "marl"],
  ])("leads straight to its portal with %s", async (query, slug) => {
    const { statusCode, headers } = await find(query);
    expect(statusCode).toBe(303);
    expect(headers.location).toBe(`http://${slug}.localhost:8080/`);
    expect(headers["set-cookie"]).toBeUndefined();
  });

  it("asks which one when a name is a town and a Kreis", async () => {
    const { statusCode, body } = await find("wo=Recklinghausen&merken=yes");
    expect(statusCode).toBe(200);
    expect(body).toContain('href="/ort?stadt=recklinghausen&amp;merken=yes"');
    expect(body).toContain('href="/ort?stadt=kreis-recklinghausen&amp;merken=yes"');
    expect(await htmlProblems(body)).toEqual([]);
  });

  it("says that nobody lives at the postcode of a bulk receiver", async () => {
    const { body } = await find("wo=45801");
    expect(body).toContain("dort wohnt niemand");
    expect(body).toContain("Stadt Gelsenkirchen");
  });

  it.each(["wo=50667", "wo=Atlantis", "wo=", "", `wo=${"x".repeat(5000)}`, "wo=%07%3Cscript%3E"])(
    "answers %s with what to do and all towns",
    async (query) => {
      const { statusCode, body } = await find(query);
      expect(statusCode).toBe(422);
      expect(body).toContain("<title>Fehler: ");
      for (const { name } of portal.house.region.authorities) expect(body).toContain(name);
      expect(body).not.toContain("<script>");
      expect(await htmlProblems(body)).toEqual([]);
    },
  );

  it("exists on the roof only", async () => {
    expect((await portal.visit("waltrop", "/ort?wo=45731")).statusCode).toBe(404);
  });
});

describe("a town that was chosen", () => {
  const remembered = { headers: { cookie: "ort=waltrop" } };

  it("is remembered only on request, and can be forgotten", async () => {
    const { headers } = await find("wo=Waltrop&merken=yes");
    expect(String(headers["set-cookie"])).toMatch(/^ort=waltrop; Max-Age=31536000; .*HttpOnly/);
    const forgotten = await find("vergessen=1");
    expect(forgotten.headers.location).toBe("/");
    expect(String(forgotten.headers["set-cookie"])).toMatch(/^ort=; /);
  });

  it("stands on the home page, with the way to forget it", async () => {
    const { body } = await portal.visit("emscher-lippe", "/", remembered);
    expect(body).toContain("Ihre Stadt: Waltrop");
    expect(body).toContain('href="/ort?vergessen=1"');
    expect(await htmlProblems(body)).toEqual([]);
    expect((await portal.visit("emscher-lippe", "/")).body).not.toContain("Ihre Stadt: ");
  });

  it("answers who is responsible without asking again", async () => {
    const read = async (id: string) =>
      (await portal.visit("emscher-lippe", `/leistungen/${id}`, remembered)).body;
    const dog = await read("hundesteuer-anmeldung");
    expect(dog).toContain("Zuständig: Stadt Waltrop");
    expect(dog).toContain(
      'href="http://waltrop.localhost:8080/leistungen/hundesteuer-anmeldung?von=emscher-lippe"',
    );
    expect(await read("auto-zulassen")).toContain("Zuständig: Kreis Recklinghausen");
  });

  it("does not count for certificates: the Standesamt of the event issues them", async () => {
    const { body } = await portal.visit("emscher-lippe", "/leistungen/geburtsurkunde", remembered);
    expect(body).toContain("In welcher Stadt wurde die Geburt");
  });

  it.each(["mond", "", "kreis-recklinghausen%0d%0a", "__proto__"])(
    "is ignored when nobody knows it: %j",
    async (value) => {
      const headers = { cookie: `ort=${value}` };
      const { statusCode, body } = await portal.visit("emscher-lippe", "/", { headers });
      expect(statusCode).toBe(200);
      expect(body).not.toContain("Ihre Stadt: ");
    },
  );

  it("is no business of a town's portal", async () => {
    const { body } = await portal.visit("marl", "/leistungen/hundesteuer-anmeldung", remembered);
    expect(body).not.toContain("Waltrop");
  });
});
