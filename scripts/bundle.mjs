// Has the server (and the workers beside it) built into a folder of its own for every state of the sources.
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const builds = join(root, "build");
/** A server that runs still loads parts of the build it was started from. */
const KEPT = 4;

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
    join(root, "scripts/build-server.mjs"),
  ].sort()) {
    const { mtimeMs, size } = statSync(file);
    hash.update(`${relative(root, file)} ${mtimeMs} ${size}\n`);
  }
  return hash.digest("hex").slice(0, 16);
}

function removeOldBuilds() {
  // Another start may be removing the same ones.
  const age = (folder) => statSync(join(builds, folder), { throwIfNoEntry: false })?.mtimeMs ?? 0;
  const all = readdirSync(builds).sort((a, b) => age(b) - age(a));
  for (const old of all.slice(KEPT)) rmSync(join(builds, old), { recursive: true, force: true });
}

/** Builds if that was not done yet; returns the path of the server bundle. */
export function bundleServer() {
  const folder = join(builds, stamp());
  const server = join(folder, "server.js");
  if (existsSync(server)) return server;
  const unfinished = join(builds, `unfinished-${process.pid}`);
  mkdirSync(unfinished, { recursive: true });
  // In a process of its own, because the server would keep the memory this takes.
  const builder = join(root, "scripts/build-server.mjs");
  execFileSync(process.execPath, [builder, unfinished], { stdio: "inherit" });
  // Another start was faster, and may already run what it built.
  if (existsSync(server)) {
    rmSync(unfinished, { recursive: true, force: true });
    return server;
  }
  rmSync(folder, { recursive: true, force: true });
  renameSync(unfinished, folder);
  removeOldBuilds();
  return server;
}
