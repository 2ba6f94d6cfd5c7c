import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readBpmnModel } from "#standards/bpmn";
import { readDmnModel } from "#standards/dmn";
import { compilePackage } from "../../compile-package.ts";
import type { PackageContent } from "../../package-content.ts";
import { readPackageFolders } from "../../read-library-files.ts";
import { canonicalPackage } from "../packages/canonical-package.ts";
import { readTree } from "../read/read-tree.ts";
import { writeTree } from "./write-tree.ts";

const ROOT = join(import.meta.dirname, "../../../../..");
const packages = [...readPackageFolders(join(ROOT, "library"))];

async function through(content: PackageContent): Promise<PackageContent> {
  const reading = await readTree(content);
  if (reading.kind === "refused") throw new Error(JSON.stringify(reading.problems));
  const writing = await writeTree(reading.tree);
  if (writing.kind === "refused") throw new Error(JSON.stringify(writing.problems));
  return writing.content;
}

const EMPTY: PackageContent = {
  service: {},
  form: { pages: [] },
  process: "",
  fees: null,
  texts: {},
  letters: {},
  journeys: {},
};

const modelFiles = (folder: string, ending: string): [name: string, xml: string][] =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(ending))
    .map((name) => {
      const bytes = readFileSync(join(ROOT, folder, name));
      const isLatin = /encoding="ISO-8859-1"/.test(bytes.toString("latin1", 0, 100));
      return [name, bytes.toString(isLatin ? "latin1" : "utf8")];
    });

/**
 * What flows into a node and out of it is a set; the tree gives it in the order of the flows. Of
 * several prefixes for one namespace, one is enough.
 */
function comparable(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(comparable);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([name]) => !/^@xmlns(:|$)/.test(name))
      .map(([name, part]) => [
        name,
        name === "incoming" || name === "outgoing" ? [part].flat().sort() : comparable(part),
      ]),
  );
}

describe("a package that was read into a tree and written back", () => {
  it.each(packages)("is %s without loss", async (_, content) => {
    const { process, fees, ...parts } = await through(content);
    const { process: oldProcess, fees: oldFees, ...oldParts } = content;
    expect(parts).toEqual(oldParts);
    expect(comparable(await readBpmnModel(process))).toEqual(
      comparable(await readBpmnModel(oldProcess)),
    );
    expect(await readDmnModel(fees ?? "")).toEqual(await readDmnModel(oldFees ?? ""));
  });

  it.each(packages)("is %s in a form that stays the same", async (_, content) => {
    const once = await through(content);
    expect(await through(once)).toEqual(once);
    expect(await canonicalPackage(content)).toEqual({ kind: "written", content: once });
  });

  it.each(packages)("is %s and runs as before", async (_, content) => {
    expect((await compilePackage(await through(content))).kind).toBe("compiled");
  });

  it.each(modelFiles("test/fixtures/bpmn-miwg", ".bpmn"))(
    "keeps the process model %s",
    async (_, xml) => {
      const { process } = await through({ ...EMPTY, process: xml });
      const [before, after] = [await readBpmnModel(xml), await readBpmnModel(process)];
      expect(after.kind).toBe("read");
      expect(comparable(after)).toEqual(comparable(before));
    },
  );

  it.each(modelFiles("test/fixtures/dmn-tck", ".dmn"))(
    "keeps the decision model %s",
    async (_, xml) => {
      const { fees } = await through({ ...EMPTY, process: packages[0]![1].process, fees: xml });
      expect(await readDmnModel(fees ?? "")).toEqual(await readDmnModel(xml));
    },
  );

  it("keeps elements and attributes that no standard knows", async () => {
    const [, content] = packages[0]!;
    const process = content.process.replace(
      /(<bpmn:endEvent id="angemeldet"[^>]*)>/,
      '$1 verbund:strange="1"><bpmn:extensionElements><verbund:note rank="2"><verbund:b>a</verbund:b></verbund:note></bpmn:extensionElements>',
    );
    expect(process).not.toBe(content.process);
    const written = (await through({ ...content, process })).process;
    expect(written).toContain('verbund:strange="1"');
    expect(written).toContain('<verbund:note rank="2">');
    expect(comparable(await readBpmnModel(written))).toEqual(
      comparable(await readBpmnModel(process)),
    );
  });

  it.each([
    ["an entry without id", { form: { pages: [{ fields: [] }] } }, "pages.0"],
    ["an id given twice", { form: { pages: [{ id: "a" }, { id: "a" }] } }, "„a“"],
    ["a part that is no object", { service: [] }, "kein JSON-Objekt"],
    ["a process that is no XML", { process: "<a>" }, "XML"],
  ])("is refused for %s", async (_, part, words) => {
    const reading = await readTree({ ...packages[0]![1], ...part });
    expect(reading.kind === "refused" && reading.problems.map((one) => one.problem)).toEqual(
      expect.arrayContaining([expect.stringContaining(words)]),
    );
  });
});
