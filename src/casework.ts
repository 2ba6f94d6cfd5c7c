import type { CaseHouse } from "#cases";
import type { Library } from "#library";
import { createFailingMailer, createSmtpMailer } from "#mailbox";
import type { Keyring } from "#platform/crypto";
import type { Databases } from "#platform/db";
import { createPdfPress, type PdfPress } from "#platform/pdf";
import type { Config } from "./config.ts";
import { officeDirectory } from "./office-directory.ts";
import type { RegionData } from "./region-data.ts";

type Foundation = {
  databases: Databases;
  keyring: Keyring;
  library: Library;
  data: RegionData;
  config: Config;
};

type Replaced = { smtpUrl?: string; press?: PdfPress };

/** What working on cases takes: press, mail, offices, and what stands on the papers. */
export function buildCasework(
  { data, config, ...keeping }: Foundation,
  { smtpUrl, press }: Replaced,
): CaseHouse {
  const { region, catalogue, addresses } = data;
  const url = smtpUrl ?? config.SMTP_URL;
  return {
    ...keeping,
    offices: officeDirectory(region, catalogue),
    press: press ?? createPdfPress(),
    mailer: url ? createSmtpMailer(url) : createFailingMailer("misconfigured"),
    mailFrom: config.MAIL_FROM ?? "serviceportal@emscher-lippe.example",
    marking: config.PORTAL_MODE === "demo" ? "Demonstration – kein amtliches Schreiben" : undefined,
    portalOf: (authorityId) => {
      const portal =
        region.portals.find((one) => one.kind === "local" && one.authority.id === authorityId) ??
        region.roof;
      return { name: portal.name, address: addresses.url(portal, "/") };
    },
  };
}
