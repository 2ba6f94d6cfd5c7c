export { createPdfPress, type PdfPress, type PdfPressOptions } from "./pdf-press.ts";
export type { LetterSheet, PdfAttachment, PdfDocument, ReceiptSheet, SheetBlock } from "./sheet.ts";
