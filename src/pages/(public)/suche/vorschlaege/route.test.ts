import { describe, expect, it } from "vitest";
import { openPortal } from "../../../../../test/support/portal.ts";
import type { Suggestions } from "./route.ts";

const portal = await openPortal();

async function suggestedFor(query: string, host = "waltrop") {
  const path = `/suche/vorschlaege?q=${encodeURIComponent(query)}`;
  const reply = await portal.visit(host, path);
  expect(reply.statusCode).toBe(200);
  return { ...reply.json<Suggestions>(), headers: reply.headers };
}

describe("suggestions", () => {
  it("are a few services, the best first, with the way there", async () => {
    const { suggestions, headers } = await suggestedFor("sperrm");
    expect(suggestions[0]).toEqual({
      title: "Sperrmüll abholen lassen",
      href: "/leistungen/sperrmuell",
    });
    expect(suggestions.length).toBeLessThanOrEqual(6);
    expect(headers["cache-control"]).toBe("private, max-age=60");
  });

  it("are in the language of the visitor", async () => {
    const headers = { cookie: "sprache=en" };
    const reply = await portal.visit("waltrop", "/suche/vorschlaege?q=dog", { headers });
    expect(reply.json<Suggestions>().suggestions[0]?.title).toMatch(/dog/i);
  });

  it.each(["", "p", " ", "\u0000\u0007", "\u202E"])("are none for %j", async (query) => {
    expect((await suggestedFor(query)).suggestions).toEqual([]);
  });

  it.each(["x".repeat(10_000), "<script>alert(1)</script>", "'; drop table job; --", "(a+)+$"])(
    "stay calm",
    async (query) => {
      expect((await suggestedFor(query)).suggestions.length).toBeLessThanOrEqual(6);
    },
  );

  it("note nothing for the editors: people are still typing", async () => {
    await suggestedFor("quetschkommo");
    await portal.house.search.atOnce();
    const editor = await portal.employee("waltrop", { roles: ["editor"] });
    expect((await editor.get("/redaktion/suche")).body).not.toContain("quetschkommo");
  });
});
