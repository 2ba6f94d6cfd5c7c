import { describe, expect, it } from "vitest";
import { type CompiledPackage, compilePackage } from "../compile-package.ts";
import type { PackageContent } from "../package-content.ts";
import { readPackageFolders } from "../read-library-files.ts";
import { adaptJourney } from "./adapt-journey.ts";
import { playJourney } from "./play-journey.ts";

type Page = { id: string; kind?: string; when?: string; fields?: object[] };
type Form = { pages: Page[] };

const dog = readPackageFolders("library").get("hundesteuer-anmeldung")!;
const compiled = async (content: PackageContent): Promise<CompiledPackage> => {
  const compilation = await compilePackage(content);
  if (compilation.kind === "compiled") return compilation.package;
  throw new Error(JSON.stringify(compilation.problems));
};
/** With another form and more German words. */
const changed = async (edit: (form: Form) => void, words: Record<string, string> = {}) => {
  const form = structuredClone(dog.form) as Form;
  edit(form);
  const texts = { ...dog.texts, de: { ...(dog.texts["de"] as object), ...words } };
  return compiled({ ...dog, form, texts });
};
const original = await compiled(dog);
const journeyOf = (id: string) => original.journeys.find((one) => one.id === id)!;
const ids = ["ein-hund", "zwei-hunde-vier-augen"];

describe("Adapting a journey to a changed package", () => {
  it("changes nothing where everything comes out as before", () => {
    for (const id of ids)
      expect(adaptJourney(original, journeyOf(id))).toEqual({ kind: "unchanged" });
  });

  it("takes over other words in pages and letters", async () => {
    const package_ = await changed(() => undefined, {
      "steuerbescheid.gruende": "Deshalb",
      "rasse.label": "Welche Rasse?",
    });
    const adapted = adaptJourney(package_, journeyOf("zwei-hunde-vier-augen"));
    if (adapted.kind !== "adapted") throw new Error(JSON.stringify(adapted));
    expect(playJourney(package_, adapted.journey).differences).toEqual([]);
    expect(JSON.stringify(adapted.journey)).toContain("Deshalb");
  });

  const types: Record<string, object> = {
    ...{
      text: {},
      number: { min: 3 },
      date: {},
      yesNo: {},
      declaration: {},
      person: { withBirthDate: true },
    },
    ...{ address: { within: "town" }, email: {}, phone: {}, iban: {}, file: {} },
    choice: { options: [{ id: "a" }, { id: "b" }] },
    group: { max: 2, fields: [{ id: "neuesKind", type: "text" }] },
  };

  it("answers new questions of every type with an example, on a page of their own", async () => {
    const fields = Object.entries(types).map(([type, more]) => ({
      id: `neu${type}`,
      type,
      ...more,
    }));
    const words = Object.fromEntries(fields.map(({ id }) => [`${id}.label`, "Neu"]));
    const package_ = await changed(
      (form) => void form.pages.splice(3, 0, { id: "neue-seite", fields }),
      {
        ...words,
        "neue-seite.title": "Neu",
        "neuesKind.label": "Kind",
        "neuchoice.option.a": "A",
        "neuchoice.option.b": "B",
      },
    );
    for (const id of ids) {
      const adapted = adaptJourney(package_, journeyOf(id));
      if (adapted.kind !== "adapted") throw new Error(JSON.stringify(adapted));
      expect(playJourney(package_, adapted.journey).differences).toEqual([]);
      expect(adapted.journey.pages.map(({ page }) => page)).toContain("neue-seite");
    }
  });

  it("leaves out a page that is gone, and takes along those that come earlier", async () => {
    const package_ = await changed((form) => {
      const from = form.pages.findIndex(({ id }) => id === "fruehere-anmeldung");
      const [page] = form.pages.splice(from, 1);
      form.pages.splice(3, 0, page!);
    });
    const adapted = adaptJourney(package_, journeyOf("ein-hund"));
    if (adapted.kind !== "adapted") throw new Error(JSON.stringify(adapted));
    expect(playJourney(package_, adapted.journey).differences).toEqual([]);
  });

  it("says where it cannot go on", async () => {
    const package_ = await changed(
      (form) =>
        void form.pages.splice(1, 0, { id: "schluss", kind: "exit", when: 'wohntHier = "schon"' }),
      { "schluss.title": "Schluss" },
    );
    expect(adaptJourney(package_, journeyOf("ein-hund")).kind).not.toBe("unchanged");
  });
});
