import type { MultipartFile } from "@fastify/multipart";
import type { FastifyRequest } from "fastify";
import { AppError } from "#platform/errors";

/** A file of a form as it arrives; its body must be read to the end before the next one comes. */
export type UploadedFile = {
  field: string;
  /** As the sender's device calls it; "" when no file was chosen. */
  name: string;
  body: AsyncIterable<Buffer>;
};

export type Fields = Record<string, string | string[]>;

/** A form with files, read as it arrives. */
export type Multipart = {
  /** What stands before the first file; with everything once `files` came to its end. */
  fields: Fields;
  files: AsyncIterable<UploadedFile>;
  /** True when the form ended in the middle or was no form; known when `files` came to its end. */
  isBroken: () => boolean;
};

const MEGABYTE = 1024 * 1024;
/** Larger than any file that a form may ask for; what goes beyond is read and dropped. */
const LIMITS = {
  fieldNameSize: 200,
  fieldSize: 100_000,
  fields: 500,
  files: 20,
  fileSize: 21 * MEGABYTE,
};
const MOST_BYTES = 100 * MEGABYTE;
const PATIENCE_MS = 60_000;

/**
 * Begins to read a form with files. Throws AppError `bad-request` for what is no such form and
 * `too-large` for what is much larger than any.
 */
export async function openMultipart(request: FastifyRequest): Promise<Multipart> {
  const length = Number(request.headers["content-length"] ?? Number.NaN);
  if (Number.isNaN(length)) throw new AppError("bad-request", { detail: "form of unknown length" });
  if (length > MOST_BYTES) throw new AppError("too-large", { detail: "form with files" });
  const fields: Fields = {};
  const parts = request.parts({ limits: LIMITS });
  let broken = false;

  /** Reads fields up to the next file. */
  async function nextFile(): Promise<MultipartFile | undefined> {
    for (;;) {
      const { value, done } = await within(PATIENCE_MS, parts.next());
      if (done || value === undefined) return undefined;
      if (value.type === "file") return value;
      if (typeof value.value === "string") addField(fields, value.fieldname, value.value);
    }
  }

  async function* files(first: MultipartFile | undefined): AsyncGenerator<UploadedFile> {
    let part = first;
    while (part !== undefined) {
      yield { field: part.fieldname, name: part.filename ?? "", body: impatient(part.file) };
      try {
        part = await nextFile();
      } catch {
        broken = true;
        return;
      }
    }
  }

  try {
    return { fields, files: files(await nextFile()), isBroken: () => broken };
  } catch (cause) {
    throw new AppError("bad-request", { detail: "broken form with files", cause });
  }
}

function addField(fields: Fields, name: string, value: string): void {
  const there = fields[name];
  fields[name] = there === undefined ? value : [there, value].flat();
}

/** A sender who says nothing for so long has gone, even if the line is still there. */
async function within<T>(milliseconds: number, work: Promise<T>): Promise<T> {
  const { promise, reject } = Promise.withResolvers<never>();
  const timer = setTimeout(() => reject(new Error("the sender stalls")), milliseconds);
  try {
    return await Promise.race([work, promise]);
  } finally {
    clearTimeout(timer);
  }
}

async function* impatient(stream: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  const iterator = stream[Symbol.asyncIterator]();
  for (;;) {
    const { value, done } = await within(PATIENCE_MS, iterator.next());
    if (done) return;
    yield value;
  }
}
