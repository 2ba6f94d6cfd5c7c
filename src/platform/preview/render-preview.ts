// Runs only in the worker, under type stripping; the renderers are loaded nowhere else.
import { PDFiumLibrary, type PDFiumPage } from "@hyzyla/pdfium";
import sharp, { type Sharp } from "sharp";
import type { Hindrance, Picture, Preview } from "./preview.ts";

/** Photos of today's phones have 50 million; what claims more is a bomb. */
const MOST_PIXELS = 64_000_000;
const MOST_PAGES = 3;
const PAGE_SIDE = 1_600;
const THUMBNAIL_SIDE = 320;

// One picture at a time, nothing kept of it, and no decoder but those for what people may send.
sharp.concurrency(1);
sharp.cache(false);
sharp.block({ operation: ["VipsForeignLoad"] });
sharp.unblock({ operation: ["VipsForeignLoadJpegBuffer", "VipsForeignLoadPngBuffer"] });

const library = await PDFiumLibrary.init();

const impossible = (why: Hindrance): Preview => ({ kind: "impossible", why });

async function drawn(source: Sharp, side: number): Promise<Picture> {
  const { data, info } = await source
    .resize({ width: side, height: side, fit: "inside", withoutEnlargement: true })
    .webp({ quality: 80 })
    .toBuffer({ resolveWithObject: true });
  return { bytes: data, width: info.width, height: info.height };
}

/** Turned as the camera was held; where and when it was taken does not go along. */
async function pictureOf(bytes: Buffer): Promise<Preview> {
  const { width, height } = await sharp(bytes, { limitInputPixels: false }).metadata();
  if (width * height > MOST_PIXELS) return impossible("too-large");
  const { data, info } = await sharp(bytes, {
    ...{ sequentialRead: true, failOn: "error", limitInputPixels: MOST_PIXELS },
  })
    .autoOrient()
    .resize({ width: PAGE_SIDE, height: PAGE_SIDE, fit: "inside", withoutEnlargement: true })
    .flatten({ background: "#ffffff" })
    .toColourspace("srgb")
    .raw()
    .toBuffer({ resolveWithObject: true });
  const pixels = sharp(data, { raw: info });
  const thumbnail = await drawn(pixels.clone(), THUMBNAIL_SIDE);
  return { kind: "made", pageCount: 1, thumbnail, pages: [await drawn(pixels, PAGE_SIDE)] };
}

/** The page in pixels: its long side is that of a preview, however large the paper claims to be. */
async function rendered(page: PDFiumPage): Promise<Sharp> {
  const { originalWidth, originalHeight } = page.getOriginalSize();
  const scale = PAGE_SIDE / Math.max(originalWidth, originalHeight, 1);
  const { data, width, height } = await page.render({
    width: Math.max(1, Math.round(originalWidth * scale)),
    height: Math.max(1, Math.round(originalHeight * scale)),
    renderFormFields: true,
    render: "bitmap",
  });
  return sharp(data, { raw: { width, height, channels: 4 } });
}

async function pagesOf(bytes: Buffer): Promise<Preview> {
  const document = await library.loadDocument(bytes);
  try {
    const pageCount = document.getPageCount();
    const pages: Picture[] = [];
    let thumbnail: Picture | undefined;
    for (let at = 0; at < Math.min(pageCount, MOST_PAGES); at += 1) {
      const picture = await rendered(document.getPage(at));
      thumbnail ??= await drawn(picture.clone(), THUMBNAIL_SIDE);
      pages.push(await drawn(picture, PAGE_SIDE));
    }
    return thumbnail ? { kind: "made", pageCount, thumbnail, pages } : impossible("unreadable");
  } finally {
    document.destroy();
  }
}

/** Draws what can be drawn; never says what stood in the file when it cannot. */
export async function renderPreview(bytes: Buffer, mediaType: string): Promise<Preview> {
  try {
    return await (mediaType === "application/pdf" ? pagesOf(bytes) : pictureOf(bytes));
  } catch (error) {
    return impossible(/password/i.test(String(error)) ? "locked" : "unreadable");
  }
}
