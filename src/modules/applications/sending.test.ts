import { beforeEach, describe, expect, it } from "vitest";
import { completeDraft, surroundingsFor } from "../../../test/support/applications.ts";
import { readJourney } from "../../../test/support/package-journey.ts";
import { pastAllFences } from "../../../test/support/past-all-fences.ts";
import { openPortal } from "../../../test/support/portal.ts";
import { caseOf } from "../../../test/support/town-hall.ts";
import { openingRows } from "#cases";
import type { Answers } from "#forms";
import { fixedClock } from "#platform/clock";
import { newReference } from "#platform/ids";
import { draftByPass, findDraft } from "./find-draft.ts";
import { findSubmission, insertSubmission } from "./submission-queries.ts";
import { knownRow } from "./offered-draft-queries.ts";
import { readDeclaration } from "./receipt.ts";
import { saveDraft } from "./save-draft.ts";
import { sendDraft } from "./submit.ts";

const clock = fixedClock("2026-08-03T08:00:00Z");
const portal = await openPortal({ clock });
const { house, database } = portal;
const journey = readJourney("hundesteuer-anmeldung", "gast-per-post");
const wanted = { slug: "recklinghausen", packageId: "hundesteuer-anmeldung", journey };
const surroundings = await surroundingsFor(house, wanted);

let begun: Awaited<ReturnType<typeof completeDraft>>;
beforeEach(async () => {
  begun = await completeDraft(house, wanted);
});

const send = (answers?: Answers) =>
  sendDraft(house, begun.db, {
    draft: answers ? { ...begun.draft, answers } : begun.draft,
    sending: { surroundings, language: "de", code: "RE", session: undefined, now: clock.now() },
  });

/** How many rows of each kind there are about this draft, past all fences. */
async function rows(): Promise<Record<string, number>> {
  const { id } = begun.draft;
  const tables = ["draft", "submission", "case_file", "case_event", "case_word", "job"];
  const counts = await pastAllFences(database, tables, () =>
    database.inspect<{ what: string; count: number | string }>(`
    select 'draft' as what, count(*) as count from draft where id = '${id}' union all
    select 'submission', count(*) from submission where id = '${id}' union all
    select 'case_file', count(*) from case_file where id = '${id}' union all
    select 'case_event', count(*) from case_event where case_id = '${id}' union all
    select 'case_word', count(*) from case_word where case_id = '${id}' union all
    select 'job', count(*) from job where payload->>'caseId' = '${id}'`),
  );
  return Object.fromEntries(counts.map(({ what, count }) => [what, Number(count)]));
}

const UNSENT = { draft: 1, submission: 0, case_file: 0, case_event: 0, case_word: 0, job: 0 };
const SENT = { draft: 0, submission: 1, case_file: 1, case_event: 2, case_word: 6, job: 1 };

