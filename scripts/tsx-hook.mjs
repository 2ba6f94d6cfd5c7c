// Node strips types from .ts by itself; .tsx needs one synchronous transform.
import { readFileSync } from "node:fs";
import { registerHooks } from "node:module";
import { fileURLToPath } from "node:url";
import { transformSync } from "esbuild";

registerHooks({
  load(url, context, nextLoad) {
    if (!url.endsWith(".tsx")) return nextLoad(url, context);
    const file = fileURLToPath(url);
    const { code } = transformSync(readFileSync(file, "utf8"), {
      loader: "tsx",
      jsx: "automatic",
      jsxImportSource: "preact",
      sourcefile: file,
      sourcemap: "inline",
      target: "es2024",
    });
    return { format: "module", shortCircuit: true, source: code };
  },
});
