import { describe, expect, it } from "vitest";
import { openPortal } from "../../../../test/support/portal.ts";
import { headingLevels, htmlProblems } from "../../../../test/support/valid-html.ts";

const portal = await openPortal();
const { catalogue } = portal.house;
const situations = catalogue.themes.flatMap((theme) => theme.situations);

const read = async (host: string, path: string, headers = {}) => {
  const reply = await portal.visit(host, path, { headers });
  expect(await htmlProblems(reply.body)).toEqual([]);
  headingLevels(reply.body).forEach((level, at, levels) =>
    expect(level).toBeLessThanOrEqual((levels[at - 1] ?? 0) + 1),
  );
  return reply.body;
};

describe("the list of situations", () => {
  it("shows those of citizens, and those of businesses by link", async () => {
    const citizens = await read("waltrop", "/lagen");
    expect(citizens).toContain('href="/lagen/geburt"');
    expect(citizens).not.toContain('href="/lagen/ausschreibungen"');
    const businesses = await read("waltrop", "/lagen?fuer=firma");
    expect(businesses).toContain('href="/lagen/ausschreibungen"');
    expect(businesses).not.toContain('href="/lagen/geburt"');
  });

  it("forgets any other filter", async () => {
    const { statusCode, headers } = await portal.visit("waltrop", "/lagen?fuer=mond");
    expect([statusCode, headers.location]).toEqual([303, "/lagen"]);
  });

  it("is reached from every topic", async () => {
    expect(await read("waltrop", "/themen/familie-kind")).toContain('href="/lagen/geburt"');
  });
});

describe("a situation", () => {
  it.each(situations.map(({ id }) => id))("%s has a page on the roof, valid", async (id) => {
    const page = await read("emscher-lippe", `/lagen/${id}`);
    expect(page).toContain("OZG-Lage");
  });

  it.each(["mond", "__proto__", "%2e%2e%2fetc"])("answers 404 to %s", async (id) => {
    expect((await portal.visit("waltrop", `/lagen/${id}`)).statusCode).toBe(404);
  });

  it("names who is responsible here for each of its services", async () => {
    const page = await read("datteln", "/lagen/einwanderung");
    expect(page).toMatch(/Aufenthaltserlaubnis.*?Kreis Recklinghausen/s);
  });
});

describe("a guide", () => {
  const umzug = "/lagen/wohnen-umzug";

  it("orders the steps with deadlines, their source, and who is responsible here", async () => {
    const page = await read("waltrop", umzug);
    const order = ["halteverbot", "bestaetigung", "anmelden", "auto", "rundfunk"];
    const places = order.map((id) => page.indexOf(`id="titel-${id}"`));
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(page).toMatch(/zwei Wochen Zeit.*?Bundesmeldegesetz \(BMG\) § 17 Absatz 1/s);
    expect(page).toMatch(/Fahrzeugpapiere ändern.*?Kreis Recklinghausen/s);
    expect(page).toMatch(/Rundfunkbeitrag an-, um- und abmelden.*?Beitragsservice/s);
  });

  it("keeps ticks in the address alone: no account, no script, no cookie", async () => {
    const reply = await portal.visit(
      "waltrop",
      `${umzug}?schritt-halteverbot=1&schritt-auto=1&schritt-mond=1`,
    );
    expect(reply.headers["set-cookie"]).toBeUndefined();
    expect(reply.headers["cache-control"]).toBe("no-store");
    expect(reply.body).toContain("2 von 11 Schritten erledigt");
    expect(reply.body.match(/ checked/g)).toHaveLength(2);
    expect(await htmlProblems(reply.body)).toEqual([]);
  });

  it("shows nobody the ticks of somebody else", async () => {
    await portal.visit("waltrop", `${umzug}?schritt-halteverbot=1`);
    expect(await read("waltrop", umzug)).toContain("0 von 11 Schritten erledigt");
  });

  it("asks for the town on the roof and answers for the remembered one", async () => {
    expect(await read("emscher-lippe", umzug)).toContain(
      'href="http://marl.localhost:8080/lagen/wohnen-umzug"',
    );
    const remembered = await read("emscher-lippe", umzug, { cookie: "ort=marl" });
    expect(remembered).toContain("Zuständigkeiten für: Marl");
    expect(remembered).toMatch(/Sperrmüll abholen lassen.*?Stadt Marl/s);
  });

  it.each(["en", "de-easy"])("is there in %s", async (language) => {
    const page = await read("waltrop", "/lagen/tod", { cookie: `sprache=${language}` });
    expect(page).toMatch(
      language === "en" ? /When someone dies/ : /Rufen Sie den Arzt an: 116 117/,
    );
  });
});
