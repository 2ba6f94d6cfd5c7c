import { existsSync, mkdtempSync, readFileSync, renameSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { delimiter, dirname, join } from "node:path";
import { tmpdir } from "node:os";

const NAMES = ["chromium", "chromium-browser", "google-chrome"];

const MISSING =
  "Browser stories need Chromium: set CHROMIUM_PATH, install chromium, or run npm ci again so that @sparticuz/chromium is there.";

const inPath = (): string | undefined =>
  NAMES.flatMap((name) =>
    (process.env["PATH"] ?? "").split(delimiter).map((folder) => join(folder, name)),
  ).find((file) => existsSync(file));

function packageFolder(): string | undefined {
  try {
    return join(dirname(createRequire(import.meta.url).resolve("@sparticuz/chromium")), "..");
  } catch {
    return undefined;
  }
}

/**
 * Unpacks the browser of the npm package once. It unpacks into the folder for temporary files and
 * takes half a file for a whole one, so it gets a folder of its own, which then moves into place.
 */
async function unpacked(folder: string): Promise<string> {
  const manifest = readFileSync(join(folder, "package.json"), "utf8");
  const { version } = JSON.parse(manifest) as { version: string };
  const place = join(tmpdir(), `portal-chromium-${version}`);
  const file = join(place, "chromium");
  if (existsSync(file)) return file;
  const { default: chromium } = await import("@sparticuz/chromium");
  const usual = process.env["TMPDIR"];
  const staging = mkdtempSync(`${place}-`);
  process.env["TMPDIR"] = staging;
  try {
    await chromium.executablePath();
  } finally {
    if (usual === undefined) delete process.env["TMPDIR"];
    else process.env["TMPDIR"] = usual;
  }
  try {
    renameSync(staging, place);
  } catch {
    rmSync(staging, { recursive: true }); // another process was faster
  }
  return file;
}

/** Path of a Chromium: the one asked for, the system's, or the one from npm. */
export async function findChromium(): Promise<string> {
  const asked = process.env["CHROMIUM_PATH"];
  if (asked) {
    if (existsSync(asked)) return asked;
    throw new Error(`CHROMIUM_PATH names no file: ${asked}`);
  }
  const installed = inPath();
  if (installed) return installed;
  const folder = packageFolder();
  if (!folder) throw new Error(MISSING);
  return unpacked(folder);
}
