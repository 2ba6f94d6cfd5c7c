import { type Block, blocksIn, type ProcessBlocks, readBlocks } from "#library";
import type { Editor } from "../editor/editor-at-hand.ts";
import type { Labels } from "./labels.ts";

/** Every block with the events at its border that can be edited like one. */
export type Editable = Pick<Block, "id" | "name"> & { block?: Block; after?: string };

/** The words of a draft, with the offices that its roles were given to. */
export function labelsOf({ tree, draft, desk }: Editor): Labels {
  const offices = new Map(
    desk.house.catalogue.officesOf(desk.town).map(({ id, name }) => [id, name.de]),
  );
  return { tree, officeOf: (role) => offices.get(draft.roleSlots[role] ?? "") };
}

export const blocksOf = ({ tree }: Editor): ProcessBlocks =>
  readBlocks(tree) ?? { sequence: { blocks: [] }, loose: [] };

/** A block or deadline by its id. */
export function editableAt(blocks: ProcessBlocks, id: string): Editable | undefined {
  for (const block of blocksIn(blocks.sequence)) {
    if (block.id === id) return { id, name: block.name, block };
    const event = block.events.find((one) => one.id === id);
    if (event) return { id, name: event.name, after: event.after ?? "" };
  }
  return undefined;
}
