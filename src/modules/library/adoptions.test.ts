import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { adoptionProblems } from "./check-adoption.ts";
import { compilePackage } from "./compile-package.ts";
import { configurePackage } from "./configured-package.ts";
import { countFacts, countParameterFacts } from "./count-facts.ts";
import { readAdoptionFiles, readPackageFolders } from "./read-library-files.ts";

const packages = readPackageFolders("library");
const entries = readAdoptionFiles("regions/emscher-lippe/adoptions").flatMap(
  ({ authority, adoptions }) => adoptions.map((adoption) => ({ authority, ...adoption })),
);
const offices: unknown = JSON.parse(readFileSync("regions/emscher-lippe/offices.json", "utf8"));
const kinds = (offices as { kinds: { id: string }[] }).kinds.map(({ id }) => id);

async function compiled(name: string) {
  const compilation = await compilePackage(packages.get(name)!);
  if (compilation.kind === "refused") throw new Error(`${name} does not compile`);
  return compilation.package;
}

describe("what the towns of the region run", () => {
  it.each([
    ["hundesteuer-anmeldung", ["gelsenkirchen", "recklinghausen", "waltrop"]],
    ["sperrmuell", ["castrop-rauxel", "gelsenkirchen", "waltrop"]],
  ])("%s in three towns", (name, towns) => {
    const running = entries.filter((entry) => entry.package === name);
    expect(running.map(({ authority }) => authority)).toEqual(towns);
  });

  it.each(entries)("$package in $authority has everything it needs", async (entry) => {
    expect(adoptionProblems(await compiled(entry.package), entry)).toEqual([]);
    expect(kinds).toEqual(expect.arrayContaining(Object.values(entry.roleSlots)));
  });

  it("says of every value without source that it has none", async () => {
    const [entry] = entries;
    const { configured } = configurePackage(await compiled(entry!.package), entry!.parameters);
    expect(countParameterFacts(configured).unsourced).toContain("parameter.satzung");
  });

  it("counts the facts of a package with and without source", async () => {
    const { withSource, unsourced } = countFacts(await compiled("hundesteuer-anmeldung"));
    expect(withSource).toBe(3);
    expect(unsourced).toEqual(expect.arrayContaining(["remedy", "fact.anmeldefrist"]));
  });
});
