import { describe, expect, it } from "vitest";
import type { PackageContent } from "../../package-content.ts";
import { variant } from "../fixtures/variants.ts";
import { mergePackages, type PackageMerge, type PackageSides } from "./merge-packages.ts";

/** Parts are plain JSON here. */
type Draft = { [part in keyof PackageContent]: any };
const named = (list: any[], id: string): any => list.find((one) => one.id === id);

const DOG = "hundesteuer-anmeldung";
const base = variant(DOG);

const sides = (
  mine: (draft: Draft) => void,
  theirs: (draft: Draft) => void = () => {},
): PackageSides => ({ base, mine: variant<Draft>(DOG, mine), theirs: variant<Draft>(DOG, theirs) });

async function merged(of: PackageSides, decisions = {}) {
  const merge: PackageMerge = await mergePackages(of, decisions);
  if (merge.kind === "refused") throw new Error(JSON.stringify(merge.problems));
  return merge;
}

/** A task of its own between two steps, which the drawing does not know yet. */
const inserted = (id: string, flow: string) => (draft: Draft) => {
  const target = new RegExp(`id="${flow}"[^>]*targetRef="([^"]+)"`).exec(draft.process)?.[1];
  draft.process = draft.process
    .replace(new RegExp(`(id="${flow}"[^>]*targetRef=")[^"]+`), `$1${id}`)
    .replace(
      "</bpmn:process>",
      `<bpmn:sendTask id="${id}" name="${id}" verbund:operation="send-message" verbund:argument="eingang" /><bpmn:sequenceFlow id="f-${id}" sourceRef="${id}" targetRef="${target}" /></bpmn:process>`,
    )
    .replaceAll(/\s*<bpmn:(incoming|outgoing)>[^<]*<\/bpmn:\1>/g, "");
};

describe("merging packages", () => {
  it("names what makes the result invalid, where nobody is asked", async () => {
    const { merge, problems } = await merged(
      sides(
        ({ form }) => (named(form.pages, "abschluss").when = "telefon != null"),
        ({ form }) => form.pages.push(form.pages.splice(5, 1)[0]),
      ),
    );
    expect(merge.conflicts).toEqual([]);
    expect(problems).toEqual([
      { file: "form.json", element: "abschluss", problem: expect.stringContaining("telefon") },
    ]);
  });

  it("is refused with the file that cannot be read", async () => {
    const broken = { ...base, process: "<a>" };
    const merge = await mergePackages({ base, mine: base, theirs: broken });
    expect(merge).toMatchObject({ kind: "refused", problems: [{ file: "process.bpmn" }] });
  });

  it("draws steps that came, and leaves a drawing alone that nothing spoilt", async () => {
    const { content } = await merged(
      sides(inserted("eins", "f-berechnet"), ({ texts }) => (texts.de["service.title"] = "Hund")),
    );
    expect(content.process).toContain('bpmnElement="pruefen"');
    const both = await merged(sides(inserted("eins", "f-berechnet"), inserted("zwei", "f-fertig")));
    expect(both.problems).toEqual([]);
    expect(both.content.process).toContain('sourceRef="eins"');
    expect(both.content.process).toContain('sourceRef="zwei"');
  });

  it.each([
    ["mine", ["eins"]],
    ["theirs", ["zwei"]],
    ["both", ["zwei", "eins"]],
  ] as const)("puts steps onto one way as decided: %s", async (choice, steps) => {
    const of = sides(inserted("eins", "f-berechnet"), inserted("zwei", "f-berechnet"));
    const { merge } = await merged(of);
    expect(merge.conflicts.map(({ kind, choices }) => [kind, choices])).toEqual([
      ["inserted", ["mine", "theirs", "both"]],
    ]);
    const key = merge.conflicts[0]!.key;
    const { content, problems, merge: decided } = await merged(of, { [key]: { choice } });
    expect(problems).toEqual([]);
    expect(decided.conflicts).toEqual([]);
    const targets = new Map(
      [...content.process.matchAll(/<bpmn:sequenceFlow [^>]*/g)].map(([tag]) => [
        /sourceRef="([^"]+)"/.exec(tag)?.[1],
        /targetRef="([^"]+)"/.exec(tag)?.[1],
      ]),
    );
    const way = [...steps, "entscheiden"];
    expect([targets.get("steuerBerechnen"), ...steps.map((step) => targets.get(step))]).toEqual(
      way,
    );
  });

  it("takes a new text in place of both", async () => {
    const of = sides(
      ({ texts }) => (texts.de["farbe.label"] = "Fell"),
      ({ texts }) => (texts.de["farbe.label"] = "Fellfarbe"),
    );
    const key = (await merged(of)).merge.conflicts[0]!.key;
    const { content, merge } = await merged(of, {
      [key]: { choice: "new", values: { de: "Farbe" }, reason: "kürzer" },
    });
    expect((content.texts["de"] as any)["farbe.label"]).toBe("Farbe");
    expect(merge.settled.map(({ decision }) => decision)).toMatchObject([{ reason: "kürzer" }]);
  });

  it("takes both of two sentences, theirs first", async () => {
    const of = sides(
      ({ texts }) => (texts.de["telefon.hint"] = "Ruf an."),
      ({ texts }) => (texts.de["telefon.hint"] = "Für den Tag."),
    );
    const key = (await merged(of)).merge.conflicts[0]!.key;
    const { content } = await merged(of, { [key]: { choice: "both" } });
    expect((content.texts["de"] as any)["telefon.hint"]).toBe("Für den Tag. Ruf an.");
  });
});
