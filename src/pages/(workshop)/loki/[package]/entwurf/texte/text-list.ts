import { type ElementKey, naming, type PackageTree } from "#library";
import { staleLanguages, textIn, type TextLanguage } from "#workshop";
import { elementWords } from "../editor/element-words.ts";
import type { Editor } from "../editor/editor-at-hand.ts";
import { textTexts as texts } from "./texts.ts";

export type TextArea = keyof typeof texts.area;
export type OtherLanguage = Exclude<TextLanguage, "de">;

/** A text with how it stands in the other languages. */
export type ListedText = {
  id: string;
  /** What it stands in, and what it is there. */
  owner: ElementKey;
  kind: string;
  german: string;
  missing: readonly OtherLanguage[];
  stale: readonly OtherLanguage[];
};

/** Keys that a language lacks, see `CompiledPackage`. */
export type Untranslated = Readonly<Record<OtherLanguage, readonly string[]>>;

const AREAS: Readonly<Record<string, TextArea>> = {
  ...{
    service: "service",
    fact: "service",
    fee: "service",
    feePosition: "service",
    remedy: "service",
  },
  ...{ page: "form", field: "form", option: "form", check: "form", board: "form" },
  ...{ letter: "letters", block: "letters", letterColumn: "letters" },
  ...{ parameter: "settings", parameterColumn: "settings", roleSlot: "settings" },
};

/** The area of a text, by what it stands in; options are those of a question or of a setting. */
function areaOf(tree: PackageTree, owner: ElementKey): TextArea {
  for (
    let key: ElementKey | null = owner;
    key !== null;
    key = tree.elements.get(key)?.parent ?? null
  ) {
    const kind = tree.elements.get(key)?.kind ?? "";
    if (kind === "option") continue;
    const area = AREAS[kind];
    if (area !== undefined) return area;
  }
  return "process";
}

/** What a text is, by the end of its key: a hint, a title. */
export function kindOfText(id: string): string {
  const slot = id.slice(id.lastIndexOf(".") + 1);
  return texts.kinds[slot] ?? texts.kinds["words"] ?? "";
}

/** As they come after each other where people read them. */
const KINDS = Object.values(texts.kinds);

/** „Hinweis: Frage „Rasse“ (Seite „Hund“)“ */
export const ownerWords = (tree: PackageTree, owner: ElementKey): string =>
  elementWords(naming(tree, owner));

/** The texts of an area in the order of the package. */
export function listTexts(
  { tree, base }: Pick<Editor, "tree" | "base">,
  area: TextArea,
  untranslated: Untranslated | undefined,
): ListedText[] {
  const order = new Map([...tree.elements.keys()].map((key, index) => [key, index]));
  return [...tree.elements.values()]
    .filter(({ kind, parent }) => kind === "text" && areaOf(tree, parent ?? "") === area)
    .map(({ id, parent }) => ({
      id,
      owner: parent ?? "",
      kind: kindOfText(id),
      german: textIn(tree, id),
      missing: (["en", "de-easy"] as const).filter((one) => untranslated?.[one].includes(id)),
      stale: staleLanguages({ base, tree }, id),
    }))
    .toSorted(
      (a, b) =>
        (order.get(a.owner) ?? 0) - (order.get(b.owner) ?? 0) ||
        KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind),
    );
}
