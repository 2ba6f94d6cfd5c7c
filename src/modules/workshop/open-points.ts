import {
  adoptionProblems,
  type CompiledPackage,
  configurePackage,
  countParameterFacts,
  forbiddenChanges,
  type PackageProblem,
  readTree,
  type VersionEntry,
} from "#library";
import type { AdoptionDraft } from "./draft.ts";
import type { WorkshopHouse } from "./house.ts";
import type { Remark, RemarkKind } from "./remark-queries.ts";

/** What keeps a draft from being published. */
export type OpenPoint = {
  point:
    | "merge"
    | "package"
    | "parameter"
    | "role"
    | "unchangeable"
    | "source"
    | "professional"
    | "technical";
  /** Id of what it is about. */
  element?: string;
  /** German; empty where `point` says it all. */
  problem: string;
};

/** Whether this very edition was signed off. */
export const isSignedOff = (
  remarks: readonly Remark[],
  { edition }: Pick<AdoptionDraft, "edition">,
  kind: Exclude<RemarkKind, "comment">,
): boolean => remarks.some((remark) => remark.kind === kind && remark.edition === edition);

/** What a town still has to set. */
function settingsMissing(compiled: CompiledPackage, draft: AdoptionDraft): OpenPoint[] {
  const roles = new Set(compiled.service.roleSlots.map(({ id }) => id));
  return adoptionProblems(compiled, draft).map(({ element, problem }) => ({
    point: roles.has(element) ? "role" : "parameter",
    element,
    problem,
  }));
}

/** Values without a source cannot be published in earnest (domain rule 1). */
function sourcesMissing(compiled: CompiledPackage, { parameters }: AdoptionDraft): OpenPoint[] {
  const { configured } = configurePackage(compiled, parameters);
  return countParameterFacts(configured).unsourced.map((element) => ({
    point: "source",
    element,
    problem: "",
  }));
}

export type DraftCheck = {
  /** undefined when it does not run; then `open` says why. */
  compiled: CompiledPackage | undefined;
  open: OpenPoint[];
};

type Checked = {
  draft: AdoptionDraft;
  /** The version it builds on. */
  base: Pick<VersionEntry, "authorId">;
  remarks: readonly Remark[];
  authorityId: string;
  mode: "demo" | "production";
};

const broken = (problems: readonly PackageProblem[]): OpenPoint[] =>
  problems.map(({ element, problem }) => ({
    point: "package",
    problem,
    ...(element !== undefined && { element }),
  }));

async function forbidden({ library }: WorkshopHouse, checked: Checked): Promise<OpenPoint[]> {
  const { draft, base, authorityId } = checked;
  if (base.authorId === authorityId || draft.overlay.changes.length === 0) return [];
  const reading = await readTree(await library.content(draft.baseHash));
  if (reading.kind === "refused") return broken(reading.problems);
  return forbiddenChanges(reading.tree, draft.overlay.changes).map(({ key }) => ({
    point: "unchangeable",
    element: key,
    problem: "",
  }));
}

/** Everything that still stands against publishing a draft. */
export async function checkDraft(house: WorkshopHouse, checked: Checked): Promise<DraftCheck> {
  const { draft, remarks, mode } = checked;
  const merging: OpenPoint[] = draft.merging ? [{ point: "merge", problem: "" }] : [];
  const signatures = (["professional", "technical"] as const)
    .filter((kind) => !isSignedOff(remarks, draft, kind))
    .map((point): OpenPoint => ({ point, problem: "" }));
  const compilation = await house.library.variant(draft.baseHash, draft.overlay);
  if (compilation.kind === "refused")
    return {
      compiled: undefined,
      open: [...merging, ...broken(compilation.problems), ...signatures],
    };
  const compiled = compilation.package;
  return {
    compiled,
    open: [
      ...merging,
      ...settingsMissing(compiled, draft),
      ...(mode === "production" ? sourcesMissing(compiled, draft) : []),
      ...(await forbidden(house, checked)),
      ...signatures,
    ],
  };
}
