import { SaxesParser } from "saxes";

/** Ten times what a process or a table needs. Every level is gone through again for each name in it. */
const DEEPEST = 100;

/**
 * What keeps a text from being read as XML, in German. moddle forgives malformed XML and skips
 * document types; this pass does not. A document type is refused because entities may read files or
 * grow without bound, and what is too deep because it takes minutes.
 */
export function xmlProblem(xml: string): string | undefined {
  const parser = new SaxesParser({ xmlns: true });
  let found: "doctype" | "deep" | undefined;
  let depth = 0;
  const refuse = (why: typeof found) => {
    found = why;
    throw new Error(why);
  };
  parser.on("doctype", () => refuse("doctype"));
  parser.on("opentagstart", () => {
    depth += 1;
    if (depth > DEEPEST) refuse("deep");
  });
  parser.on("closetag", () => (depth -= 1));
  parser.on("error", (error) => {
    throw error;
  });
  try {
    parser.write(xml).close();
    return undefined;
  } catch {
    if (found === "doctype")
      return `Die Datei enthält eine Dokumenttyp-Angabe (DOCTYPE, Zeile ${parser.line}). Das ist aus Sicherheitsgründen nicht erlaubt.`;
    if (found === "deep")
      return `Die Datei ist tiefer als ${DEEPEST} Ebenen verschachtelt (Zeile ${parser.line}).`;
    return `Die Datei ist kein gültiges XML (Zeile ${parser.line}).`;
  }
}
