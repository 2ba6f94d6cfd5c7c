import { SaxesParser } from "saxes";
import type { Delivered } from "./delivered.ts";
import { createDocumentReader } from "./document-reader.ts";
import { LIMITS, type Limits } from "./limits.ts";
import { quoted, refuse, Refused } from "./problem.ts";

/** Letters that are parsed before anybody looks at what came of them. */
const PIECE = 32 * 1024;
const MEGABYTE = 1024 * 1024;
/** What a decoder puts where bytes are no UTF-8. */
const NO_UTF8 = "\uFFFD";

type Reading = {
  /** Undefined ends the document. */
  feed: (piece: string | undefined) => Delivered[];
};

const CUT_OFF = "Die Datei endet mitten im Dokument. Vielleicht kam sie nicht vollständig an.";
const NO_XML = "Das ist kein gültiges XML.";

/** Nothing but UTF-8, and nothing that declares entities. */
function createParser() {
  const parser = new SaxesParser({ xmlns: true, position: true });
  parser.on("xmldecl", ({ encoding }) => {
    if (encoding && !/^utf-?8$/i.test(encoding))
      refuse(`Die Datei ist in ${quoted(encoding)} geschrieben; gelesen wird nur UTF-8.`);
  });
  parser.on("doctype", () => refuse("Eine Dokumenttyp-Angabe (DOCTYPE) ist nicht erlaubt."));
  return parser;
}

function createReading(limits: Limits): Reading {
  const parser = createParser();
  const path: string[] = [];
  let out: Delivered[] = [];
  let noticed = 0;
  let lastTag = 0;
  let objectBegan = 0;
  let isOver = false;

  const line = (): number => parser.line;
  const at = (reason: string) => ({ line: line(), element: path.join("/"), reason });
  const notice = (reason: string): void => {
    noticed += 1;
    if (noticed <= limits.notices) out.push({ kind: "notice", problem: at(reason) });
  };
  const emit = (delivered: Delivered): void => void out.push(delivered);
  const reader = createDocumentReader({ emit, notice, line, limits });

  parser.on("error", () => refuse(isOver && path.length > 0 ? CUT_OFF : NO_XML));
  parser.on("opentag", ({ local, uri, attributes }) => {
    path.push(local.slice(0, 60));
    lastTag = parser.position;
    if (path.length === 2) objectBegan = parser.position;
    const plain = Object.values(attributes).map((one) => [one.local, one.value] as const);
    reader.open({ name: local, namespace: uri, attributes: Object.fromEntries(plain) });
  });
  parser.on("text", reader.text);
  parser.on("cdata", reader.text);
  parser.on("closetag", () => {
    lastTag = parser.position;
    reader.close();
    path.pop();
  });
  let read = 0;
  const checkSize = (piece: string): void => {
    read += Buffer.byteLength(piece);
    if (read > limits.bytes)
      refuse(`Die Datei ist größer als ${Math.floor(limits.bytes / MEGABYTE)} MB.`);
    if (path.length > 1 && parser.position - objectBegan > limits.object)
      refuse(`Ein Objekt ist länger als ${limits.object} Zeichen.`);
    if (parser.position - lastTag > limits.run)
      refuse(`Mehr als ${limits.run} Zeichen ohne ein Element.`);
  };

  return {
    feed: (piece) => {
      out = [];
      try {
        if (piece === undefined) {
          if (read === 0) refuse("Die Datei ist leer.");
          isOver = true;
          parser.close();
          reader.end();
        } else {
          const broken = piece.indexOf(NO_UTF8);
          parser.write(broken < 0 ? piece : piece.slice(0, broken));
          if (broken >= 0) refuse("Die Datei ist nicht in UTF-8 geschrieben.");
          checkSize(piece);
        }
      } catch (error) {
        if (!(error instanceof Refused)) throw error;
        out.push({ kind: "refused", problem: at(error.message) });
      }
      return out;
    },
  };
}

async function* piecesOf(source: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder("utf-8");
  for await (const chunk of source)
    for (let start = 0; start < chunk.length; start += PIECE)
      yield decoder.decode(chunk.subarray(start, start + PIECE), { stream: true });
  yield decoder.decode();
}

/**
 * Reads a delivery of XZuFi 2.1 or 2.2 (messages with `schreibe` and `loesche`) object by object.
 * Memory stays flat whatever the length. The last value is `complete` or `refused`; the latter
 * names line and element, and nothing of the document is to be kept.
 */
export async function* readDelivery(
  source: AsyncIterable<Uint8Array>,
  limits: Partial<Limits> = {},
): AsyncGenerator<Delivered> {
  const reading = createReading({ ...LIMITS, ...limits });
  for await (const piece of piecesOf(source))
    for (const delivered of reading.feed(piece)) {
      yield delivered;
      if (delivered.kind === "refused") return;
    }
  yield* reading.feed(undefined);
}
