import { fill } from "#platform/i18n";
import { importTexts } from "./texts.ts";

type Problem = { line: number; element: string; reason: string };

/** "Zeile 12, schreibe/leistung: …" */
export const placeWords = ({ line, element, reason }: Problem): string =>
  element === ""
    ? fill(importTexts.errors.placeTop, { line, reason })
    : fill(importTexts.errors.place, { line, element, reason });
