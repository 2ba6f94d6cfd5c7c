import { beforeAll, describe, expect, it } from "vitest";
import type { PackageTree } from "#library";
import { beginChange, saveDraft } from "./begin-draft.ts";
import { deliveredDog, openDogService, packageId } from "../../../test/support/dog-service.ts";
import { declareDeviation, wouldDeviate } from "./deviation.ts";
import { loadDraft } from "./draft-queries.ts";
import { treeOfDraft } from "./draft-tree.ts";
import { editDraft } from "./edit-draft.ts";
import { listLog } from "./log-queries.ts";
import { listPresent, notePresence } from "./presence-queries.ts";
import { listPastSteps, undoStep } from "./undo-step.ts";

const TOWNS = ["waltrop", "recklinghausen"] as const;
type Town = (typeof TOWNS)[number];
const ANNA = "0190a000-0000-7000-8000-000000000098";
const BERND = "0190a000-0000-7000-8000-000000000099";

const { house, dbOf, now, seed } = await openDogService(TOWNS);

beforeAll(async () => {
  const dog = deliveredDog();
  await seed({ ...dog, service: { ...(dog.service as object), unchangeable: ["zuzug"] } });
  for (const town of TOWNS)
    await beginChange(dbOf(town), { packageId, merging: null, staffId: ANNA, now: now() });
});

const draftOf = async (town: Town) => (await loadDraft(dbOf(town), packageId))!;
const treeOf = async (town: Town) => treeOfDraft(house, await draftOf(town));

/** Another German wording of one text. */
const wording =
  (key: string, words: string) =>
  (tree: PackageTree): PackageTree => {
    const element = tree.elements.get(`text/${key}`)!;
    const properties = { ...element.properties, de: words };
    return {
      ...tree,
      elements: new Map(tree.elements).set(element.key, { ...element, properties }),
    };
  };
const wordsOf = (tree: PackageTree, key: string) =>
  tree.elements.get(`text/${key}`)?.properties["de"];

const change = async (
  town: Town,
  staffId: string,
  [key, words]: [string, string],
  edition?: number,
) =>
  editDraft(house, dbOf(town), {
    packageId,
    edition: edition ?? (await draftOf(town)).edition,
    edit: wording(key, words),
    staffId,
    now: now(),
  });

describe("Editing a draft of one's own line", () => {
  it("saves the next edition and says in words what changed", async () => {
    const { edition } = await draftOf("waltrop");
    const outcome = await change("waltrop", ANNA, ["wohnort.title", "Wo leben Sie?"]);
    expect(outcome).toMatchObject({ kind: "saved", edition: edition + 1, merged: false });
    expect(wordsOf(await treeOf("waltrop"), "wohnort.title")).toBe("Wo leben Sie?");
    const { done } = await listPastSteps(dbOf("waltrop"), packageId);
    expect(done[0]).toMatchObject({ edition: edition + 1, changedBy: ANNA });
    expect(done[0]?.sentences.join()).toContain("Wo leben Sie?");
  });

  it("saves nothing when nothing changed or the edit refuses", async () => {
    const { edition } = await draftOf("waltrop");
    expect(await change("waltrop", ANNA, ["wohnort.title", "Wo leben Sie?"])).toEqual({
      kind: "unchanged",
      edition,
    });
    const refusing = { packageId, edition, edit: () => ({ refused: "Das geht nicht." }) };
    const outcome = await editDraft(house, dbOf("waltrop"), {
      ...refusing,
      staffId: ANNA,
      now: now(),
    });
    expect(outcome).toEqual({ kind: "refused", reason: "Das geht nicht." });
    expect((await draftOf("waltrop")).edition).toBe(edition);
  });

  it("merges what two people saved over the same edition", async () => {
    const { edition } = await draftOf("waltrop");
    await change("waltrop", ANNA, ["zuzug.title", "Ihr Zuzug"], edition);
    const second = await change("waltrop", BERND, ["halter-person.title", "Die Halterin"], edition);
    expect(second).toMatchObject({ kind: "saved", merged: true, edition: edition + 2 });
    const tree = await treeOf("waltrop");
    expect(wordsOf(tree, "zuzug.title")).toBe("Ihr Zuzug");
    expect(wordsOf(tree, "halter-person.title")).toBe("Die Halterin");
  });

  it("asks only when both changed the same, and does as answered", async () => {
    const { edition } = await draftOf("waltrop");
    await change("waltrop", ANNA, ["zuzug.title", "Wann sind Sie gekommen"], edition);
    const second = await change("waltrop", BERND, ["zuzug.title", "Seit wann hier"], edition);
    if (second.kind !== "conflict") throw new Error(second.kind);
    expect(second.by).toBe(ANNA);
    expect(wordsOf(await treeOf("waltrop"), "zuzug.title")).toBe("Wann sind Sie gekommen");
    const answered = await editDraft(house, dbOf("waltrop"), {
      ...{ packageId, edition, staffId: BERND, now: now() },
      edit: wording("zuzug.title", "Seit wann hier"),
      decisions: Object.fromEntries(second.conflicts.map(({ key }) => [key, { choice: "mine" }])),
    });
    expect(answered).toMatchObject({ kind: "saved", merged: true });
    expect(wordsOf(await treeOf("waltrop"), "zuzug.title")).toBe("Seit wann hier");
  });
});

