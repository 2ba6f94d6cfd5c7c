import { inflateSync } from "node:zlib";

type PdfObject = { head: string; stream: string };

function objectsOf(pdf: Uint8Array): Map<string, PdfObject> {
  const text = Buffer.from(pdf).toString("latin1");
  const objects = new Map<string, PdfObject>();
  for (const [, id = "", body = ""] of text.matchAll(/^(\d+) 0 obj\n([\s\S]*?)\nendobj$/gm)) {
    const [head = "", rest] = body.split(/\nstream\n/, 2);
    const raw = rest?.replace(/\nendstream$/, "") ?? "";
    const packed = head.includes("/FlateDecode");
    objects.set(id, { head, stream: packed ? inflate(raw) : raw });
  }
  return objects;
}

const inflate = (raw: string): string => inflateSync(Buffer.from(raw, "latin1")).toString("latin1");

/** Glyph number → text, from a font's ToUnicode map. */
function glyphsOf(map: string): Map<number, string> {
  const glyphs = new Map<number, string>();
  for (const [, list = ""] of map.matchAll(/beginbfchar\s([\s\S]*?)endbfchar/g))
    for (const [, glyph = "", text = ""] of list.matchAll(/<(\w+)>\s*<(\w+)>/g))
      glyphs.set(Number.parseInt(glyph, 16), Buffer.from(text, "hex").swap16().toString("utf16le"));
  return glyphs;
}

const ESCAPES: Record<string, string> = { n: "\n", r: "\r", t: "\t", b: "\b", f: "\f" };

/** String literals of a content stream; balanced parentheses inside need no escape (ISO 32000-1, 7.3.4.2). */
function* literalsOf(content: string): Generator<string> {
  let depth = 0;
  let literal = "";
  for (const [token] of content.matchAll(/\\(?:\d{3}|[\s\S])|[\s\S]/g)) {
    if (token === ")") depth -= 1;
    if (token === ")" && depth === 0) {
      yield literal;
      literal = "";
    }
    if (depth > 0) literal += token;
    if (token === "(") depth += 1;
  }
}

const unescaped = (literal: string): string =>
  literal.replaceAll(/\\(\d{3}|[\s\S])/g, (_, sign: string) =>
    sign.length === 3 ? String.fromCharCode(Number.parseInt(sign, 8)) : (ESCAPES[sign] ?? sign),
  );

function shown(literal: string, glyphs: Map<number, string>): string {
  const bytes = Buffer.from(unescaped(literal), "latin1");
  let text = "";
  for (let place = 0; place + 1 < bytes.length; place += 2)
    text += glyphs.get(bytes.readUInt16BE(place)) ?? "";
  return text;
}

/** The printed words of a PDF from our press, one line per line of text, in drawing order. */
export function pdfText(pdf: Uint8Array): string {
  const objects = objectsOf(pdf);
  const follow = (head: string, key: string): PdfObject | undefined =>
    objects.get(new RegExp(`/${key} (\\d+) 0 R`).exec(head)?.[1] ?? "");
  const lines: string[] = [];
  for (const page of objects.values()) {
    if (!/\/Type \/Page\n/.test(page.head)) continue;
    const content = follow(page.head, "Contents")?.stream ?? "";
    for (const [, font = "", strings = ""] of content.matchAll(
      /\/(f\d+) [\d.]+ Tf([\s\S]*?)\nET/g,
    )) {
      const map = follow(follow(page.head, font)?.head ?? "", "ToUnicode")?.stream ?? "";
      const glyphs = glyphsOf(map);
      lines.push([...literalsOf(strings)].map((literal) => shown(literal, glyphs)).join(""));
    }
  }
  return lines.join("\n");
}

/** Everything of a PDF that is not a stream: dictionaries with structure, language, intents. */
export const pdfObjects = (pdf: Uint8Array): string =>
  [...objectsOf(pdf).values()].map(({ head }) => head).join("\n");
