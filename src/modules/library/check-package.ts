import { checkFee } from "./checks/check-fee.ts";
import { checkIds } from "./checks/check-ids.ts";
import { checkLetters } from "./checks/check-letters.ts";
import { checkProcess } from "./checks/check-process.ts";
import { checkReferences } from "./checks/check-references.ts";
import { checkService } from "./checks/check-service.ts";
import { checkTexts } from "./checks/check-texts.ts";
import type { PackageCheck } from "./package-parts.ts";

const CHECKS: readonly PackageCheck[] = [
  checkIds,
  checkService,
  checkFee,
  checkProcess,
  checkReferences,
  checkLetters,
  checkTexts,
];

/** Whether the parts of a package fit each other. Each part alone was checked when it was compiled. */
export const checkPackage: PackageCheck = (parts) => CHECKS.flatMap((check) => check(parts));
