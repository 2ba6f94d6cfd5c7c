import AxeBuilder from "@axe-core/playwright";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium, type Page } from "playwright-core";
import { format } from "prettier";
import { createApp } from "../src/app.ts";
import { readConfig } from "../src/config.ts";
import type { Finding } from "../src/modules/accessibility/index.ts";
import { dayOf } from "../src/platform/clock/index.ts";
import { findChromium } from "../test/support/find-chromium.ts";

const ROOT = join(import.meta.dirname, "..");
const RESULTS = join(ROOT, "regions/emscher-lippe/accessibility.json");
const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];
/** A phone in daylight and a large screen at night. */
const WINDOWS = [
  { width: 320, colorScheme: "light" },
  { width: 1280, colorScheme: "dark" },
] as const;
const PAGES = [
  "/",
  "/leistungen",
  "/leistungen/personalausweis",
  "/themen",
  "/lagen/wohnen-umzug",
  "/suche?q=Hund",
  "/zustaendigkeit?leistung=sperrmuell&wo=Marl",
  "/barrierefreiheit/melden",
  "/vorgang",
];

const say = (line: string): void => void process.stdout.write(`${line}\n`);

const toolVersion = (): string => {
  const manifest = readFileSync(join(ROOT, "node_modules/axe-core/package.json"), "utf8");
  return `axe-core ${(JSON.parse(manifest) as { version: string }).version}`;
};

async function findingsOn(page: Page, path: string): Promise<Finding[]> {
  const axe = new AxeBuilder({ page }).setLegacyMode(true).withTags(RULES);
  const { violations } = await axe.analyze();
  return violations.map(({ id, help, impact }) => ({
    rule: id,
    help,
    impact: impact ?? "moderate",
    page: path,
  }));
}

/** All pages of a portal in every window; each finding once. */
async function checkPortal(open: () => Promise<Page>, origin: string): Promise<Finding[]> {
  const page = await open();
  const found = new Map<string, Finding>();
  for (const path of PAGES) {
    await page.goto(`${origin}${path}`);
    for (const { width, colorScheme } of WINDOWS) {
      await page.setViewportSize({ width, height: 900 });
      await page.emulateMedia({ colorScheme });
      for (const one of await findingsOn(page, path)) found.set(`${one.rule} ${path}`, one);
    }
  }
  await page.context().close();
  return [...found.values()];
}

/** Starts the product, opens the pages of every portal and writes down what the rules find. */
async function run(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "portal-accessibility-"));
  const config = readConfig({ DATA_DIR: folder, LOG_LEVEL: "silent", PORT: "0" });
  const app = await createApp(config);
  const port = await app.listen();
  const browser = await chromium.launch({
    executablePath: await findChromium(),
    args: ["--headless", "--no-sandbox", "--disable-gpu"],
  });
  const open = async (): Promise<Page> => (await browser.newContext()).newPage();
  const portals: Record<string, { pages: string[]; findings: Finding[] }> = {};
  for (const { slug } of app.house.region.portals) {
    const findings = await checkPortal(open, `http://${slug}.localhost:${port}`);
    portals[slug] = { pages: PAGES, findings };
    say(`${slug}: ${findings.length} findings on ${PAGES.length} pages`);
  }
  const checkedOn = dayOf(app.house.clock.now()).toString();
  const tool = toolVersion();
  const results = { checkedOn, tool, rules: RULES, windows: WINDOWS, portals };
  writeFileSync(RESULTS, await format(JSON.stringify(results), { parser: "json" }));
  await browser.close();
  await app.close();
  rmSync(folder, { recursive: true, force: true });
}

await run();
