import type { OpenApplication } from "../application.ts";

export const questionTitle = ({ words }: OpenApplication, pageId: string): string =>
  words.texts(`${pageId}.title`) ?? pageId;
