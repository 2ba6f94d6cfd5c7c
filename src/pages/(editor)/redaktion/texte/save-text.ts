import { type EditedText, insertDraft, updateDraft } from "#catalogue";
import type { TextAtHand } from "./text-at-hand.ts";

export type Saved = "saved" | "in-review" | "overtaken";

type Saving = {
  content: EditedText | null;
  /** How often the draft was saved when it was opened; null: there was none. */
  seen: number | null;
  /** What it rests on now, if that was compared. */
  ground?: TextAtHand["ground"];
  note?: string;
};

/** Saves as the one open draft of the portal, unless somebody else was quicker. */
export async function saveText(
  { desk, service, open, published, ground: groundNow }: TextAtHand,
  { content, seen, ground, note = "" }: Saving,
): Promise<Saved> {
  const { db, signature: by, visit } = desk;
  if (open?.state === "review") return "in-review";
  if ((open?.saves ?? null) !== seen) return "overtaken";
  const before = open ?? (published?.content ? published : undefined);
  const restsOn = ground ?? before?.ground ?? groundNow;
  const saving = { content, ground: restsOn, by, now: visit.now };
  const isSaved = open
    ? await updateDraft(db, open, saving)
    : await insertDraft(db, { ...saving, serviceId: service.id, note });
  return isSaved ? "saved" : "overtaken";
}
