import { describe, expect, it } from "vitest";
import { Temporal } from "#platform/clock";
import { compilePackage } from "./compile-package.ts";
import { configurePackage } from "./configured-package.ts";
import { feeOf } from "./fee.ts";
import type { PackageContent } from "./package-content.ts";
import { readPackageFolders } from "./read-library-files.ts";

const packages = readPackageFolders("library");
const today = Temporal.PlainDate.from("2026-04-07");

async function compiled(name: string, spoil: (content: PackageContent) => void = () => undefined) {
  const content = structuredClone(packages.get(name)!);
  spoil(content);
  const compilation = await compilePackage(content);
  if (compilation.kind === "refused") throw new Error(JSON.stringify(compilation.problems));
  return compilation.package;
}

const source = { title: "Abfallsatzung § 4", asOf: "2026-01-01" };
const FEES = {
  gebuehrAbholung: { value: 2_500, source },
  gebuehrMehrmenge: { value: 150, source: null },
};
const waste = await compiled("sperrmuell");
const declared = (journey: string, of = waste) =>
  of.journeys.find(({ id }) => id === journey)!.declared as Parameters<typeof feeOf>[1]["answers"];
const answers = declared("mit-gebuehr");

const feeIn = (parameters: Parameters<typeof configurePackage>[1], of = waste) =>
  feeOf(configurePackage(of, parameters).configured, { answers, today });

describe("what an application costs", () => {
  it("comes from the package's tables and the town's tariff, with its source", () => {
    expect(feeIn(FEES)).toMatchObject({
      kind: "fee",
      fee: {
        total: 2_950,
        decision: "gebuehr",
        positions: [
          { id: "abholung", amount: 2_500, tariff: { id: "gebuehrAbholung", source } },
          { id: "mehrmenge", amount: 450, tariff: { id: "gebuehrMehrmenge", source: null } },
        ],
      },
    });
  });

  it("is nothing where the town takes nothing", () => {
    expect(feeIn({})).toMatchObject({ kind: "fee", fee: { total: 0, positions: [] } });
  });

  it("is never asked for when a tax is assessed later (domain rule 5)", async () => {
    const dog = await compiled("hundesteuer-anmeldung");
    for (const journey of dog.journeys.filter((one) => one.declared)) {
      const { configured } = configurePackage(dog, {});
      const given = { answers: declared(journey.id, dog), today };
      expect(feeOf(configured, given)).toEqual({ kind: "free" });
    }
  });

  it.each([
    ["parts of a cent", "parameter.gebuehrAbholung", "parameter.gebuehrAbholung / 3"],
    ["less than nothing", "parameter.gebuehrAbholung", "0 - parameter.gebuehrAbholung"],
    ["a position nobody knows", '"abholung"', '"maut"'],
    ["a sum that is none", "betrag: sum(positionen.betrag)", "betrag: 1 + sum(positionen.betrag)"],
    ["a text", "betrag: sum(positionen.betrag)", 'betrag: "25"'],
  ])("is refused: %s", async (_, from, to) => {
    const spoiled = await compiled("sperrmuell", (content) => {
      expect(content.fees).toContain(from);
      content.fees = (content.fees ?? "").replace(from, to);
    });
    expect(feeIn(FEES, spoiled).kind).toBe("unclear");
  });
});
