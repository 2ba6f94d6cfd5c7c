import { describe, expect, it } from "vitest";
import { canonicalJson } from "../canonical-form.ts";
import { compilePackage } from "../compile-package.ts";
import { diff } from "../tree/diff/diff.ts";
import { treeOf, variant } from "../tree/fixtures/variants.ts";
import { listOf, type PackageTree } from "../tree/package-tree.ts";
import { drawingFaults } from "../tree/packages/drawing-faults.ts";
import { writeTree } from "../tree/write/write-tree.ts";
import type { BlockEdit, NewStep } from "./block-edit.ts";
import { type Block, blocksIn } from "./block.ts";
import { editProcess } from "./edit-process.ts";
import { readBlocks } from "./read-blocks.ts";

const bulky = await treeOf(variant("sperrmuell"));
const dog = await treeOf(variant("hundesteuer-anmeldung"));

async function done(tree: PackageTree, edit: BlockEdit): Promise<PackageTree> {
  const result = await editProcess(tree, edit);
  if ("refused" in result) throw new Error(result.refused);
  return result;
}

async function why(tree: PackageTree, edit: BlockEdit): Promise<string> {
  const result = await editProcess(tree, edit);
  return "refused" in result ? result.refused : "";
}

const blocksOf = (tree: PackageTree): Block[] => [...blocksIn(readBlocks(tree)!.sequence)];
const namesOf = (tree: PackageTree): string[] => blocksOf(tree).map(({ name }) => name);
const blockAt = (tree: PackageTree, id: string): Block =>
  blocksOf(tree).find((one) => one.id === id)!;
const textAt = (tree: PackageTree, id: string) => tree.elements.get(`text/${id}`)?.properties["de"];

/** What a package means: everything but the drawing. */
async function meaningOf(tree: PackageTree): Promise<string> {
  const writing = await writeTree(tree);
  if (writing.kind === "refused") throw new Error("cannot be written");
  const process = writing.content.process.replace(
    /<bpmndi:BPMNDiagram[^]*<\/bpmndi:BPMNDiagram>/,
    "",
  );
  return canonicalJson({ ...writing.content, process });
}

const approval: NewStep = {
  ...{ kind: "approval", name: "Tour freigeben", role: "abfuhr", of: "terminPlanen", due: "P2D" },
};
const message: NewStep = {
  ...{ kind: "message", name: "Verzug melden" },
  message: { subject: "Es dauert länger", body: "Wir melden uns." },
};
const BEHIND_PLANNING = "f-geplant";

describe("adding steps", () => {
  it("puts a task on the way, with its words and results", async () => {
    const step: NewStep = {
      ...{ kind: "work", name: "Höhe prüfen", role: "disposition", due: "P1W" },
      outcomes: ["Passt", "Zu hoch"],
    };
    const tree = await done(bulky, { edit: "add", way: BEHIND_PLANNING, step });
    const names = namesOf(tree);
    expect(names[names.indexOf("Abholung planen") + 1]).toBe("Höhe prüfen");
    expect(blockAt(tree, "hoehePruefen").doing).toEqual({
      ...{ kind: "work", role: "disposition", may: "perform", due: "P1W" },
      outcomes: ["passt", "zuHoch"],
    });
    expect(textAt(tree, "hoehePruefen.outcome.zuHoch")).toBe("Zu hoch");
  });

  it("puts in four eyes: somebody else agrees, or it goes back", async () => {
    const tree = await done(bulky, { edit: "add", way: BEHIND_PLANNING, step: approval });
    const { doing } = blockAt(tree, "tourFreigeben");
    expect(doing).toMatchObject({ kind: "approval", of: "terminPlanen", role: "abfuhr" });
    const [back, onward] = blockAt(tree, "nachTourFreigeben").ways;
    expect(onward).toMatchObject({ otherwise: true });
    expect(back?.sequence?.goesTo).toEqual({
      ...{ id: "terminPlanen", name: "Abholung planen", back: true },
    });
    expect(tree.elements.get("roleSlot/abfuhr")?.properties["may"]).toEqual(["perform", "approve"]);
  });

  it("asks the applicant after a task, and goes on with the answer", async () => {
    const asked = await done(bulky, {
      ...{ edit: "addWay", id: "nachPlanung", wayName: "Unklar" },
      condition: { kind: "outcome", step: "terminPlanen", outcome: "geplant" },
      then: { target: "terminPlanen" },
    });
    const way = blockAt(asked, "nachPlanung").ways.find(({ name }) => name === "Unklar")?.id ?? "";
    const words = { subject: "Bitte ergänzen", body: "Uns fehlt noch etwas." };
    const step: NewStep = { kind: "correction", name: "Nachfragen", message: words };
    const tree = await done(asked, { edit: "add", way, step });
    expect(blockAt(tree, "nachfragen")).toMatchObject({
      ...{ doing: { kind: "request" }, status: "ACTION_REQUIRED" },
    });
    expect(blockAt(tree, "abwartenNachfragen").doing).toEqual({
      ...{ kind: "waiting", message: "correction" },
    });
  });

  it("writes a letter before it is sent", async () => {
    const step: NewStep = { kind: "letter", name: "Zwischenstand", letter: "nachforderung" };
    const tree = await done(dog, { edit: "add", way: "f-berechnet", step });
    const at = namesOf(tree).indexOf("Zwischenstand: schreiben");
    expect(namesOf(tree)[at + 1]).toBe("Zwischenstand");
  });

  it("adds what happens when a deadline is over, beside the step or in its place", async () => {
    const beside = await done(bulky, {
      ...{ edit: "addDeadline", id: "terminPlanen", name: "Planung dauert", after: "P4D" },
      ...{ beside: true, then: { step: message, target: null } },
    });
    const [event] = blockAt(beside, "terminPlanen").events;
    expect(event).toMatchObject({ kind: "deadline", after: "P4D", beside: true });
    expect(event?.sequence.blocks.map(({ name }) => name)).toEqual(["Verzug melden", "Ende"]);
    expect(textAt(beside, "message.esDauertLaenger.body")).toBe("Wir melden uns.");
    const instead = await done(bulky, {
      ...{ edit: "addDeadline", id: "abholen", name: "Nicht gefahren", after: "P9D" },
      ...{ beside: false, then: { target: "terminPlanen" } },
    });
    expect(blockAt(instead, "abholen").events[0]?.sequence.goesTo?.id).toBe("terminPlanen");
  });

  it("divides a way and joins it again", async () => {
    const tree = await done(bulky, {
      ...{ edit: "addDecision", way: "f-bestaetigt", name: "Kostet es viel?", wayName: "Ja" },
      ...{ condition: { kind: "costs" }, then: { step: message, target: "terminPlanen" } },
    });
    const [extra, onward] = blockAt(tree, "kostetEsViel").ways;
    expect(onward?.otherwise).toBe(true);
    expect(extra).toMatchObject({ name: "Ja", condition: "zahlung.betrag > 0" });
    expect(extra?.sequence?.blocks.map(({ name }) => name)).toEqual(["Verzug melden"]);
    expect(extra?.sequence?.goesTo?.id).toBe("terminPlanen");
  });

  it("draws the process anew, and only as much as the standard wants", async () => {
    const tree = await done(bulky, { edit: "add", way: BEHIND_PLANNING, step: approval });
    const missing = [...drawingFaults(tree)].filter((fault) => fault.includes("not drawn"));
    expect(missing).toEqual([]);
  });
});

