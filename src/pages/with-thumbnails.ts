import type { FilePreview } from "#files";
import { type PresentedField, readFileLine } from "#forms";
import type { Language } from "#platform/i18n";
import { thumbnailOf } from "./file-preview.tsx";

type Files = {
  previews: ReadonlyMap<string, FilePreview>;
  /** Address below which the files of this page are. */
  base: string;
  language: Language;
};

/** The same questions, with a small picture beside each file that has one. */
export const withThumbnails = (fields: readonly PresentedField[], files: Files): PresentedField[] =>
  fields.map((field) => {
    if (field.type === "group") {
      const items = field.items.map((item) => ({
        ...item,
        fields: withThumbnails(item.fields, files),
      }));
      return { ...field, items };
    }
    if (field.type !== "file") return field;
    return { ...field, files: field.files.map((one) => ({ ...one, ...thumbnailIn(files, one) })) };
  });

function thumbnailIn({ previews, base, language }: Files, { value }: { value: string }) {
  const { id, name } = readFileLine(value) ?? {};
  if (id === undefined || name === undefined) return {};
  const shown = { name, preview: previews.get(id) };
  return { thumbnail: thumbnailOf(shown, `${base}/datei/${id}`, language) };
}
