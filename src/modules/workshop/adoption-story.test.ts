import { beforeAll, describe, expect, it } from "vitest";
import {
  listAdoptions,
  listVersions,
  loadAdoption,
  type PackageContent,
  seedLibrary,
} from "#library";
import { dayOf } from "#platform/clock";
import { createWorker } from "#platform/jobs";
import { createLog } from "#platform/log";
import { beginAdoption, beginChange, saveDraft } from "./begin-draft.ts";
import {
  overlayBetween,
  reworded,
  withDeadline,
  withJourneysAsTheyAre,
  withQuestion,
} from "../../../test/support/changed-package.ts";
import { deliveredDog, openDogService, packageId } from "../../../test/support/dog-service.ts";
import { listDrafts, loadDraft } from "./draft-queries.ts";
import { listLog } from "./log-queries.ts";
import { decide, finishMerge, mergeOf } from "./merge-draft.ts";
import { declineOffer, offerChange } from "./offer-change.ts";
import { listOffersOf } from "./offer-queries.ts";
import { leaveLine, shareVariant, withdrawLine } from "./own-line.ts";
import { publishDraft } from "./publish-draft.ts";
import { insertRemark } from "./remark-queries.ts";
import { undoUpdate } from "./update-town.ts";
import { scheduleLooking, workshopJobs } from "./workshop-jobs.ts";

const TOWNS = ["gelsenkirchen", "recklinghausen", "waltrop", "herten", "marl"] as const;
type Town = (typeof TOWNS)[number];
const LOKI = "0190a000-0000-7000-8000-000000000099";

const { databases, house, idOf, dbOf, now, seed } = await openDogService(TOWNS);
const { library } = house;
const clock = { now };
const acting = () => ({ staffId: LOKI, now: clock.now() });
const worker = createWorker({
  db: databases.worker,
  handlers: workshopJobs(house, clock),
  clock,
  log: createLog("silent"),
});
const wholeDog = deliveredDog();
/** With few of its journeys, because each is played again and again here. */
const dog: PackageContent = {
  ...wholeDog,
  journeys: Object.fromEntries(
    ["ein-hund", "zwei-hunde-vier-augen"].map((id) => [id, wholeDog.journeys[id]]),
  ),
};

beforeAll(() => seed(dog));

async function draftOf(town: Town) {
  const draft = await loadDraft(dbOf(town), packageId);
  if (!draft) throw new Error(`${town} has no draft`);
  return draft;
}

async function signOff(town: Town) {
  const draft = await draftOf(town);
  for (const kind of ["professional", "technical"] as const)
    await insertRemark(dbOf(town), draft, { kind, staffId: LOKI, words: "", saidAt: clock.now() });
}

async function publish(town: Town) {
  await signOff(town);
  const options = { draft: await draftOf(town), state: "live", mode: "demo" } as const;
  return publishDraft(house, dbOf(town), { ...options, ...acting() });
}

/** Changes the running package of a town and publishes that. */
async function change(town: Town, edit: (content: PackageContent) => PackageContent) {
  await beginChange(dbOf(town), { packageId, merging: null, ...acting() });
  const draft = await draftOf(town);
  const base = await library.content(draft.baseHash);
  const mine = await withJourneysAsTheyAre(edit(base));
  await saveDraft(dbOf(town), { ...draft, overlay: await overlayBetween(base, mine) }, acting());
  const result = await publish(town);
  await worker.drain();
  return result;
}

const running = async (town: Town) => (await loadAdoption(dbOf(town), packageId))!;
const kinds = async (town: Town) =>
  (await listLog(dbOf(town), { packageId, limit: 50 })).map(({ kind }) => kind);

