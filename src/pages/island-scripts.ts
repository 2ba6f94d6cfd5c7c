import { transformSync } from "esbuild";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

const FOLDER = "src/ui/islands";

/**
 * The scripts of `src/ui/islands` as browsers get them, by name. The server bundle replaces this
 * file by one with the finished scripts in it (scripts/bundle.mjs).
 */
export function readIslandScripts(projectFolder: string): Record<string, string> {
  const folder = join(projectFolder, FOLDER);
  return Object.fromEntries(
    readdirSync(folder)
      .filter((name) => name.endsWith(".ts"))
      .sort()
      .map((name) => {
        const source = readFileSync(join(folder, name), "utf8");
        const { code } = transformSync(source, { loader: "ts", minify: true, target: "es2022" });
        return [name.replace(/ts$/, "js"), code];
      }),
  );
}
