import { type FilePreview, filesOf, previewPicture, type Shelf, type ShownFile } from "#files";
import { AppError } from "#platform/errors";
import { file, html, type Reply } from "#platform/http";
import { fill, inLanguage, type Language } from "#platform/i18n";
import { Link, type Thumbnail } from "#ui";
import type { Dependencies } from "./dependencies.ts";
import { showPage } from "./show-page.tsx";
import type { Visit } from "./visit.ts";

const previewTexts = {
  de: {
    larger: "Vorschau von {name} größer ansehen",
    waiting: "Die Vorschau entsteht noch.",
    impossible: "Keine Vorschau möglich.",
    title: "Vorschau: {name}",
    page: "Seite {number} von {total}",
    picture: "{name}, Seite {number}",
    some: "Hier sehen Sie die ersten {shown} von {total} Seiten.",
    asPicture:
      "Eine Vorschau ist nur ein Bild. Text zum Vorlesen oder Kopieren steht in der Datei selbst.",
    save: "Datei speichern",
  },
  en: {
    larger: "See a larger preview of {name}",
    waiting: "The preview is still being made.",
    impossible: "No preview possible.",
    title: "Preview: {name}",
    page: "Page {number} of {total}",
    picture: "{name}, page {number}",
    some: "Here are the first {shown} of {total} pages.",
    asPicture: "A preview is only a picture. Text to be read out or copied is in the file itself.",
    save: "Save the file",
  },
};

const previewPath = (base: string): string => `${base}/vorschau`;

/** A small picture that leads to a larger one. `base` is the address of the file. */
export function thumbnailOf(
  { name, preview }: Pick<ShownFile, "name" | "preview">,
  base: string,
  language: Language,
): Thumbnail | undefined {
  if (preview?.kind !== "made") return undefined;
  const { place, width, height } = preview.thumbnail;
  const href = previewPath(base);
  const alt = fill(inLanguage(previewTexts, language).larger, { name });
  return { href, src: `${href}/${place}`, width, height, alt };
}

/** Why there is no picture beside a file that may be read; undefined where there is one. */
export function whyNoPicture(
  preview: FilePreview | undefined,
  language: Language,
): string | undefined {
  if (preview === undefined || preview.kind === "made") return undefined;
  return inLanguage(previewTexts, language)[preview.kind];
}

type Place = { shelf: Shelf; visit: Visit };

/** A picture of the file in the address. Throws AppError `not-found`. */
export async function sendPicture({ shelf, visit }: Place): Promise<Reply> {
  const { file: id = "", picture = "" } = visit.params;
  const place = /^\d$/.test(picture) ? Number(picture) : undefined;
  const isFile = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id);
  const bytes = isFile && place !== undefined ? await previewPicture(shelf, id, place) : undefined;
  if (!bytes) throw new AppError("not-found");
  return file(bytes, "image/webp", `vorschau-${picture}.webp`, true);
}

type Around = {
  /** Address of the page that named the file. */
  back: { href: string; text: string };
  /** Address of the file. */
  base: string;
  /** Whether the file itself is to be had there. */
  canSave: boolean;
};

/** The first pages of the file in the address, large enough to be read. Throws AppError `not-found`. */
export async function showPreview(
  { shelf, visit }: Place,
  house: Dependencies,
  { back, base, canSave }: Around,
): Promise<Reply> {
  const shown = (await filesOf(shelf)).find(({ id }) => id === visit.params["file"]);
  if (shown?.preview?.kind !== "made") throw new AppError("not-found");
  const { name, preview } = shown;
  const texts = inLanguage(previewTexts, visit.language);
  const total = preview.pageCount;
  const title = fill(texts.title, { name });
  const page = showPage(visit, house, {
    title,
    children: (
      <div class="stack stack--fill">
        <Link href={back.href} class="link back-link">
          {back.text}
        </Link>
        <h1>{title}</h1>
        {total > preview.pages.length && (
          <p>{fill(texts.some, { shown: preview.pages.length, total })}</p>
        )}
        {preview.pages.map(({ place, width, height }) => (
          <figure class="file-preview">
            {total > 1 && <figcaption>{fill(texts.page, { number: place, total })}</figcaption>}
            <img
              class="file-preview__picture"
              src={`${previewPath(base)}/${place}`}
              width={width}
              height={height}
              alt={fill(texts.picture, { name, number: place })}
            />
          </figure>
        ))}
        <p class="note">{texts.asPicture}</p>
        {canSave && (
          <p>
            <Link href={base} class="link">
              {texts.save}
            </Link>
          </p>
        )}
      </div>
    ),
  });
  return html(page);
}
