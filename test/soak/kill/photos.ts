import { createHash, randomBytes } from "node:crypto";
import { samplePng } from "../../support/sample-files.ts";
import { type HttpVisitor, unescaped } from "../../support/http-visitor.ts";

/** A file that the portal said it has. */
export type KeptPhoto = {
  sha256: string;
  /** Of the case it was sent with; undefined while it lies in a draft. */
  reference: string | undefined;
};

/** Several pieces long, so that a kill can come between two of them. */
const MOST_BYTES = 700_000;

const FILE_LINE = /name="fotos" value="([^"]*)"/g;

export type Uploaded = {
  id: string;
  photo: KeptPhoto;
  /** What the page sends back for all that are there now. */
  lines: readonly string[];
};

/** Uploads a photo nobody else has, beside those that are there; `undefined` when it is not. */
export async function uploadPhoto(
  who: HttpVisitor,
  path: string,
  {
    lines,
    ...enter
  }: Readonly<Record<string, string | readonly string[]>> & {
    lines: readonly string[];
  },
): Promise<Uploaded | undefined> {
  const size = Math.floor(Math.random() * MOST_BYTES);
  const content = Buffer.concat([samplePng(600, 400), randomBytes(size)]);
  const sha256 = createHash("sha256").update(content).digest("hex");
  const name = `${sha256.slice(0, 16)}.png`;
  const { body } = await who.upload(path, { ...enter, fotos: lines, _upload: "fotos" }, [
    { field: "fotos.datei", name, content },
  ]);
  const shown = [...body.matchAll(FILE_LINE)].map(([, line = ""]) => unescaped(line));
  const id = shown.find((line) => line.endsWith(name))?.split(" ")[0];
  return id === undefined
    ? undefined
    : { id, photo: { sha256, reference: undefined }, lines: shown };
}
