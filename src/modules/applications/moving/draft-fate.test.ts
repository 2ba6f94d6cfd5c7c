import { describe, expect, it } from "vitest";
import { readJourney } from "../../../../test/support/package-journey.ts";
import { withQuestion, withSecondLook } from "../../../../test/support/changed-package.ts";
import type { Answers } from "#forms";
import {
  type AdoptedPackage,
  compilePackage,
  configurePackage,
  type PackageContent,
  readAdoptionFiles,
  readPackageFolders,
} from "#library";
import { Temporal } from "#platform/clock";
import { draftFate } from "./draft-fate.ts";

const packageId = "hundesteuer-anmeldung";
const content = readPackageFolders("library").get(packageId)!;
const adoption = readAdoptionFiles("regions/emscher-lippe/adoptions")
  .find(({ authority }) => authority === "waltrop")!
  .adoptions.find((one) => one.package === packageId)!;

async function version(
  change: (content: PackageContent) => PackageContent,
): Promise<AdoptedPackage> {
  const compilation = await compilePackage(change(content));
  if (compilation.kind === "refused") throw new Error(JSON.stringify(compilation.problems));
  return {
    ...{ packageId, revision: 1, baseHash: compilation.package.hash, state: "live" },
    roleSlots: adoption.roleSlots,
    since: Temporal.PlainDate.from("2026-01-01"),
    configured: configurePackage(compilation.package, adoption.parameters).configured,
  };
}

type Field = {
  id: string;
  type: string;
  prefill?: string;
  options?: { id: string; when?: string }[];
};
type Page = { id: string; kind?: string; when?: string; fields?: Field[] };
const withPages = (change: (pages: Page[]) => void) => (package_: PackageContent) => {
  const form = structuredClone(package_.form) as { pages: Page[] };
  change(form.pages);
  return { ...package_, form };
};

const old = await version((same) => same);
const journey = readJourney(packageId, "ein-hund");
const complete = journey.declared as Answers;
const begun: Answers = { wohntHier: "schon", halter: complete["halter"]! };
const postcodes = new Set(["45731"]);

const fateOf = async (answers: Answers, change: (content: PackageContent) => PackageContent) =>
  draftFate({
    answers,
    from: old,
    to: await version(change),
    surroundings: {
      heute: Temporal.PlainDate.from(journey.surroundings.today),
      konto: { angemeldet: true, niveau: "basis" },
      postcodes,
    },
  });

describe("a draft when a new version comes", () => {
  it("is not affected by what happens after sending", async () => {
    expect(await fateOf(complete, withSecondLook)).toEqual({ kind: "unaffected" });
  });

  it("moves when the new question still lies ahead", async () => {
    const ahead = (one: PackageContent) => withQuestion(one, "erreichbarkeit");
    expect(await fateOf(begun, ahead)).toEqual({ kind: "moves" });
  });

  it("needs the applicant when a page that was done asks for more", async () => {
    const behind = (one: PackageContent) => withQuestion(one, "wohnort");
    const asked = { kind: "applicant", missing: ["haftpflicht"] };
    expect(await fateOf(begun, behind)).toEqual(asked);
    expect(await fateOf(complete, behind)).toEqual(asked);
  });

  it("needs the applicant when an answer is none any more", async () => {
    const withoutOption = withPages((pages) => {
      const [option] = pages[0]?.fields?.[0]?.options ?? [];
      if (option) option.when = "1 = 2";
    });
    expect(await fateOf(begun, withoutOption)).toMatchObject({
      kind: "applicant",
      missing: expect.arrayContaining(["wohntHier"]) as unknown,
    });
  });

  it("stays when the same question asks for something else", async () => {
    const retyped = withPages((pages) => {
      const field = pages.flatMap(({ fields = [] }) => fields).find(({ id }) => id === "telefon");
      if (field) Object.assign(field, { type: "email", prefill: undefined });
    });
    expect(await fateOf({ ...begun, telefon: "02309 123" }, retyped)).toEqual({
      kind: "stays",
      reason: "retyped",
      at: ["telefon"],
    });
  });

  it("stays when it could not be sent any more", async () => {
    const stricter = withPages((pages) => {
      const exit = pages.find(({ kind }) => kind === "exit");
      if (exit) exit.when = 'wohntHier = "schon"';
    });
    expect(await fateOf(complete, stricter)).toMatchObject({ kind: "stays", reason: "exit" });
  });
});