describe("changing steps", () => {
  it("changes what it is told and nothing else", async () => {
    const values = { name: "Termin finden", due: "P8D", role: "abfuhr" };
    const tree = await done(bulky, { edit: "change", id: "terminPlanen", values });
    const changes = diff(bulky, tree).map((one) => [one.key, "property" in one && one.property]);
    expect(changes).toEqual(
      expect.arrayContaining([
        ["flowElement/terminPlanen", "name"],
        ["flowElement/terminPlanen", "@verbund:due"],
        ["flowElement/terminPlanen", "@verbund:role"],
        ["text/terminPlanen.label", "de"],
      ]),
    );
    expect(changes).toHaveLength(4);
  });

  it("changes deadlines, messages and conditions", async () => {
    let tree = await done(bulky, {
      edit: "change",
      id: "erinnerungFaellig",
      values: { after: "P3D" },
    });
    expect(blockAt(tree, "zahlungAbwarten").events[0]?.after).toBe("P3D");
    tree = await done(tree, { edit: "change", id: "absagen", values: { message: "unbezahlt" } });
    expect(blockAt(tree, "absagen").doing).toEqual({ kind: "message", message: "unbezahlt" });
    expect(textAt(tree, "message.absage.body")).toBeUndefined();
    const condition = { kind: "outcome", step: "terminPlanen", outcome: "geplant" } as const;
    tree = await done(tree, { edit: "changeWay", way: "f-nicht-moeglich", condition });
    expect(blockAt(tree, "nachPlanung").ways[0]?.condition).toBe(
      'schritt.terminPlanen.ergebnis = "geplant"',
    );
  });

  it("gives a task other results, unless something asks for one that goes", async () => {
    const kept = ["Termin steht", "Abholung nicht möglich"];
    const change = (outcomes: readonly string[]): BlockEdit => ({
      ...{ edit: "change", id: "terminPlanen", values: { outcomes } },
    });
    const tree = await done(bulky, change([...kept, "Rückfrage nötig"]));
    expect(blockAt(tree, "terminPlanen").doing).toMatchObject({
      outcomes: ["geplant", "nichtMoeglich", "rueckfrageNoetig"],
    });
    expect(textAt(tree, "terminPlanen.outcome.rueckfrageNoetig")).toBe("Rückfrage nötig");
    expect(await meaningOf(await done(tree, change(kept)))).toBe(await meaningOf(bulky));
    expect(await why(bulky, change(["Termin steht"]))).toContain("nichtMoeglich");
  });

  it("is undone by the opposite", async () => {
    const before = await meaningOf(bulky);
    const added = await done(bulky, { edit: "add", way: "f-gemeldet", step: message });
    expect(await meaningOf(await done(added, { edit: "remove", id: "verzugMelden" }))).toBe(before);
    const seen = await done(bulky, { edit: "add", way: "f-gemeldet", step: approval });
    const alone = await done(seen, { edit: "remove", id: "tourFreigeben" });
    expect(namesOf(alone)).toEqual(namesOf(bulky));
    const down = await done(bulky, { edit: "move", id: "terminVermerken", to: "down" });
    const up = await done(down, { edit: "move", id: "terminVermerken", to: "up" });
    expect(namesOf(up)).toEqual(namesOf(bulky));
    expect(namesOf(down)).not.toEqual(namesOf(bulky));
  });

  it("takes what belonged to a step along when it goes", async () => {
    const tree = await done(dog, { edit: "remove", id: "markeAusgeben" });
    expect(tree.elements.has("board/markenbogen")).toBe(false);
    expect(listOf(tree, "flowElement/markeAusgeben", "texts")).toEqual([]);
    const quiet = await done(bulky, { edit: "remove", id: "erinnerungFaellig" });
    expect(namesOf(quiet)).not.toContain("An Zahlung erinnern");
    const shorter = await done(bulky, { edit: "removeWay", way: "f-neu-planen" });
    expect(blockAt(shorter, "nachAbholung").ways).toHaveLength(2);
    const gone = await done(shorter, { edit: "removeWay", way: "f-nicht-bereitgestellt" });
    expect(namesOf(gone)).not.toContain("Abgeholt?");
  });
});

