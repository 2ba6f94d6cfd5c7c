import { readFileSync } from "node:fs";
import { join } from "node:path";
import * as z from "zod";
import { Temporal } from "#platform/clock";

const isoDay = z.iso.date().transform((day) => Temporal.PlainDate.from(day));

/** What an automatic rule found on a page. */
const finding = z.strictObject({
  /** Id of the rule. */
  rule: z.string(),
  /** What it asks for, in the words of the tool (English). */
  help: z.string(),
  impact: z.enum(["minor", "moderate", "serious", "critical"]),
  page: z.string().startsWith("/"),
});
export type Finding = z.infer<typeof finding>;

const checkResults = z.strictObject({
  checkedOn: isoDay,
  /** Name and version of the tool. */
  tool: z.string(),
  /** Tags of the rules that were applied. */
  rules: z.array(z.string()).min(1),
  /** Width in CSS pixels, and colour scheme. */
  windows: z
    .array(z.strictObject({ width: z.number().int(), colorScheme: z.enum(["light", "dark"]) }))
    .min(1),
  portals: z.record(
    z.string(),
    z.strictObject({ pages: z.array(z.string()).min(1), findings: z.array(finding) }),
  ),
});
/** What the automatic checks of all portals found, as `npm run accessibility` writes it. */
export type CheckResults = z.infer<typeof checkResults>;

/** Reads `accessibility.json` of a region. Throws when it is not what the check writes. */
export const readCheckResults = (folder: string): CheckResults =>
  checkResults.parse(JSON.parse(readFileSync(join(folder, "accessibility.json"), "utf8")));
