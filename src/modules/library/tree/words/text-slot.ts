/** What a text is for, by the end of its key. */
export type TextSlot =
  | "label"
  | "hint"
  | "missing"
  | "invalid"
  | "ready"
  | "intro"
  | "explain"
  | "public"
  | "body"
  | "words";

const SLOTS: readonly TextSlot[] = [
  "hint",
  "missing",
  "invalid",
  "ready",
  "intro",
  "explain",
  "public",
  "body",
];

/** A text as people read it who do not know expressions: "Guten Tag …,". */
export function withoutExpressions(text: string): string {
  const without = text.replaceAll(/\{[^{}]*\}/g, "…");
  return without === text ? text : withoutExpressions(without);
}

/** Texts that people know their element by. */
const LABEL = /\.(label|title|subject)$|\.(option|outcome|column)\.[^.]+$/;
export const isLabel = (textKey: string): boolean => LABEL.test(textKey);

export function textSlot(textKey: string): TextSlot {
  if (isLabel(textKey)) return "label";
  const end = textKey.slice(textKey.lastIndexOf(".") + 1);
  return SLOTS.find((slot) => slot === end) ?? "words";
}
