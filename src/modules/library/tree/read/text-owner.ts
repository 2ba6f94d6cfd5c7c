import type { ElementKey } from "../package-tree.ts";

/** Where the words of a language stand, by the first part of their key. */
function* ownersByRoot(
  root: string,
  [name = "", slot, part]: readonly string[],
): Generator<ElementKey> {
  if (root === "service" || root === "remedy") yield "service";
  if (root === "fact") yield `fact/${name}`;
  if (root === "fee") yield `feePosition/${name}`;
  if (root === "role") yield `roleSlot/${name}`;
  if (root === "message") yield `message/${name}`;
  if (root !== "parameter") return;
  if (slot === "column") yield `parameter/${name}/parameterColumn/${part}`;
  if (slot === "option") yield `parameter/${name}/option/${part}`;
  yield `parameter/${name}`;
}

/** Elements whose texts begin with their own id. */
function* ownersById(id: string, [slot = "", part]: readonly string[]): Generator<ElementKey> {
  if (slot === "option") yield `field/${id}/option/${part}`;
  if (slot === "check") yield `field/${id}/check/${part}`;
  if (slot === "outcome") yield `flowElement/${id}/outcome/${part}`;
  if (part !== undefined) yield `letter/${id}/block/${slot}/letterColumn/${part}`;
  yield `letter/${id}/block/${slot}`;
  for (const kind of ["letter", "field", "page", "board", "flowElement"]) yield `${kind}/${id}`;
}

/**
 * The elements a text could belong to, the most likely first; see docs/architecture.md, "Texts". The
 * text of an option belongs to the option, so that both come and go together.
 */
export function* textOwners(textKey: string): Generator<ElementKey> {
  const [root = "", ...rest] = textKey.split(".");
  yield* ownersByRoot(root, rest);
  yield* ownersById(root, rest);
}
