import { describe, expect, it } from "vitest";
import { withQuestion } from "../../../../test/support/changed-package.ts";
import {
  type AdoptedPackage,
  compilePackage,
  configurePackage,
  type PackageContent,
  readPackageFolders,
} from "#library";
import { dogOpening, dogTax, NOW } from "../dog-case.fixture.ts";
import { openNewCase } from "../open-new-case.ts";
import { caseFate } from "./case-fate.ts";

const OLD = await dogTax();
const content = readPackageFolders("library").get("hundesteuer-anmeldung");
if (!content) throw new Error("the dog tax is not in the library");

async function version(changed: PackageContent): Promise<AdoptedPackage> {
  const compilation = await compilePackage(changed);
  if (compilation.kind === "refused") throw new Error(JSON.stringify(compilation.problems));
  const { parameters } = OLD.configured;
  const given = [...parameters.values()].filter(({ origin }) => origin === "town");
  const { configured } = configurePackage(
    compilation.package,
    Object.fromEntries(given.map(({ id, value, source }) => [id, { value, source } as never])),
  );
  return { ...OLD, revision: 2, configured };
}

const asked = withQuestion(content, "erreichbarkeit");
const CONDITION = 'schritt.entscheiden.ergebnis = "ablehnen"';
const named = {
  ...asked,
  process: asked.process.replace(CONDITION, `${CONDITION} or antrag.haftpflicht = false`),
};

const { state } = openNewCase(dogOpening(OLD));
const fateIn = (to: AdoptedPackage, reopened?: readonly string[]) =>
  caseFate({
    history: { state, told: [], answersUntil: [], letters: [], asked: reopened },
    versions: { from: OLD, to },
    postcodes: new Set(["45731"]),
    now: NOW,
  });

describe("a question that a running case was never asked", () => {
  it("does not matter when nothing ahead names its answer", async () => {
    expect(fateIn(await version(asked))).toMatchObject({ kind: "moves" });
  });

  it("is the office's to ask when something ahead does: the case stays until then", async () => {
    const fate = fateIn(await version(named));
    expect(fate).toEqual({ kind: "applicant", missing: ["haftpflicht"] });
  });

  it("is asked along when the applicant is completing something anyway", async () => {
    const fate = fateIn(await version(named), ["telefon"]);
    expect(fate).toMatchObject({
      kind: "applicant",
      missing: ["haftpflicht"],
      place: { marking: state.marking, deadlines: [] },
    });
  });
});