describe("Herten adopts what Waltrop made", () => {
  it("gets everything as a draft, and nothing is online", async () => {
    const { baseHash } = await running("waltrop");
    expect(await beginAdoption(house, dbOf("herten"), { hash: baseHash, ...acting() })).toBe(
      "begun",
    );
    expect(await loadAdoption(dbOf("herten"), packageId)).toBeUndefined();
    expect(await beginAdoption(house, dbOf("herten"), { hash: baseHash, ...acting() })).toBe(
      "exists",
    );
  });

  it("is told everything that stands against publishing", async () => {
    const draft = await draftOf("herten");
    const options = { draft, state: "live", mode: "demo" } as const;
    const result = await publishDraft(house, dbOf("herten"), { ...options, ...acting() });
    expect(result.kind).toBe("refused");
    const open = result.kind === "refused" ? result.open : [];
    expect(new Set(open.map(({ point }) => point))).toEqual(
      new Set(["parameter", "role", "professional", "technical"]),
    );
    expect(open.map(({ element }) => element)).toContain("tarif");
  });

  it("fills in parameters and roles, has it signed off and publishes", async () => {
    const { parameters, roleSlots } = await running("waltrop");
    const draft = await draftOf("herten");
    expect(await saveDraft(dbOf("herten"), { ...draft, parameters, roleSlots }, acting())).toBe(
      true,
    );
    expect(await publish("herten")).toMatchObject({ kind: "published", revision: 1 });
    expect(await running("herten")).toMatchObject({ state: "live", overlay: { changes: [] } });
    expect(await listDrafts(dbOf("herten"))).toEqual([]);
  });

  it("asks for new signatures when the draft changed after them", async () => {
    await beginChange(dbOf("herten"), { packageId, merging: null, ...acting() });
    await signOff("herten");
    await saveDraft(dbOf("herten"), await draftOf("herten"), acting());
    const options = { draft: await draftOf("herten"), state: "live", mode: "demo" } as const;
    const result = await publishDraft(house, dbOf("herten"), { ...options, ...acting() });
    expect(result).toMatchObject({
      kind: "refused",
      open: [{ point: "professional" }, { point: "technical" }],
    });
    expect(await publish("herten")).toMatchObject({ kind: "published" });
  });

  it("does not save over what a colleague saved", async () => {
    await beginChange(dbOf("recklinghausen"), { packageId, merging: null, ...acting() });
    const seen = await draftOf("recklinghausen");
    expect(await saveDraft(dbOf("recklinghausen"), seen, acting())).toBe(true);
    expect(await saveDraft(dbOf("recklinghausen"), seen, acting())).toBe(false);
    const options = { draft: seen, state: "live", mode: "demo" } as const;
    await signOff("recklinghausen");
    const published = await publishDraft(house, dbOf("recklinghausen"), {
      ...options,
      ...acting(),
    });
    expect(published.kind).not.toBe("published");
  });
});