describe("what is refused, in words", () => {
  const cases: [string, PackageTree, BlockEdit, string][] = [
    [
      "a result that is asked for",
      bulky,
      { edit: "remove", id: "terminPlanen" },
      "Abholung planen",
    ],
    [
      "a result that a decision then asks nobody for",
      dog,
      { edit: "remove", id: "pruefen" },
      "braucht das Ergebnis eines Schritts, den es dann nicht mehr gibt",
    ],
    ["an end", bulky, { edit: "remove", id: "abgeholt" }, "Anfang und Ende"],
    ["a split", dog, { edit: "remove", id: "teilen" }, "zuerst die Wege"],
    ["the way for the rest", bulky, { edit: "removeWay", way: "f-moeglich" }, "alle übrigen Fälle"],
    ["a letter sent unwritten", dog, { edit: "remove", id: "ablehnungSchreiben" }, "geschrieben"],
    ["a swap over a decision", bulky, { edit: "move", id: "abholen", to: "down" }, "Verzweigung"],
    ["no name", bulky, { edit: "change", id: "absagen", values: { name: " " } }, "Namen"],
    [
      "a deadline nobody can read",
      bulky,
      { edit: "change", id: "terminPlanen", values: { due: "bald" } },
      "Frist",
    ],
    [
      "four eyes over what was not done yet",
      bulky,
      { edit: "add", way: "f-bestaetigt", step: approval },
      "nicht immer schon erledigt",
    ],
    [
      "an end inside what runs at the same time",
      dog,
      {
        ...{ edit: "addDeadline", id: "markeAusgeben", name: "Zu spät", after: "P9D" },
        ...{ beside: false, then: { step: message, target: null } },
      },
      "gleichzeitig",
    ],
    [
      "something between a task and its question to the applicant",
      dog,
      {
        edit: "add",
        way: "f-rueckfrage",
        step: { kind: "pause", name: "Erst warten", after: "P1D" },
      },
      "direkt auf eine Aufgabe",
    ],
    [
      "a way back for ever",
      bulky,
      {
        ...{ edit: "addDecision", way: "f-vermerkt", name: "Teuer?", wayName: "Ja" },
        ...{ condition: { kind: "costs" }, then: { target: "terminVermerken" } },
      },
      "immer wieder",
    ],
  ];
  it.each(cases)("%s", async (_, tree, edit, words) => {
    expect(await why(tree, edit)).toMatch(new RegExp(words));
  });
});

describe("what the list cannot say", () => {
  const foreign = variant("sperrmuell", (draft) => {
    (draft as { process: string }).process = draft.process
      .replace('<bpmn:sendTask id="terminMelden"', '<bpmn:manualTask id="terminMelden"')
      .replace(/(<bpmn:manualTask [^]*?)<\/bpmn:sendTask>/, "$1</bpmn:manualTask>")
      .replace(/(<bpmn:manualTask [^>]*) verbund:operation="[^"]*" verbund:argument="[^"]*"/, "$1");
  });

  it("is shown and stays when something else is edited", async () => {
    const tree = await treeOf(foreign);
    expect(blockAt(tree, "terminMelden").doing).toEqual({ kind: "foreign", type: "ManualTask" });
    const values = { name: "Stornieren" };
    const edited = await done(tree, { edit: "change", id: "absagen", values });
    expect(edited.elements.get("flowElement/terminMelden")).toEqual(
      tree.elements.get("flowElement/terminMelden"),
    );
    const compilation = await compilePackage(foreign);
    expect(compilation.kind).toBe("refused");
  });
});
