import { describe, expect, it } from "vitest";
import { openBrowser } from "../support/browser.ts";
import { tellOneStory } from "../support/one-story.ts";
import { openEmployee } from "../support/sessions.ts";
import { runPortal } from "../support/running-portal.ts";

const portal = await runPortal("2026-11-25");
const visitor = await openBrowser(portal);
tellOneStory();

describe("somebody types into the search field", async () => {
  const paula = await visitor();
  const { page } = paula;
  const field = () => page.getByRole("combobox", { name: "Was möchten Sie erledigen?" });
  const options = () => page.getByRole("option");
  const chosen = () => page.locator('[role="option"][aria-selected="true"]');

  it("is offered services while typing, and hears how many", async () => {
    await paula.go("marl");
    await field().pressSequentially("perso");
    await options().first().waitFor();
    expect(await options().allInnerTexts()).toContain("Personalausweis beantragen");
    expect(await field().getAttribute("aria-expanded")).toBe("true");
    expect(await page.locator("form.search [role=status]").innerText()).toMatch(/^\d+ Vorschläge$/);
    await paula.looksRight();
  });

  it("goes through them with the arrow keys, and the field keeps the focus", async () => {
    expect(await chosen().count()).toBe(0);
    await page.keyboard.press("ArrowDown");
    const active = await chosen().getAttribute("id");
    expect(active).toBe(await field().getAttribute("aria-activedescendant"));
    await page.keyboard.press("ArrowUp");
    expect(await chosen().count()).toBe(0);
    expect(await field().evaluate((input) => input === document.activeElement)).toBe(true);
  });

  it("closes them with Escape, empties the field with another", async () => {
    await page.keyboard.press("Escape");
    expect(await options().filter({ visible: true }).count()).toBe(0);
    expect(await field().inputValue()).toBe("perso");
    await page.keyboard.press("Escape");
    expect(await field().inputValue()).toBe("");
  });

  it("opens a service straight from the list", async () => {
    await field().pressSequentially("sperrm");
    await options().first().waitFor();
    await page.keyboard.press("ArrowDown");
    await paula.onward(() => page.keyboard.press("Enter"));
    expect(paula.path()).toBe("/leistungen/sperrmuell");
  });

  it("searches with Enter when nothing in the list is chosen", async () => {
    await paula.go("marl");
    await field().pressSequentially("Hundestuer");
    await paula.onward(() => page.keyboard.press("Enter"));
    expect(paula.path()).toBe("/suche");
    expect(await paula.text()).toContain("Meinten Sie Hundesteuer?");
    expect(await paula.text()).toContain("Das passt am besten");
    await paula.looksRight();
  });
});

describe("somebody without JavaScript, at a narrow screen in the dark", async () => {
  const horst = await visitor({ width: 320, scheme: "dark", javaScript: false });

  it("asks in a sentence and gets one best answer", async () => {
    await horst.go("herten");
    await horst.page.getByRole("searchbox").fill("Ich bin umgezogen, was muss ich tun?");
    await horst.press("Suchen");
    const best = horst.page.locator("section[aria-labelledby=beste] a").first();
    expect(await best.innerText()).toContain("Wohnsitz an- oder ummelden");
  });

  it("narrows it down with links, and comes back", async () => {
    await horst.press("Nur online");
    expect(new URL(horst.page.url()).searchParams.get("online")).toBe("1");
    await horst.press("Online und vor Ort");
    expect(await horst.text()).toContain("Wohnsitz an- oder ummelden");
  });

  it("is helped on when nothing is found", async () => {
    await horst.go("herten", "/suche?q=Quaxolindrik");
    const text = await horst.text();
    expect(text).toContain("Zu „Quaxolindrik“ haben wir nichts gefunden");
    expect(text).toContain("So kommen Sie trotzdem weiter");
    expect(text).toContain("Alle Leistungen von A bis Z");
  });
});

describe("an editor", async () => {
  const eva = await visitor();

  it("sees the question and answers it with one word, by keyboard", async () => {
    const employee = { authority: "herten", roles: ["editor"], office: null } as const;
    const { cookie } = await openEmployee(portal.house, "herten", employee);
    await eva.receive("herten", cookie);
    await portal.house.search.atOnce();
    await eva.go("herten", "/redaktion/suche");
    const row = eva.page.getByRole("row", { name: /quaxolindrik/ });
    await row.getByLabel("Leistung").focus();
    await eva.page.keyboard.type("Musikschule: Unterricht anmelden");
    await eva.onward(() => eva.page.keyboard.press("Enter"));
    expect(await eva.text()).toContain(
      "„quaxolindrik“ führt jetzt zu „Musikschule: Unterricht anmelden“.",
    );
    await eva.looksRight();
    await eva.press("Suche ausprobieren");
    expect(await eva.text()).toContain("Musikschule: Unterricht anmelden");
  });

  it("reads the page on a narrow screen as well", async () => {
    await portal.house.search.atOnce();
    await eva.page.setViewportSize({ width: 320, height: 900 });
    await eva.go("herten", "/redaktion/suche");
    await eva.looksRight();
  });
});