describe("sending", () => {
  it("makes submission, case, events, words and job, and takes the draft away, all at once", async () => {
    expect(await rows()).toEqual(UNSENT);
    expect(await send()).toMatchObject({ kind: "sent", id: begun.draft.id });
    expect(await rows()).toEqual(SENT);
  });

  it("leaves nothing behind when it fails in the middle", async () => {
    const { draft, db } = begun;
    const { id, authorityId, adopted, answers, dataKey, wrappedKey } = draft;
    const secretWord = "AAAA-BBBB-CCCC";
    const opening = {
      authorityId,
      id,
      reference: newReference("RE"),
      secretWord,
      adopted,
      answers,
    };
    const made = openingRows(
      { ...opening, language: "de", personId: null, now: clock.now() },
      { dataKey, wrapped: Buffer.from(wrappedKey), keyring: house.keyring },
    );
    const submission = {
      authority_id: authorityId,
      id,
      person_id: null,
      language: "de" as const,
      sealed_declaration: Buffer.from("sealed"),
      sent_at: clock.now(),
    };
    const [first, ...others] = made.case_event;
    const case_event = [{ ...first, actor: "nobody" }, ...others] as typeof made.case_event;
    await expect(
      insertSubmission(db, {
        ...made,
        case_event,
        draft: [knownRow(db, draft)],
        submission: [submission],
        payment: [],
      }),
    ).rejects.toThrow();
    expect(await rows()).toEqual(UNSENT);
    expect(await send()).toMatchObject({ kind: "sent" });
  });

  it("twice at the same moment makes one case, and both hear of it", async () => {
    const results = await Promise.all([send(), send(), send()]);
    const kinds = results.map(({ kind }) => kind).toSorted();
    expect(kinds).toEqual(["already-sent", "already-sent", "sent"]);
    const told = results.map((result) => ("reference" in result ? result.reference : ""));
    expect(new Set(told).size).toBe(1);
    expect(await rows()).toEqual(SENT);
  });

  it("with others at the same moment makes a case for each, and one that fails stops nobody", async () => {
    const all = [begun];
    for (let count = 1; count < 12; count += 1) all.push(await completeDraft(house, wanted));
    const { db, draft } = all[5]!;
    const answers = { ...draft.answers, fremd: "x" };
    await saveDraft(house, db, { draft, answers, language: "de", now: clock.now() });
    const results = await Promise.all(
      all.map((one) => {
        begun = one;
        return send();
      }),
    );
    const expected = all.map((_, index) => (index === 5 ? "changed" : "sent"));
    expect(results.map(({ kind }) => kind)).toEqual(expected);
    for (const [index, result] of results.entries()) {
      begun = all[index]!;
      expect(await rows()).toEqual(index === 5 ? UNSENT : SENT);
      if (result.kind !== "sent") continue;
      const loaded = await caseOf(house, begun.db, begun.draft.id);
      expect(loaded.state.reference).toBe(result.reference);
      expect(loaded.state.data.answers).toEqual(journey.declared);
      const declaration = await readDeclaration(begun.db, loaded);
      expect(declaration?.answers).toEqual(journey.declared);
    }
  });

  it("sends nothing when the draft was changed since it was read, and what it is now after that", async () => {
    const { db, draft } = begun;
    const answers = { ...draft.answers, fremd: "x" };
    await saveDraft(house, db, { draft, answers, language: "de", now: clock.now() });
    expect(await send()).toEqual({ kind: "changed" });
    expect(await rows()).toEqual(UNSENT);
    const applicant = { kind: "guest" as const, pass: begun.pass };
    const asked = { packageId: wanted.packageId, applicant, now: clock.now() };
    begun.draft = (await findDraft(house, db, asked))!;
    expect(await send()).toMatchObject({ kind: "sent" });
  });

  it("is refused while an answer is missing, with the page where it is", async () => {
    const { halter: _, ...without } = journey.declared as Answers;
    expect(await send(without)).toEqual({ kind: "incomplete", page: "halter-person" });
    expect(await rows()).toEqual(UNSENT);
  });

  it("is refused to who belongs elsewhere", async () => {
    const answers = { ...(journey.declared as Answers), wohntHier: "woanders" };
    expect(await send(answers)).toEqual({ kind: "exit", page: "andere-stadt" });
  });

  it("drops answers that no longer count", async () => {
    const answers = { ...(journey.declared as Answers), zuzugAm: "2020-01-01", fremd: "x" };
    expect(await send(answers)).toMatchObject({ kind: "sent" });
    const loaded = await caseOf(house, begun.db, begun.draft.id);
    expect(loaded.state.data.answers).toEqual(journey.declared);
    const declaration = await readDeclaration(begun.db, loaded);
    expect(declaration?.answers).toEqual(journey.declared);
  });

  it("keeps the declaration sealed and bound to its case", async () => {
    await send();
    const row = await findSubmission(begun.db, begun.draft.id);
    expect(Buffer.from(row!.sealed_declaration).toString("latin1")).not.toContain("Baumann");
    begun = await completeDraft(house, wanted);
    await send();
    const loaded = await caseOf(house, begun.db, begun.draft.id);
    const moved = { key: { ...loaded.key, caseId: row!.id } };
    await expect(readDeclaration(begun.db, moved)).rejects.toThrow();
  });

  it("cannot be taken back: the declaration never changes", async () => {
    await send();
    const tables = begun.db.tables<{ submission: { language: string } }>();
    const change = tables.updateTable("submission").set({ language: "en" });
    await expect(change.execute()).rejects.toThrow(/append-only/);
  });

  it("ends the draft for everybody who still has it open", async () => {
    await send();
    const { db, draft, pass } = begun;
    const saving = { answers: {}, language: "de" as const, now: clock.now() };
    await expect(saveDraft(house, db, { draft, ...saving })).rejects.toMatchObject({
      code: "gone",
    });
    expect(await draftByPass(house, db, { pass, now: clock.now() })).toBeUndefined();
  });
});
