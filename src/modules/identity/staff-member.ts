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

/** Roles that are held for no single town. */
export const REGION_ROLES: readonly Role[] = ["coordinator", "operator"];

export type StaffMember = {
  id: string;
  /** Null for the coordinator and for operators: they belong to no town. */
  authorityId: string | null;
  name: string;
  roles: readonly Role[];
  /** Id of the office within the town, such as "steuern". */
  office: string | null;
  /** Data centre an operator works for. */
  operator: string | null;
};