describe("Taking steps back", () => {
  const db = dbOf("waltrop");
  const undo = async (kind: "undo" | "redo", of: number) =>
    undoStep(house, db, { packageId, kind, of, staffId: ANNA, now: now() });

  it("gives exactly what was before, and again what was after", async () => {
    const before = (await draftOf("waltrop")).overlay;
    await change("waltrop", ANNA, ["zuzug.title", "Zuzug"]);
    const after = (await draftOf("waltrop")).overlay;
    const of = (await listPastSteps(db, packageId)).done[0]!.edition;
    expect(await undo("undo", of)).toMatchObject({ kind: "saved" });
    expect((await draftOf("waltrop")).overlay).toEqual(before);
    expect((await listPastSteps(db, packageId)).undone[0]?.edition).toBe(of);
    expect(await undo("redo", of)).toMatchObject({ kind: "saved" });
    expect((await draftOf("waltrop")).overlay).toEqual(after);
    expect((await listPastSteps(db, packageId)).done[0]?.edition).toBe(of);
  });

  it("leaves what was saved later, also settings", async () => {
    await change("waltrop", ANNA, ["zuzug.title", "Zugezogen"]);
    const of = (await listPastSteps(db, packageId)).done[0]!.edition;
    await change("waltrop", BERND, ["wohnort.title", "Ihr Wohnort"]);
    await saveDraft(
      db,
      { ...(await draftOf("waltrop")), invited: [] },
      { staffId: ANNA, now: now() },
    );
    expect(await undo("undo", of)).toMatchObject({ kind: "saved" });
    const tree = await treeOf("waltrop");
    expect(wordsOf(tree, "zuzug.title")).toBe("Zuzug");
    expect(wordsOf(tree, "wohnort.title")).toBe("Ihr Wohnort");
  });

  it("refuses what was changed again since, and what was taken back already", async () => {
    await change("waltrop", ANNA, ["zuzug.title", "Eins"]);
    const of = (await listPastSteps(db, packageId)).done[0]!.edition;
    await change("waltrop", ANNA, ["zuzug.title", "Zwei"]);
    expect(await undo("undo", of)).toMatchObject({ kind: "refused" });
    expect(await undo("undo", 1)).toMatchObject({ kind: "refused" });
    expect(await undo("redo", of)).toMatchObject({ kind: "refused" });
  });
});

describe("A town that shares a version", () => {
  it("says why before it changes more than its settings, and that is written down", async () => {
    const db = dbOf("recklinghausen");
    expect(await wouldDeviate(house, db, await draftOf("recklinghausen"))).toBe(true);
    const first = await change("recklinghausen", ANNA, [
      "wohnort.title",
      "Wohnen Sie in Recklinghausen?",
    ]);
    expect(first).toEqual({ kind: "undeclared" });
    const reason = "Unsere Satzung fragt anders.";
    await declareDeviation(db, { packageId, reason, staffId: ANNA, now: now() });
    const second = await change("recklinghausen", ANNA, [
      "wohnort.title",
      "Wohnen Sie in Recklinghausen?",
    ]);
    expect(second).toMatchObject({ kind: "saved" });
    expect((await listLog(db, { packageId, limit: 1 }))[0]).toMatchObject({
      kind: "deviated",
      reason,
    });
  });

  it("cannot change what the author declared unchangeable", async () => {
    const outcome = await change("recklinghausen", ANNA, ["zuzug.title", "anders"]);
    expect(outcome).toMatchObject({ kind: "unchangeable" });
  });
});

describe("Presence", () => {
  it("shows who was there within the last minutes, each person once", async () => {
    const db = dbOf("waltrop");
    const seenAt = now();
    await notePresence(db, { packageId, staffId: ANNA, place: "Formular", seenAt });
    await notePresence(db, { packageId, staffId: ANNA, place: "Texte", seenAt });
    await notePresence(db, { packageId: "none", staffId: BERND, place: "Texte", seenAt });
    const present = await listPresent(db, { packageId, now: seenAt.add({ seconds: 60 }) });
    expect(present).toEqual([{ staffId: ANNA, place: "Texte", seenAt }]);
    expect(await listPresent(db, { packageId, now: seenAt.add({ seconds: 600 }) })).toEqual([]);
    expect(await listPresent(dbOf("recklinghausen"), { packageId, now: seenAt })).toEqual([]);
  });
});
