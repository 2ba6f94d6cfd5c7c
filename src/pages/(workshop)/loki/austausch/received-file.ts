import { MOST_BYTES } from "#transfer";
import type { Visit } from "../../../visit.ts";

/**
 * The first file of the form; undefined when none was chosen. It is read to the end, because the
 * answer waits for the whole form, but no more is kept than a package may have, and one byte.
 */
export async function receivedFile({ upload }: Visit): Promise<Buffer | undefined> {
  let file: Buffer | undefined;
  for await (const { name, body } of upload?.files ?? []) {
    const kept: Buffer[] = [];
    let size = 0;
    for await (const chunk of body) {
      if (size <= MOST_BYTES) kept.push(chunk);
      size += chunk.length;
    }
    if (name !== "") file ??= Buffer.concat(kept);
  }
  return file;
}