describe("Waltrop improves its package", () => {
  it("while Gelsenkirchen has changed a sentence and a deadline of its own", async () => {
    await change("gelsenkirchen", (content) =>
      reworded(withDeadline(content, { step: "pruefen", from: "P5D", to: "P10D" }), {
        "hunde-angaben.title": "Ihre Hunde in Gelsenkirchen",
      }),
    );
    expect((await running("gelsenkirchen")).overlay.changes).not.toEqual([]);
  });

  it("publishes a new version of its own", async () => {
    const before = await running("waltrop");
    const result = await change("waltrop", (content) =>
      withQuestion(
        withDeadline(content, { step: "pruefen", from: "P5D", to: "P3D" }),
        "abschluss",
        {
          voluntary: true,
          id: "bemerkung",
          label: "Möchten Sie uns noch etwas mitteilen?",
        },
      ),
    );
    expect(result.kind).toBe("published");
    const after = await running("waltrop");
    expect(after.baseHash).not.toBe(before.baseHash);
    expect(after.overlay).toEqual({ changes: [] });
    const versions = await listVersions(databases.region, packageId);
    expect(versions.at(-1)).toMatchObject({ hash: after.baseHash, baseHash: before.baseHash });
  });

  it("and Herten has it by itself, with its own parameters", async () => {
    const herten = await running("herten");
    expect(herten.baseHash).toBe((await running("waltrop")).baseHash);
    expect(await kinds("herten")).toContain("updated");
    const adopted = await library.adopted(dbOf("herten"), packageId);
    expect(adopted?.configured.texts("de")("bemerkung.label")).toMatch(/mitteilen/);
  });

  it("and so has a draft that Recklinghausen is working on, which is to be signed off again", async () => {
    const draft = await draftOf("recklinghausen");
    expect(draft.baseHash).toBe((await running("waltrop")).baseHash);
    const options = { draft, state: "live", mode: "demo" } as const;
    const result = await publishDraft(house, dbOf("recklinghausen"), { ...options, ...acting() });
    expect(result).toMatchObject({ open: [{ point: "professional" }, { point: "technical" }] });
  });

  it("can be undone, and does not come again", async () => {
    const undoing = { packageId, reason: "Erst mit dem Amt besprechen", ...acting() };
    expect(await undoUpdate(dbOf("herten"), undoing)).toBe(true);
    expect((await running("herten")).baseHash).not.toBe((await running("waltrop")).baseHash);
    await worker.drain();
    expect((await kinds("herten"))[0]).toBe("update-undone");
    expect(await undoUpdate(dbOf("gelsenkirchen"), undoing)).toBe(false);
  });

  it("is proposed to Gelsenkirchen, which is asked about the deadline only", async () => {
    const db = dbOf("gelsenkirchen");
    expect((await kinds("gelsenkirchen"))[0]).toBe("update-proposed");
    const hash = (await running("waltrop")).baseHash;
    await beginChange(db, { packageId, merging: { kind: "version", hash }, ...acting() });
    const draft = await draftOf("gelsenkirchen");
    const merge = await mergeOf(house, db, draft);
    const { conflicts, automatic } = merge!.merged.merge;
    expect(conflicts.map(({ element }) => element)).toEqual(["flowElement/pruefen"]);
    expect(automatic.map(({ key }) => key)).toContain("field/bemerkung");
    const finishing = { draft, declined: [], sentences: [], reason: "", ...acting() };
    expect(await finishMerge(house, db, finishing)).toEqual({ kind: "open" });
    await decide(db, draft, {
      ...acting(),
      key: conflicts[0]!.key,
      decision: { choice: "mine", reason: "Wir sind zu zweit." },
      question: "Frist?",
    });
  });

  it("and keeps its own sentence beside the new question", async () => {
    const db = dbOf("gelsenkirchen");
    const draft = await draftOf("gelsenkirchen");
    const finishing = { draft, declined: [], sentences: [], reason: "", ...acting() };
    expect(await finishMerge(house, db, finishing)).toEqual({ kind: "finished" });
    expect(await publish("gelsenkirchen")).toMatchObject({ kind: "published" });
    const adopted = await library.adopted(db, packageId);
    const texts = adopted?.configured.texts("de");
    expect(texts?.("hunde-angaben.title")).toBe("Ihre Hunde in Gelsenkirchen");
    expect(texts?.("bemerkung.label")).toMatch(/mitteilen/);
    expect(await kinds("gelsenkirchen")).toEqual(
      expect.arrayContaining(["decided", "merged", "published"]),
    );
  });

  it("never asks the same again", async () => {
    await change("waltrop", (content) => reworded(content, { "service.short": "Kurz und gut." }));
    const db = dbOf("gelsenkirchen");
    const hash = (await running("waltrop")).baseHash;
    await beginChange(db, { packageId, merging: { kind: "version", hash }, ...acting() });
    const merge = await mergeOf(house, db, await draftOf("gelsenkirchen"));
    expect(merge!.merged.merge.conflicts).toEqual([]);
    const draft = await draftOf("gelsenkirchen");
    const index = merge!.merged.merge.automatic.findIndex(({ key }) => key.startsWith("text/"));
    const declining = { declined: [index], sentences: ["Kurz"], reason: "Unser Satz ist besser." };
    await finishMerge(house, db, { draft, ...declining, ...acting() });
    await publish("gelsenkirchen");
    expect(await kinds("gelsenkirchen")).toContain("declined");
    const adopted = await library.adopted(db, packageId);
    expect(adopted?.configured.texts("de")("service.short")).not.toBe("Kurz und gut.");
  });
});

