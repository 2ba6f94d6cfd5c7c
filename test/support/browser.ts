import AxeBuilder from "@axe-core/playwright";
import { type Browser, type BrowserContext, chromium, type Page } from "playwright-core";
import { afterAll, afterEach, expect } from "vitest";
import { findChromium } from "./find-chromium.ts";
import type { PackageJourney } from "./package-journey.ts";
import { pdfText } from "./read-pdf.ts";
import { samplePdf } from "./sample-files.ts";
import type { RunningPortal } from "./running-portal.ts";

const ARGUMENTS = [
  "--headless",
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  // Sites that a story makes up count as far away, and may yet ask the portal on this machine.
  "--disable-features=LocalNetworkAccessChecks",
];

const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** Refusals and a counterpart that is down are what stories are about; the portal's own failures are not. */
const EXPECTED_ERROR = /the server responded with a status of (4\d\d|503)/;

/** Pages are there at once; whatever takes longer than this never comes. */
const PATIENCE = 5_000;

export type Look = {
  width?: 320 | 1280;
  scheme?: "light" | "dark";
  javaScript?: boolean;
};

/** What goes wrong in any page of the file without being asked for. */
function watch(context: BrowserContext, portal: RunningPortal, troubles: string[]): void {
  context.on("request", (request) => {
    if (!portal.isOwn(request.url())) troubles.push(`asked for ${request.url()}`);
  });
  context.on("console", (message) => {
    const isTrouble = message.type() === "error" && !EXPECTED_ERROR.test(message.text());
    if (isTrouble) troubles.push(`console: ${message.text()}`);
  });
  context.on("weberror", (failure) => troubles.push(`script: ${failure.error().message}`));
}

/**
 * A browser for the stories of a file, closed after the last one. After each test it is checked
 * that no page asked for anything but our portals and the account, that no console complained and
 * that the portal logged no error.
 * Use as `const visitor = await openBrowser(portal)`, then `const anna = await visitor()`.
 */
export async function openBrowser(portal: RunningPortal) {
  const browser: Browser = await chromium.launch({
    executablePath: await findChromium(),
    args: ARGUMENTS,
  });
  const troubles: string[] = [];
  afterEach(() => expect([...portal.incidents(), ...troubles.splice(0)]).toEqual([]));
  afterAll(() => browser.close());
  return async ({ width = 1280, scheme = "light", javaScript = true }: Look = {}) => {
    const context = await browser.newContext({
      viewport: { width, height: 900 },
      colorScheme: scheme,
      javaScriptEnabled: javaScript,
      locale: "de-DE",
    });
    context.setDefaultTimeout(PATIENCE);
    watch(context, portal, troubles);
    return createVisitor(await context.newPage(), portal);
  };
}

type Fields = Readonly<Record<string, string | readonly string[]>>;

export type Visitor = ReturnType<typeof createVisitor>;

