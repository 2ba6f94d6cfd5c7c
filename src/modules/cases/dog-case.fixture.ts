import { readFileSync } from "node:fs";
import type { Answers } from "#forms";
import {
  type AdoptedPackage,
  compilePackage,
  configurePackage,
  type GivenParameters,
  readAdoptionFiles,
  readPackageFolders,
} from "#library";
import { Temporal } from "#platform/clock";
import type { Opening } from "./open-new-case.ts";

const PACKAGE = "hundesteuer-anmeldung";

/** 16 April 2026, ten o'clock in the region. */
export const NOW = Temporal.Instant.from("2026-04-16T08:00:00Z");

function present<Thing>(thing: Thing | undefined): Thing {
  if (thing === undefined) throw new Error("The dog tax of Waltrop is not in the library");
  return thing;
}

type Changes = { parameters?: GivenParameters; service?: Readonly<Record<string, unknown>> };

/** The dog tax as Waltrop runs it, without database. */
export async function dogTax({
  parameters = {},
  service = {},
}: Changes = {}): Promise<AdoptedPackage> {
  const content = present(readPackageFolders("library").get(PACKAGE));
  const changed = { ...content, service: { ...(content.service as object), ...service } };
  const compilation = await compilePackage(changed);
  if (compilation.kind !== "compiled") throw new Error(JSON.stringify(compilation.problems));
  const towns = readAdoptionFiles("regions/emscher-lippe/adoptions");
  const waltrop = present(towns.find(({ authority }) => authority === "waltrop"));
  const adoption = present(waltrop.adoptions.find((one) => one.package === PACKAGE));
  const given = { ...adoption.parameters, ...parameters };
  return {
    packageId: PACKAGE,
    revision: 1,
    baseHash: compilation.package.hash,
    roleSlots: adoption.roleSlots,
    state: "live",
    since: Temporal.PlainDate.from("2026-09-01"),
    configured: configurePackage(compilation.package, given).configured,
  };
}

const journey = JSON.parse(readFileSync(`library/${PACKAGE}/journeys/ein-hund.json`, "utf8")) as {
  declared: Answers;
};

/** Petra Nowak registers Bella and wants the notice in her mailbox. */
export const dogOpening = (adopted: AdoptedPackage, answers: Answers = {}): Opening => ({
  authorityId: "0190a000-0000-7000-8000-00000000000a",
  id: "0190a000-0000-7000-8000-0000000000c1",
  reference: "WA-0000-0000-0",
  secretWord: "AAAA-BBBB-CCCC",
  adopted,
  answers: { ...journey.declared, ...answers },
  language: "de",
  personId: "0190a000-0000-7000-8000-0000000000b1",
  now: NOW,
});
