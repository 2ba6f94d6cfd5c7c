import { type Answers, type PageReading, readPage } from "#forms";
import type { FormBody } from "../../../../visit.ts";
import type { OpenApplication } from "../application.ts";

type Read = { of: Answers; reading: PageReading };
const readings = new WeakMap<FormBody, Read>();

/** What a body says on a page; read once, as long as the draft is the same one. */
export function readHere(
  { draft, surroundings }: OpenApplication,
  pageId: string,
  body: FormBody,
): PageReading {
  const { answers } = draft;
  const known = readings.get(body);
  if (known?.of === answers) return known.reading;
  const { form } = draft.adopted.configured.package;
  const reading = readPage(form, pageId, { answers, surroundings, body });
  readings.set(body, { of: answers, reading });
  return reading;
}
