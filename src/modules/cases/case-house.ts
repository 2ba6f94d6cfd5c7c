import type { Library } from "#library";
import type { Mailer } from "#mailbox";
import type { Keyring } from "#platform/crypto";
import type { Databases } from "#platform/db";
import type { PdfPress } from "#platform/pdf";
import type { OfficeDirectory } from "./office-card.ts";

/** What working on cases takes; built once in `app.ts`. */
export type CaseHouse = {
  databases: Databases;
  keyring: Keyring;
  library: Library;
  offices: OfficeDirectory;
  press: PdfPress;
  mailer: Mailer;
  /** Name and home page of the portal of a town, for notifications. */
  portalOf: (authorityId: string) => { name: string; address: string };
  mailFrom: string;
  /** Stands on every paper of the demo. */
  marking: string | undefined;
};