/** Somebody at a browser: what they do, in their words. */
function createVisitor(page: Page, portal: RunningPortal) {
  const context = page.context();
  const onward = async (act: () => Promise<unknown>) =>
    void (await Promise.all([page.waitForEvent("load"), act()]));
  const press = (name: string | RegExp) => {
    const button = page.getByRole("button", { name, exact: true });
    const link = page.getByRole("link", { name, exact: true });
    return onward(() => button.or(link).first().click());
  };
  const choose = (name: string) =>
    page
      .getByRole("radio", { name, exact: true })
      .or(page.getByRole("checkbox", { name, exact: true }))
      .check();
  const answer = async (fields: Fields): Promise<Fields> => {
    const later: Record<string, string | readonly string[]> = {};
    let asked = await askedOn(page);
    for (const [name, values] of Object.entries(fields)) {
      const [start = "", group] = /^(\w+)\.\d+\./.exec(name) ?? [];
      if (group && !Object.keys(asked).some((one) => one.startsWith(start))) {
        await onward(() => page.locator(`button[name="_add"][value="${group}"]`).click());
        asked = await askedOn(page);
      }
      if (asked[`${name}.datei`]) await chooseFiles(page, name, values);
      else if (asked[name]) await enter(page, { name, type: asked[name], values });
      else later[name] = values;
    }
    return later;
  };
  return {
    page,
    go: async (slug: string, path = "/") => void (await page.goto(portal.url(slug, path))),
    /** Does something that leads to another page, and waits for that. */
    onward,
    /** Presses a link or a button by what stands on it. */
    press,
    /** Fills in by the names of the fields; returns what the page does not ask (yet). */
    answer,
    /** Goes through the pages of an application as a journey of its package does. */
    travel: async ({ pages }: PackageJourney, next = "Weiter") => {
      for (const { page: id, enter: fields } of pages) {
        expect(new URL(page.url()).pathname.split("/").at(-1)).toBe(id);
        const appearing = await answer(fields ?? {});
        await press(next);
        if (Object.keys(appearing).length === 0) continue;
        await answer(appearing);
        await press(next);
      }
    },
    /** Ticks a box or chooses an option by its label. */
    choose,
    /** Ends a task of the town hall with an outcome, and with what has to be entered for it. */
    finish: async (outcome: string, fields: Fields = {}) => {
      await choose(outcome);
      await press("Weiter mit diesem Ergebnis");
      await answer(fields);
      await press("Aufgabe abschließen");
    },
    /** Takes over a session that was opened elsewhere. */
    receive: (slug: string, { name, value }: { name: string; value: string }) =>
      context.addCookies([{ name, value, url: portal.url(slug) }]),
    /** Sends a form that no page offers, with the token of the page at hand. */
    forge: (action: string, fields: Record<string, string>) =>
      onward(() => page.evaluate(sendForm, { action, fields })),
    /** A second window of the same browser. */
    another: async () => createVisitor(await context.newPage(), portal),
    heading: () => page.getByRole("heading", { level: 1 }).innerText(),
    title: () => page.title(),
    /** Proves to the account who they are; `means` is how. */
    signInAs: async (person: string, means = "Benutzername") => {
      await page.locator(`[name="means"][value="${means}"]`).check();
      await page.locator(`[name="account"][value="${person}"]`).check();
      await press("Anmelden");
    },
    /** Proves to the directory of the staff who they are. */
    signInAsStaff: (sub: string) =>
      onward(() => page.locator(`button[name="account"][value="${sub}"]`).click()),
    /** What stands on the page; blanks that must not break are blanks. */
    text: async () => (await page.locator("main").innerText()).replaceAll("\u00a0", " "),
    path: () => new URL(page.url()).pathname,
    /** What is printed on the PDF behind a link. */
    readPdf: async (name: string | RegExp): Promise<string> => {
      const href = await page.getByRole("link", { name }).first().getAttribute("href");
      const address = new URL(href ?? "", page.url()).href;
      const cookies = await context.cookies(address);
      const cookie = cookies.map((one) => `${one.name}=${one.value}`).join("; ");
      const response = await portal.ask(address, cookie);
      expect(response.headers["content-type"]).toBe("application/pdf");
      return pdfText(response.rawPayload).replaceAll("\u00a0", " ").replaceAll("\u00ad", "-");
    },
    /** Accessible by every automatic rule, and nothing sticks out of a narrow window. */
    looksRight: async () => {
      const { violations } = await new AxeBuilder({ page })
        .setLegacyMode(true)
        .withTags(RULES)
        .analyze();
      const found = violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
      expect(found, page.url()).toEqual([]);
      expect(await sticksOut(page), page.url()).toBe(false);
    },
  };
}

/** Types of the fields of a page by their names. */
const askedOn = (page: Page): Promise<Record<string, string>> =>
  page
    .locator("main [name]")
    .evaluateAll((fields) =>
      Object.fromEntries((fields as HTMLInputElement[]).map(({ name, type }) => [name, type])),
    );

/** A journey names files as a page sends them back, "<id> <bytes> <name>"; here they come anew. */
const chooseFiles = (page: Page, name: string, values: string | readonly string[]): Promise<void> =>
  page.locator(`main [name="${name}.datei"]`).setInputFiles(
    [values].flat().map((line) => {
      const [, size, ...words] = line.split(" ");
      const buffer = samplePdf(Math.max(0, Number(size) - samplePdf().length));
      return { name: words.join(" "), mimeType: "application/pdf", buffer };
    }),
  );

type Entry = { name: string; type: string; values: string | readonly string[] };

async function enter(page: Page, { name, type, values }: Entry): Promise<void> {
  const field = page.locator(`main [name="${name}"]`);
  for (const value of typeof values === "string" ? [values] : values) {
    if (type === "radio" || type === "checkbox")
      await page.locator(`main [name="${name}"][value="${value}"]`).check();
    else if (type === "select-one") await field.selectOption(value);
    else await field.fill(value);
  }
}

/** Runs in the browser. */
function sendForm({ action, fields }: { action: string; fields: Record<string, string> }): void {
  const token = document.querySelector<HTMLInputElement>("[name=_token]")?.value ?? "";
  const form = document.createElement("form");
  Object.assign(form, { method: "post", action });
  for (const [name, value] of Object.entries({ ...fields, _token: token })) {
    const input = document.createElement("input");
    Object.assign(input, { type: "hidden", name, value });
    form.append(input);
  }
  document.body.append(form);
  form.submit();
}

const sticksOut = (page: Page): Promise<boolean> =>
  page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth);
