import { describe, expect, it } from "vitest";
import type { PackageContent } from "../../package-content.ts";
import { apply } from "../diff/apply.ts";
import { invert } from "../diff/invert.ts";
import { applyOverlay, overlayOf, overlaySchema } from "../diff/overlay.ts";
import { treeOf, variant } from "../fixtures/variants.ts";
import type { PackageTree } from "../package-tree.ts";
import { type Decisions, decisionsSchema } from "./conflict.ts";
import { merge3 } from "./merge3.ts";

/** Parts are plain JSON here. */
type Draft = { [part in keyof PackageContent]: any };

const version = (...changes: ((draft: Draft) => void)[]) =>
  treeOf(
    variant<Draft>("sperrmuell", (draft) => {
      for (const change of changes) change(draft);
    }),
  );

const says = (key: string, words: string) => (draft: Draft) => {
  draft.texts.de[key] = words;
};

const wordsIn = (tree: PackageTree, key: string) =>
  tree.elements.get(`text/${key}`)?.properties["de"];
const stored = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;

const TITLE = "service.title";
const HINT = "telefon.hint";
const first = await version();
const second = await version(says(TITLE, "Sperrmüll"), says(HINT, "Falls die Tour ausfällt."));
const town = await version(says(TITLE, "Sperriges"));

describe("a town that goes on from version to version", () => {
  const [question, ...more] = merge3({ base: first, mine: town, theirs: second }).conflicts;
  const decisions: Decisions = decisionsSchema.parse(
    stored({ [question!.key]: { choice: "mine", reason: "Bei uns heißt es so." } }),
  );
  const merged = merge3({ base: first, mine: town, theirs: second }, decisions);

  it("is asked once, and the answer is remembered with its reason", () => {
    expect(more).toEqual([]);
    expect(question!.element).toBe(`text/${TITLE}`);
    expect(merged.conflicts).toEqual([]);
    expect(merged.settled[0]?.decision.reason).toBe("Bei uns heißt es so.");
    expect(wordsIn(merged.tree, TITLE)).toBe("Sperriges");
    expect(wordsIn(merged.tree, HINT)).toBe("Falls die Tour ausfällt.");
  });

  const overlay = overlaySchema.parse(stored(overlayOf(second, merged.tree)));
  const mine = applyOverlay(second, overlay);

  it("is not asked again when the next version changes something else", async () => {
    const third = await version(
      says(TITLE, "Sperrmüll"),
      says(HINT, "Falls die Tour ausfällt."),
      says("ort.title", "Wo?"),
    );
    const next = merge3({ base: second, mine, theirs: third }, decisions);
    expect(next.conflicts).toEqual([]);
    expect([TITLE, HINT, "ort.title"].map((key) => wordsIn(next.tree, key))).toEqual([
      "Sperriges",
      "Falls die Tour ausfällt.",
      "Wo?",
    ]);
  });

  it("is not asked again about the same difference over an older base either", () => {
    expect(merge3({ base: first, mine, theirs: second }, decisions).conflicts).toEqual([]);
  });

  it("is asked anew when the source says something new there", async () => {
    const third = await version(says(TITLE, "Sperrmüll bestellen"));
    const { conflicts } = merge3({ base: second, mine, theirs: third }, decisions);
    expect(conflicts.map(({ element }) => element)).toEqual([`text/${TITLE}`]);
  });

  it("can take back one thing that came without a question, and keeps it so", async () => {
    const came = merged.automatic.find(({ key }) => key === `text/${HINT}`);
    const without = apply(merged.tree, [invert(came!)]);
    expect(wordsIn(without, HINT)).toBe(wordsIn(first, HINT));
    const third = await version(says(TITLE, "Sperrmüll"), says(HINT, "Falls die Tour ausfällt."));
    const next = merge3({ base: second, mine: without, theirs: third }, decisions);
    expect(next.conflicts).toEqual([]);
    expect(wordsIn(next.tree, HINT)).toBe(wordsIn(first, HINT));
  });
});
