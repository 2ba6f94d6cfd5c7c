import { draftKey } from "#applications";
import { caseKey } from "#cases";
import { createScanner, type FileHouse } from "#files";
import type { Keyring } from "#platform/crypto";
import type { Databases } from "#platform/db";
import { createPreviewer, type Previewer } from "#platform/preview";
import type { Config } from "./config.ts";

type Foundation = { databases: Databases; keyring: Keyring; config: Pick<Config, "SCANNER_URL"> };

/** What keeping files takes: where they are, who looks into them, who draws them, and whose key they are under. */
export const buildFileHouse = (
  { databases, keyring, config }: Foundation,
  parts: { scannerUrl?: string; previewer?: Previewer } = {},
): FileHouse => ({
  databases,
  scanner: createScanner(parts.scannerUrl ?? config.SCANNER_URL),
  previewer: parts.previewer ?? createPreviewer(),
  // A draft becomes a case with the same id and key; in between there is no moment with neither.
  dataKeyOf: async (db, id) =>
    (await caseKey({ keyring }, db, id)) ??
    (await draftKey({ keyring }, db, id)) ??
    caseKey({ keyring }, db, id),
});
