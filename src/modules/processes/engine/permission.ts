/** What a role must be allowed to do with a case to work on a task. */
export const PERMISSIONS = ["check", "decide", "approve", "perform"] as const;
export type Permission = (typeof PERMISSIONS)[number];

export const isPermission = (word: string | undefined): word is Permission =>
  PERMISSIONS.some((known) => known === word);
