import { describe, expect, it } from "vitest";
import type { PackageContent } from "./package-content.ts";
import { readPackageFolders } from "./read-library-files.ts";
import { diff } from "./tree/diff/diff.ts";
import { readTree } from "./tree/read/read-tree.ts";
import { forbiddenChanges } from "./unchangeable.ts";

const dog = readPackageFolders("library").get("hundesteuer-anmeldung")!;
const declaring = (...unchangeable: string[]): PackageContent => ({
  ...dog,
  service: { ...(dog.service as object), unchangeable },
});

async function treeOf(content: PackageContent) {
  const reading = await readTree(content);
  if (reading.kind === "refused") throw new Error("cannot be read");
  return reading.tree;
}

async function forbidden(base: PackageContent, mine: PackageContent): Promise<string[]> {
  const tree = await treeOf(base);
  return forbiddenChanges(tree, diff(tree, await treeOf(mine))).map(({ key }) => key);
}

const reworded = (content: PackageContent, key: string): PackageContent => ({
  ...content,
  texts: { ...content.texts, de: { ...(content.texts["de"] as object), [key]: "Anders" } },
});

const withoutField = (content: PackageContent, page: string, id: string): PackageContent => {
  const form = structuredClone(content.form) as {
    pages: { id: string; fields: { id: string }[] }[];
  };
  const found = form.pages.find((one) => one.id === page)!;
  found.fields = found.fields.filter((field) => field.id !== id);
  return { ...content, form };
};

describe("what a package declares unchangeable", () => {
  it("is nothing unless it says so", async () => {
    expect(await forbidden(dog, reworded(dog, "email.label"))).toEqual([]);
  });

  it("stays with its words", async () => {
    const base = declaring("email");
    expect(await forbidden(base, reworded(base, "email.label"))).toEqual(["text/email.label"]);
    expect(await forbidden(base, reworded(base, "telefon.label"))).toEqual([]);
  });

  it("stays with everything in it", async () => {
    const base = declaring("erreichbarkeit");
    expect(await forbidden(base, withoutField(base, "erreichbarkeit", "telefon"))).toContain(
      "field/telefon",
    );
    expect(await forbidden(base, reworded(base, "erreichbarkeit.title"))).not.toEqual([]);
  });

  it("takes nothing in", async () => {
    const base = declaring("erreichbarkeit");
    const full = withoutField(base, "erreichbarkeit", "telefon");
    expect(await forbidden(full, base)).toContain("field/telefon");
  });

  it("may be drawn at another place", async () => {
    const base = declaring("pruefen");
    const process = base.process.replace(/(bpmnElement="pruefen">\s*<dc:Bounds x=")\d+/, "$19");
    expect(process).not.toBe(base.process);
    expect(await forbidden(base, { ...base, process })).toEqual([]);
    const renamed = base.process.replace('name="Angaben prüfen"', 'name="Prüfen"');
    expect(await forbidden(base, { ...base, process: renamed })).toEqual(["flowElement/pruefen"]);
  });

  it("cannot be declared away", async () => {
    expect(await forbidden(declaring("email"), declaring())).toEqual(["service"]);
  });
});
