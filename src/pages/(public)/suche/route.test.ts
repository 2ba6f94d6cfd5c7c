import { describe, expect, it } from "vitest";
import { openPortal } from "../../../../test/support/portal.ts";
import { htmlProblems } from "../../../../test/support/valid-html.ts";

const portal = await openPortal();
const search = (query: string, host = "waltrop") =>
  portal.visit(host, `/suche?q=${encodeURIComponent(query)}`);

it("shows results with who is responsible, and keeps the question in the field", async () => {
  const { body } = await search("Auto zulassen");
  expect(body).toContain("<title>Suche nach „Auto zulassen“");
  expect(body).toContain('value="Auto zulassen"');
  expect(body).toMatch(/href="\/leistungen\/auto-zulassen".*?Kreis Recklinghausen/s);
});

it("finds the same on the roof, where the town is still open", async () => {
  const { body } = await search("Sperrmüll", "emscher-lippe");
  expect(body).toMatch(/Sperrmüll abholen lassen.*?Ihre Stadt/s);
});

it("helps on when nothing is found", async () => {
  const { statusCode, body } = await search("Raumschiff");
  expect(statusCode).toBe(200);
  expect(body).toContain("Zu „Raumschiff“ haben wir nichts gefunden");
  expect(body).toContain('href="/leistungen"');
  expect(body).toContain('href="/themen/querschnitt"');
});

it("is not kept by anybody", async () => {
  expect((await search("Hund")).headers["cache-control"]).toBe("no-store");
});

describe("hostile questions", () => {
  it.each([
    ["markup", `"><script>alert(1)</script>`],
    ["SQL", "'; drop table cases; --"],
    ["right-to-left and control characters", "\u202Egnuedlem\u0000\u0007"],
    ["10,000 characters", "x".repeat(10_000)],
    ["a pattern", "(a+)+$"],
    ["placeholders", "{query} {count} $& $1"],
  ])("of %s are text", async (_, query) => {
    const { statusCode, body } = await search(query);
    expect(statusCode).toBe(200);
    expect(body).not.toContain("<script>alert");
    expect(body.length).toBeLessThan(20_000);
    expect(await htmlProblems(body)).toEqual([]);
  });

  it("that are very long are said to be searched for by their beginning", async () => {
    const NOTE = "Wir haben nur mit den ersten 200 Zeichen gesucht.";
    expect((await search(`Hund ${"x".repeat(9_995)}`)).body).toContain(NOTE);
    expect((await search(`Hund${" ".repeat(500)}`)).body).not.toContain(NOTE);
    expect((await search("Hund ".repeat(40))).body).not.toContain(NOTE);
    const english = await portal.visit("waltrop", `/suche?q=${"dog+".repeat(60)}`, {
      headers: { cookie: "sprache=en" },
    });
    expect(english.body).toContain("We searched with its first 200 characters only.");
  });

  it("may come twice or not at all", async () => {
    expect((await portal.visit("waltrop", "/suche?q=Hund&q=Katze")).body).toContain('value="Hund"');
    expect((await portal.visit("waltrop", "/suche?q[]=Hund")).statusCode).toBe(200);
  });
});