describe("a chain", () => {
  it("Gelsenkirchen passes its variant on, and Marl adopts that", async () => {
    const sharing = { packageId, reason: "Marl hat danach gefragt.", ...acting() };
    expect(await shareVariant(house, dbOf("gelsenkirchen"), sharing)).toBe(true);
    expect(await shareVariant(house, dbOf("waltrop"), sharing)).toBe(false);
    const shared = (await listVersions(databases.region, packageId)).at(-1)!;
    expect(shared.authorId).toBe(idOf("gelsenkirchen"));
    await beginAdoption(house, dbOf("marl"), { hash: shared.hash, ...acting() });
    const { parameters, roleSlots } = await running("gelsenkirchen");
    await saveDraft(dbOf("marl"), { ...(await draftOf("marl")), parameters, roleSlots }, acting());
    expect(await publish("marl")).toMatchObject({ kind: "published" });
    expect((await running("marl")).overlay.changes).toEqual([]);
  });

  it("so what Gelsenkirchen changes next reaches Marl by itself", async () => {
    await beginChange(dbOf("gelsenkirchen"), { packageId, merging: null, ...acting() });
    const draft = await draftOf("gelsenkirchen");
    const base = await library.content(draft.baseHash);
    const own = await library.content(
      (await listVersions(databases.region, packageId)).at(-1)!.hash,
    );
    const mine = await withJourneysAsTheyAre(
      reworded(own, { "service.what": "Sie melden Ihren Hund an." }),
    );
    await saveDraft(
      dbOf("gelsenkirchen"),
      { ...draft, overlay: await overlayBetween(base, mine) },
      acting(),
    );
    await publish("gelsenkirchen");
    await worker.drain();
    const adopted = await library.adopted(dbOf("marl"), packageId);
    expect(adopted?.configured.texts("de")("service.what")).toBe("Sie melden Ihren Hund an.");
  });
});

describe("an offer", () => {
  it("goes back to the author, who merges it and publishes it for all", async () => {
    const offering = { packageId, reason: "Versteht jeder.", ...acting() };
    const { overlay } = await running("gelsenkirchen");
    const index = overlay.changes.findIndex(({ key }) => key === "text/hunde-angaben.title");
    expect(await offerChange(house, dbOf("gelsenkirchen"), { ...offering, chosen: [index] })).toBe(
      true,
    );
    const [offer] = await listOffersOf(databases.region, idOf("waltrop"));
    expect(offer).toMatchObject({ state: "open", fromId: idOf("gelsenkirchen") });
    const merging = { kind: "offer", id: offer!.id } as const;
    await beginChange(dbOf("waltrop"), { packageId, merging, ...acting() });
    const draft = await draftOf("waltrop");
    const finishing = { draft, declined: [], sentences: [], reason: "", ...acting() };
    expect(await finishMerge(house, dbOf("waltrop"), finishing)).toEqual({ kind: "finished" });
    await publish("waltrop");
    const adopted = await library.adopted(dbOf("waltrop"), packageId);
    expect(adopted?.configured.texts("de")("hunde-angaben.title")).toBe(
      "Ihre Hunde in Gelsenkirchen",
    );
    expect((await listOffersOf(databases.region, idOf("gelsenkirchen")))[0]?.state).toBe(
      "accepted",
    );
  });

  it("can be declined with a reason, by the author only and once", async () => {
    const offering = { packageId, reason: "Noch eins.", chosen: [0], ...acting() };
    await offerChange(house, dbOf("gelsenkirchen"), offering);
    const [offer] = await listOffersOf(databases.region, idOf("waltrop"));
    const declining = { offer: offer!, reason: "Passt nur bei Ihnen.", ...acting() };
    expect(await declineOffer(house, dbOf("gelsenkirchen"), declining)).toBe(false);
    expect(await declineOffer(house, dbOf("waltrop"), declining)).toBe(true);
    expect(await declineOffer(house, dbOf("waltrop"), declining)).toBe(false);
  });
});

