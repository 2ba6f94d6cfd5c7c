import { SaxesParser } from "saxes";

/**
 * What keeps a text from being read as XML, in German. moddle forgives malformed XML and skips
 * document types; this pass does not. A document type is refused because entities may read files or
 * grow without bound.
 */
export function xmlProblem(xml: string): string | undefined {
  const parser = new SaxesParser({ xmlns: true });
  let hasDoctype = false;
  parser.on("doctype", () => {
    hasDoctype = true;
    throw new Error("doctype");
  });
  parser.on("error", (error) => {
    throw error;
  });
  try {
    parser.write(xml).close();
    return undefined;
  } catch {
    return hasDoctype
      ? `Die Datei enthält eine Dokumenttyp-Angabe (DOCTYPE, Zeile ${parser.line}). Das ist aus Sicherheitsgründen nicht erlaubt.`
      : `Die Datei ist kein gültiges XML (Zeile ${parser.line}).`;
  }
}
