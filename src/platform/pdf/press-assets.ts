import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { projectRoot } from "#platform/config";
import type { TypstAssets } from "./typst-compiler.ts";

const CUTS = ["400Regular", "700Bold"];

/**
 * The worker's entry beside this file: `pdf-worker.ts` among the sources, `pdf-worker.js` when this
 * file is part of a bundle (`build/`), where the build puts the bundled entry.
 */
export const workerEntry = (self: string = import.meta.url): URL =>
  new URL(self.endsWith(".ts") ? "./pdf-worker.ts" : "./pdf-worker.js", self);

/** Name of the native compiler's package; only linux-x64-gnu is among our dependencies. */
export function compilerPackage(
  platform: string = process.platform,
  arch: string = process.arch,
): string {
  const suffix = { linux: "-gnu", win32: "-msvc" }[platform] ?? "";
  return `@myriaddreamin/typst-ts-node-compiler-${platform}-${arch}${suffix}`;
}

export function pressAssets(): TypstAssets {
  const fonts = dirname(
    createRequire(import.meta.url).resolve("@expo-google-fonts/fira-sans/package.json"),
  );
  return {
    templates: join(projectRoot, "src/platform/pdf/templates"),
    fonts: CUTS.map((cut) => join(fonts, cut, `FiraSans_${cut}.ttf`)),
    compilerPackage: compilerPackage(),
  };
}
