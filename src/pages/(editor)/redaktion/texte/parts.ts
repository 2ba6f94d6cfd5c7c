import type { ElementKind, FactKind } from "#catalogue";
import type { TextAtHand } from "./text-at-hand.ts";
import { textsTexts } from "./texts.ts";

/** A part of a text with a form of its own; `id` is its place in the address. */
export type Part = { id: string; name: string } & (
  { form: "heading" | "words" | "links" | "values" } | { form: "facts"; kind: FactKind }
);

const { kinds, parts } = textsTexts;

const facts = (id: string, kind: FactKind): Part => ({
  ...{ id, kind, form: "facts", name: kinds[kind] },
});

const FACT_PARTS: readonly Part[] = [
  facts("fuer-wen", "who"),
  facts("voraussetzungen", "requirement"),
  facts("unterlagen", "document"),
  facts("kosten", "cost"),
  facts("dauer", "duration"),
  facts("fristen", "deadline"),
  facts("ablauf", "step"),
  facts("hinweise", "note"),
  facts("rechtsgrundlagen", "legalBasis"),
];

const WHOLE_PARTS: readonly Part[] = [
  { id: "titel", form: "heading", name: parts.heading },
  ...FACT_PARTS,
  { id: "suchwoerter", form: "words", name: parts.words },
  { id: "verweise", form: "links", name: parts.links },
];

const VALUES: Part = { id: "werte", form: "values", name: parts.values };

/** The parts of the region's text, or those to which a town may add something. */
export const partsOf = ({ desk, service }: TextAtHand): readonly Part[] => {
  if (desk.townId === null) return WHOLE_PARTS;
  return (service.parameters ?? []).length > 0 ? [...FACT_PARTS, VALUES] : FACT_PARTS;
};

/** The part in which an element of a text is edited. */
export const partOfElement = (kind: ElementKind): string => {
  if (kind === "title" || kind === "short") return "titel";
  if (kind === "words") return "suchwoerter";
  if (kind === "values") return VALUES.id;
  const found = FACT_PARTS.find((part) => part.form === "facts" && part.kind === kind);
  return found?.id ?? "verweise";
};
