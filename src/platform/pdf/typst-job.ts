import type { PdfDocument } from "./sheet.ts";
import type { PdfStandard, TypstJob } from "./typst-compiler.ts";

const COLOUR = /^#[0-9a-fA-F]{6}$/;

/** The document as the templates read it; a colour that is none is left out. */
export function typstJob(document: PdfDocument, standard?: PdfStandard): TypstJob {
  const { sheet, attachment, createdAt } = document;
  const { accent, ...rest } = sheet;
  const made = createdAt.toZonedDateTimeISO("UTC");
  const { content, ...file } = attachment ?? {};
  return {
    template: sheet.kind,
    document: {
      title: document.title,
      author: sheet.sender.name,
      language: document.language,
      date: {
        year: made.year,
        month: made.month,
        day: made.day,
        hour: made.hour,
        minute: made.minute,
        second: made.second,
      },
      sheet: { ...rest, ...(accent && COLOUR.test(accent) && { accent }) },
      ...(attachment && { attachment: file }),
    },
    createdAtSeconds: Math.floor(createdAt.epochMilliseconds / 1_000),
    standard: standard ?? (attachment ? "a-3a" : "a-2a"),
    ...(content && { attachment: content }),
  };
}
