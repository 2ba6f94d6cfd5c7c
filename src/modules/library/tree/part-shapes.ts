/**
 * How the things in a list are told apart: by `id`, by being a word, by what they are about. `only`
 * is no list in the file, but the one thing of its kind.
 */
type Identity = "id" | "word" | "page" | "act" | "only";

type ListShape = {
  kind: string;
  by: Identity;
  /** Ids are unique below their owner only, so the owner's key comes before them. */
  ofOwner?: true;
  /** Written even when it is empty, because the schema of its part asks for it. */
  always?: true;
};

export type Shape = {
  lists?: Readonly<Record<string, ListShape>>;
  /** Records whose entries are merged one by one, as `<record>/<entry>`. */
  records?: readonly string[];
};

const list = (kind: string, more: Partial<ListShape> = {}): ListShape => ({
  kind,
  by: "id",
  ...more,
});
const words: ListShape = { kind: "option", by: "word", ofOwner: true };
const visits: ListShape = { kind: "visit", by: "page", ofOwner: true };

/** What is inside an element of the JSON parts, by kind. Everything else in it is a property. */
const SHAPES: Readonly<Record<string, Shape>> = {
  service: {
    lists: {
      facts: list("fact", { always: true }),
      parameters: list("parameter", { always: true }),
      roleSlots: list("roleSlot", { always: true }),
      fee: list("fee", { by: "only" }),
    },
    records: ["announcement", "remedy", "recipient"],
  },
  fee: { lists: { positions: list("feePosition", { always: true }) } },
  parameter: { lists: { options: words, columns: list("parameterColumn", { ofOwner: true }) } },
  parameterColumn: { lists: { options: words } },
  form: { lists: { pages: list("page", { always: true }), steps: list("board") } },
  page: { lists: { fields: list("field") } },
  board: { lists: { fields: list("field", { always: true }) } },
  field: {
    lists: {
      options: list("option", { ofOwner: true }),
      checks: list("check", { ofOwner: true }),
      fields: list("field"),
    },
  },
  letter: { lists: { blocks: list("block", { ofOwner: true, always: true }) } },
  block: { lists: { columns: list("letterColumn", { ofOwner: true }) } },
  journey: {
    lists: { pages: { ...visits, always: true }, acts: { kind: "act", by: "act", ofOwner: true } },
    records: [
      "surroundings",
      "surroundings/parameters",
      "declared",
      "failing",
      "decisions",
      "letters",
    ],
  },
  visit: { records: ["enter"] },
  act: { lists: { pages: visits }, records: ["enter", "declared"] },
};

const NO_SHAPE: Shape = {};
export const shapeOf = (kind: string): Shape => SHAPES[kind] ?? NO_SHAPE;
