import type { Edit } from "./change.ts";

/** The edit that takes another one back. */
export function invert<E extends Edit>(edit: E): E {
  if (edit.kind === "added") return { ...edit, kind: "removed" };
  if (edit.kind === "removed") return { ...edit, kind: "added" };
  if (edit.kind === "moved" || edit.kind === "reordered")
    return { ...edit, from: edit.to, to: edit.from };
  const { before, after, ...rest } = edit;
  return {
    ...rest,
    ...(after !== undefined && { before: after }),
    ...(before !== undefined && { after: before }),
  } as E;
}
