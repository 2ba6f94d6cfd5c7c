import { FinishedBody } from "./finished-body.ts";

const TYPES: Record<string, string> = {
  css: "text/css; charset=utf-8",
  js: "text/javascript; charset=utf-8",
  svg: "image/svg+xml",
};

/** Files every page may use: finished bodies by a path that changes with their content. */
export type Assets = {
  /** Path of an asset by its plain name. Throws on a name that was never added. */
  path: (name: string) => string;
  find: (path: string) => FinishedBody | undefined;
};

/** Names like "portal.css" become "/assets/portal-<hash>.css", cached by browsers for ever. */
export function createAssets(contents: Readonly<Record<string, string | Buffer>>): Assets {
  const paths = new Map<string, string>();
  const bodies = new Map<string, FinishedBody>();
  for (const [name, content] of Object.entries(contents)) {
    const [stem = "", extension = ""] = name.split(/\.(?=[a-z]+$)/);
    const body = new FinishedBody(content, TYPES[extension] ?? "application/octet-stream");
    const path = `/assets/${stem}-${body.etag.replaceAll(/[^a-z0-9]/gi, "").slice(0, 10)}.${extension}`;
    paths.set(name, path);
    bodies.set(path, body);
  }
  return {
    path: (name) => {
      const path = paths.get(name);
      if (!path) throw new Error(`no asset ${name}`);
      return path;
    },
    find: (path) => bodies.get(path),
  };
}
