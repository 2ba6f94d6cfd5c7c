// Builds build/server.js (and the worker beside it) when a source is newer than the last build.
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const out = join(root, "build");
const stampFile = join(out, "stamp");

const filesBelow = (folder) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));

/** Changes whenever a source, the toolchain or a dependency changes. */
function stamp() {
  const hash = createHash("sha256");
  const sources = filesBelow(join(root, "src")).filter(
    (file) => /\.tsx?$/.test(file) && !/\.test\.tsx?$/.test(file),
  );
  for (const file of [
    ...sources,
    join(root, "package-lock.json"),
    fileURLToPath(import.meta.url),
  ].sort()) {
    const { mtimeMs, size } = statSync(file);
    hash.update(`${relative(root, file)} ${mtimeMs} ${size}\n`);
  }
  return hash.digest("hex");
}

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

/** Builds if stale; returns the path of the server bundle. */
export async function bundleServer() {
  const server = join(out, "server.js");
  const current = stamp();
  if (existsSync(server) && existsSync(stampFile) && readFileSync(stampFile, "utf8") === current)
    return server;
  mkdirSync(out, { recursive: true });
  const common = {
    bundle: true,
    platform: "node",
    format: "esm",
    target: "node24",
    packages: "external",
    jsx: "automatic",
    jsxImportSource: "preact",
    sourcemap: "linked",
    absWorkingDir: root,
    logLevel: "warning",
  };
  await build({
    ...common,
    entryPoints: ["src/main.ts"],
    outfile: server,
    plugins: [staticRoutes, finishedIslands],
  });
  if (existsSync(join(root, "src/platform/pdf/pdf-worker.ts")))
    await build({
      ...common,
      entryPoints: ["src/platform/pdf/pdf-worker.ts"],
      outfile: join(out, "pdf-worker.js"),
    });
  writeFileSync(stampFile, current);
  return server;
}
