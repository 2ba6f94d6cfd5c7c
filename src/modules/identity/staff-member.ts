/** What somebody does in a town hall, or for all of them (`coordinator`, `operator`). */
export const ROLES = [
  "case-worker",
  "approver",
  "loki",
  "editor",
  "coordinator",
  "operator",
] as const;
export type Role = (typeof ROLES)[number];

/** Roles that somebody may hold without belonging to a town. */
export const REGION_ROLES: readonly Role[] = ["editor", "coordinator", "operator"];

export type StaffMember = {
  id: string;
  /** Null for coordinator, editors of the region and operators: they belong to no town. */
  authorityId: string | null;
  name: string;
  roles: readonly Role[];
  /** Id of the office within the town, such as "steuern". */
  office: string | null;
  /** Data centre an operator works for. */
  operator: string | null;
};
