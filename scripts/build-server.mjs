// Bundles the server and its workers, with the libraries they use, into a folder.
// usage: node build-server.mjs <folder>
import { writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");

/** What brings binaries or files of its own stays where it is. */
const NOT_BUNDLED = ["@electric-sql/pglite", "@hyzyla/pdfium", "esbuild", "sharp"];

/** Replaces the run-time discovery of routes by the same list as static imports. */
const staticRoutes = {
  name: "static-routes",
  setup({ onLoad }) {
    onLoad({ filter: /src[\\/]pages[\\/]route-modules\.ts$/ }, async ({ path }) => {
      const { discoverRoutes } = await import("../src/platform/http/route-tree.ts");
      const routes = discoverRoutes(dirname(path));
      const imports = routes.map(({ file }, i) => `import { route as r${i} } from "./${file}";`);
      const list = routes.map(
        ({ file, url }, i) =>
          `{ file: ${JSON.stringify(file)}, url: ${JSON.stringify(url)}, route: r${i} }`,
      );
      return {
        contents: `${imports.join("\n")}\nexport const loadRouteModules = async () => [${list.join(",\n")}];`,
        loader: "ts",
        resolveDir: dirname(path),
      };
    });
  },
};

/** Puts the finished scripts for browsers into the bundle instead of making them at start. */
const finishedIslands = {
  name: "finished-islands",
  setup({ onLoad }) {
    onLoad({ filter: /src[\\/]pages[\\/]island-scripts\.ts$/ }, async () => {
      const { readIslandScripts } = await import("../src/pages/island-scripts.ts");
      const scripts = JSON.stringify(readIslandScripts(root));
      return { contents: `export const readIslandScripts = () => (${scripts});`, loader: "js" };
    });
  },
};

/** Modules in the old style look for `require`. */
const REQUIRE = `import { createRequire as requireFrom } from "node:module"; const require = requireFrom(import.meta.url);`;

/** Node keeps a text with a single other character in twice the memory; esbuild leaves them in patterns. */
const onlyAscii = {
  name: "only-ascii",
  setup({ onEnd }) {
    onEnd(({ outputFiles }) => {
      for (const { path, text } of outputFiles)
        writeFileSync(
          path,
          text.replaceAll(
            /[^\t\n\r -~]/g,
            (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
          ),
        );
    });
  },
};

// What is only imported when it is needed becomes a file of its own.
await build({
  entryPoints: [
    { in: "src/main.ts", out: "server" },
    { in: "src/platform/pdf/pdf-worker.ts", out: "pdf-worker" },
    { in: "src/platform/preview/preview-worker.ts", out: "preview-worker" },
  ],
  outdir: process.argv[2],
  plugins: [staticRoutes, finishedIslands, onlyAscii],
  write: false,
  bundle: true,
  splitting: true,
  platform: "node",
  format: "esm",
  target: "node24",
  external: NOT_BUNDLED,
  banner: { js: REQUIRE },
  jsx: "automatic",
  jsxImportSource: "preact",
  legalComments: "none",
  // Without comments and blanks the text that stays in memory is a third; names stay for traces.
  minifyWhitespace: true,
  minifySyntax: true,
  lineLimit: 160,
  absWorkingDir: root,
  logLevel: "warning",
});