describe("an update that does not come out as it should", () => {
  it("is held with the reason, and what runs stays", async () => {
    const before = await running("recklinghausen");
    await beginChange(dbOf("waltrop"), { packageId, merging: null, ...acting() });
    const draft = await draftOf("waltrop");
    const base = await library.content(draft.baseHash);
    const words = { "service.what": "Die Probeläufe sagen noch etwas anderes." };
    const overlay = await overlayBetween(base, reworded(base, words));
    await saveDraft(dbOf("waltrop"), { ...draft, overlay }, acting());
    await publish("waltrop");
    await worker.drain();
    expect((await running("recklinghausen")).baseHash).toBe(before.baseHash);
    const [entry] = await listLog(dbOf("recklinghausen"), { packageId, limit: 1 });
    expect(entry).toMatchObject({ kind: "update-held", staffId: null });
    expect(entry?.reason).toMatch(/^Der Probelauf „.*“ kommt anders heraus, als er soll\.$/);
  });
});

describe("a version that comes with the software", () => {
  const look = async (towns: readonly Town[]) => {
    for (const town of towns) await scheduleLooking(databases, idOf(town), clock.now());
    await worker.drain();
  };

  it("reaches its author and everybody who follows it, each in their way", async () => {
    const before = await library.content((await running("waltrop")).baseHash);
    const next = await withJourneysAsTheyAre(reworded(before, { "service.what": "Neu." }));
    await seedLibrary(
      { packages: new Map([[packageId, next]]), adoptions: [], authorityId: idOf },
      { databases, now: clock.now() },
    );
    await look(["waltrop", "recklinghausen", "gelsenkirchen"]);
    expect((await kinds("waltrop"))[0]).toBe("updated");
    expect((await kinds("recklinghausen"))[0]).toBe("updated");
    expect((await kinds("gelsenkirchen"))[0]).toBe("update-proposed");
    expect((await running("recklinghausen")).baseHash).toBe((await running("waltrop")).baseHash);
  });

  it("is not brought again to a town that took it back", async () => {
    const undoing = { packageId, reason: "Erst nach dem Rat.", ...acting() };
    expect(await undoUpdate(dbOf("recklinghausen"), undoing)).toBe(true);
    const { baseHash } = await running("recklinghausen");
    await look(["recklinghausen"]);
    expect((await running("recklinghausen")).baseHash).toBe(baseHash);
    expect((await kinds("recklinghausen"))[0]).toBe("update-undone");
  });
});

describe("going own ways", () => {
  it("Herten leaves the line: what runs stays, and nothing comes by itself any more", async () => {
    const leaving = { slug: "herten", packageId, reason: "Eigene Satzung", ...acting() };
    expect(await leaveLine(house, dbOf("herten"), leaving)).toBe(true);
    expect(await leaveLine(house, dbOf("herten"), leaving)).toBe(false);
    const left = await running("herten");
    const versions = await listVersions(databases.region, packageId);
    expect(versions.find(({ hash }) => hash === left.baseHash)?.authorId).toBe(idOf("herten"));
    await change("waltrop", (content) => reworded(content, { "service.short": "Noch kürzer." }));
    expect((await running("herten")).baseHash).toBe(left.baseHash);
    expect((await listLog(dbOf("herten"), { packageId, limit: 1 }))[0]?.reason).toBe(
      "Eigene Satzung",
    );
  });

  it("Waltrop withdraws: nobody new takes it over, those who have it go on", async () => {
    const hash = (await running("waltrop")).baseHash;
    const withdrawing = { packageId, reason: "Keine Zeit", ...acting() };
    expect(await withdrawLine(house, dbOf("recklinghausen"), withdrawing)).toBe(false);
    expect(await withdrawLine(house, dbOf("waltrop"), withdrawing)).toBe(true);
    const elsewhere = databases.forAuthority("0190a000-0000-7000-8000-000000000077");
    expect(await beginAdoption(house, elsewhere, { hash, ...acting() })).toBe("withdrawn");
    const before = await listAdoptions(databases.region, packageId);
    expect(before.map(({ state }) => state)).not.toContain("withdrawn");
  });

  it("is written down where nobody can change it, and no other town reads it", async () => {
    expect(await listLog(dbOf("marl"), { limit: 50 })).not.toEqual([]);
    const stranger = databases.forAuthority("0190a000-0000-7000-8000-000000000078");
    expect(await listLog(stranger, { limit: 50 })).toEqual([]);
    expect(dayOf(clock.now()).toString()).toBe("2026-11-22");
  });
});
