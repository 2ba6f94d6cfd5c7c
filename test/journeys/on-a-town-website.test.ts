import { describe, expect, it } from "vitest";
import { openBrowser } from "../support/browser.ts";
import { runPortal } from "../support/running-portal.ts";

const portal = await runPortal("2026-11-25");
const visitor = await openBrowser(portal);
const origin = portal.url("waltrop", "").replace(/\/$/, "");

const POLICY = `default-src 'none'; script-src ${origin}; connect-src ${origin}; form-action ${origin}; style-src 'unsafe-inline'`;
const PAGE = `<!doctype html><html lang="de"><head><title>Stadt Waltrop</title><style>li { margin-block: 0.5rem }</style></head><body><main>
<h1>Website der Stadt</h1>
<div data-serviceportal="leistungen"><a href="${origin}/leistungen">Alle Leistungen</a></div>
<div data-serviceportal="suche"><a href="${origin}/suche">Suche im Serviceportal</a></div>
<div data-serviceportal="leistung/99001009004002" data-ebene="3"><a href="${origin}/l/99001009004002">Sperrmüll</a></div>
<div data-serviceportal="leistung/0"><a href="${origin}/leistungen">Gibt es nicht</a></div>
</main><script type="module" src="${origin}/einbetten/serviceportal.js"></script></body></html>`;

/** A page of another site, with the strictest policy that lets the portal in. */
async function onTownWebsite(look: Parameters<typeof visitor>[0]) {
  const somebody = await visitor(look);
  const headers = { "content-security-policy": POLICY };
  await somebody.page.route("**/stadtseite", (route) =>
    route.fulfill({ contentType: "text/html; charset=utf-8", headers, body: PAGE }),
  );
  await somebody.page.goto(portal.url("stadt", "/stadtseite"));
  return somebody;
}

describe("on the website of a town", () => {
  it("the list, the search and a service stand in the page, accessible under a strict policy", async () => {
    const anna = await onTownWebsite({ width: 320 });
    await anna.page.getByRole("heading", { name: "Leistungen von A bis Z" }).waitFor();
    await anna.page.getByRole("heading", { name: "Sperrmüll abholen lassen", level: 3 }).waitFor();
    await anna.looksRight();
    expect(await anna.text()).toContain("Gibt es nicht"); // what is not there keeps its link
    await anna.page.getByRole("searchbox").fill("Perso");
    await anna.press("Suchen");
    expect(await anna.text()).toContain("Personalausweis");
  });

  it("the links stay when there is no JavaScript", async () => {
    const horst = await onTownWebsite({ javaScript: false });
    await horst.press("Sperrmüll");
    expect(await horst.heading()).toBe("Sperrmüll abholen lassen");
  });
});
