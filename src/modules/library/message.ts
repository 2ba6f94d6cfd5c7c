import type { FeelScope } from "#standards/dmn";
import type { Language } from "#platform/i18n";
import { type LetterDefinition, type LetterRendering, renderLetter } from "#notices";
import type { Texts } from "#forms";

/** A message of a package as the shortest letter: its subject is the title, its body one paragraph. */
export const messageAsLetter = (id: string): LetterDefinition => ({
  id: `message.${id}`,
  kind: "information",
  blocks: [{ id: "body", type: "paragraph" }],
});

export const messageTexts =
  (texts: Texts): Texts =>
  (key) =>
    texts(key.startsWith("message.") ? key.replace(/\.title$/, ".subject") : key);

export type MessageRendering =
  | { kind: "rendered"; subject: string; body: string }
  | Extract<LetterRendering, { kind: "refused" }>;

type MessageSource = { id: string; texts: Texts; scope: FeelScope; language: Language };

/**
 * The words of a message for the mailbox. A mail about it never contains them. An announced letter
 * comes with the message of the same id.
 */
export function renderMessage({ id, texts, scope, language }: MessageSource): MessageRendering {
  const letter = messageAsLetter(id);
  const rendering = renderLetter({ letter, texts: messageTexts(texts), scope, language });
  if (rendering.kind === "refused") return rendering;
  const [body] = rendering.document.blocks;
  const text = body?.kind === "paragraph" ? body.text : "";
  return { kind: "rendered", subject: rendering.document.title, body: text };
}
