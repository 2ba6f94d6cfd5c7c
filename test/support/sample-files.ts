import { deflateSync } from "node:zlib";
import sharp from "sharp";

/** A small PDF with empty pages. */
export const samplePdf = (pad = 0, pages = 1, trailer = ""): Buffer =>
  Buffer.from(
    [
      "%PDF-1.4",
      "1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj",
      `2 0 obj<</Type/Pages/Kids[${"3 0 R ".repeat(pages)}]/Count ${pages}>>endobj`,
      "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]>>endobj",
      `%${"x".repeat(pad)}`,
      `trailer<</Root 1 0 R${trailer}>>`,
      "%%EOF",
      "",
    ].join("\n"),
  );

/** A PDF that opens with a password which nobody knows (ISO 32000-1, 7.6.3). */
export const lockedPdf = (): Buffer =>
  samplePdf(
    0,
    1,
    `/ID[<${"ab".repeat(16)}><${"ab".repeat(16)}>]/Encrypt<</Filter/Standard/V 1/R 2/P -44/O<${"cd".repeat(32)}>/U<${"ef".repeat(32)}>>>`,
  );

/** A photo as a phone takes it: lying on its side, with the place and the camera in it. */
export const photoWithPlace = (): Promise<Buffer> =>
  sharp({ create: { width: 400, height: 300, channels: 3, background: "#336699" } })
    .jpeg()
    .withExif({ IFD0: { Model: "Kamera" }, IFD3: { GPSLatitude: "51/1 37/1 0/1" } })
    .withMetadata({ orientation: 6 })
    .toBuffer();

function crc(bytes: Buffer): number {
  let value = ~0;
  for (const byte of bytes) {
    value ^= byte;
    for (let bit = 0; bit < 8; bit += 1) value = (value >>> 1) ^ (value & 1 ? 0xed_b8_83_20 : 0);
  }
  return ~value >>> 0;
}

function pngChunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, "latin1"), data]);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  check.writeUInt32BE(crc(body));
  return Buffer.concat([length, body, check]);
}

/** A grey picture; it may claim to be higher than it is. */
export function samplePng(width = 8, height = 8, { claimedHeight = height } = {}): Buffer {
  const header = Buffer.from([0, 0, 0, 0, 0, 0, 0, 0, 8, 0, 0, 0, 0]);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(claimedHeight, 4);
  const rows = Buffer.alloc((width + 1) * height, 0x80).fill(0, 0, 1);
  for (let row = 0; row < height; row += 1) rows[row * (width + 1)] = 0;
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    pngChunk("IHDR", header),
    pngChunk("IDAT", deflateSync(rows)),
    pngChunk("IEND", Buffer.alloc(0)),
  ]);
}

/** The first bytes of a picture as cameras write them, with nothing in it. */
export const sampleJpeg = (): Buffer =>
  Buffer.from("ffd8ffe000104a46494600010100000100010000ffd9", "hex");

/** The end of a ZIP archive without entries, which is an archive of its own. */
export const emptyArchive = (): Buffer =>
  Buffer.concat([Buffer.from("PK\x05\x06", "latin1"), Buffer.alloc(18)]);

/** The harmless text that scanners take for malware, in two halves so that none finds it here. */
export const EICAR = [
  "X5O!P%@AP[4\\PZX54(P^)7CC)7}$",
  "EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*",
].join("");
