import { beforeAll, describe, expect, it } from "vitest";
import { openPortal } from "../../../../../../test/support/portal.ts";
import {
  overlayBetween,
  reworded,
  withDeadline,
  withQuestion,
} from "../../../../../../test/support/changed-package.ts";
import { loadAdoption, type PackageContent } from "#library";
import { fixedClock } from "#platform/clock";
import {
  beginChange,
  listLog,
  listOffersOf,
  loadDraft,
  publishDraft,
  saveDraft,
  signOff,
} from "#workshop";

const packageId = "hundesteuer-anmeldung";
const DOG = `/loki/${packageId}`;
const MERGE = `${DOG}/zusammenfuehren`;
const portal = await openPortal({ clock: fixedClock("2026-11-25T08:00:00Z") });
const { house } = portal;
const lokiOf = (slug: string) => portal.employee(slug, { roles: ["loki"], office: null });
const loki = await lokiOf("gelsenkirchen");
const author = await lokiOf("waltrop");
const dbOf = (slug: string) => house.databases.forAuthority(house.region.bySlug(slug)?.id ?? "");
const acting = () => ({ staffId: loki.staff.id, now: house.clock.now() });
const text = (html: string) => html.replaceAll(/<[^>]+>/g, " ").replaceAll(/\s+/g, " ");
const pageOf = async (who: typeof loki, path: string) => text((await who.get(path)).body);

async function draftOf(slug: string) {
  const draft = await loadDraft(dbOf(slug), packageId);
  if (!draft) throw new Error(`${slug} has no draft`);
  return draft;
}

async function publish(slug: string) {
  const draft = await draftOf(slug);
  for (const kind of ["professional", "technical"] as const)
    await signOff(dbOf(slug), draft, { kind, words: "", ...acting() });
  const options = { draft, state: "live", mode: "demo" } as const;
  const result = await publishDraft(house, dbOf(slug), { ...options, ...acting() });
  expect(result.kind).toBe("published");
}

async function change(slug: string, edit: (content: PackageContent) => PackageContent) {
  await beginChange(dbOf(slug), { packageId, merging: null, ...acting() });
  const draft = await draftOf(slug);
  const base = await house.library.content(draft.baseHash);
  const overlay = await overlayBetween(base, edit(base));
  await saveDraft(dbOf(slug), { ...draft, overlay }, acting());
  await publish(slug);
}

const EMAIL = "email.label";
const deadline = (to: string) => (content: PackageContent) =>
  withDeadline(content, { step: "pruefen", from: "P5D", to });

beforeAll(async () => {
  await change("gelsenkirchen", (content) =>
    reworded(deadline("P10D")(content), { [EMAIL]: "E-Mail, wenn Sie eine haben" }),
  );
  await change("waltrop", (content) =>
    reworded(
      withQuestion(deadline("P3D")(content), "abschluss", {
        voluntary: true,
        id: "frage",
        label: "Noch etwas?",
      }),
      { [EMAIL]: "E-Mail für Rückfragen", "service.short": "Kurz gesagt." },
    ),
  );
});

const answer = async (fields: Readonly<Record<string, string>>) => {
  const { body } = await loki.get(MERGE);
  const frage = /name="frage" value="([^"]+)"/.exec(body)?.[1] ?? "";
  const stand = /name="stand" value="([^"]+)"/.exec(body)?.[1] ?? "";
  return loki.post(MERGE, { _aktion: "decide", frage, stand, ...fields });
};

describe("merging what Waltrop improved", () => {
  it("asks only where both sides differ, and shows both", async () => {
    const begun = await loki.post(`${DOG}/schritt`, { _aktion: "merge" });
    expect(begun.location).toBe(MERGE);
    const page = await pageOf(loki, MERGE);
    expect(page).toContain("Frage 1 von 2");
    expect(page).toContain("So ist es bei Waltrop");
  });

  it("wants an answer and a reason", async () => {
    const empty = await answer({});
    expect(empty.status).toBe(422);
    expect(text(empty.body)).toContain("Wählen Sie bitte, was gelten soll.");
    expect(text(empty.body)).toContain("Schreiben Sie bitte einen Grund.");
  });

  it("takes something new in the words of people", async () => {
    const page = await loki.get(MERGE);
    expect(page.body).toContain('value="10 Tage"');
    const name = /name="(neu\.[^"]+)"/.exec(page.body)?.[1] ?? "";
    const unread = await answer({ antwort: "new", grund: "Mitte", [name]: "bald" });
    expect(unread.status).toBe(422);
    const taken = await answer({ antwort: "new", grund: "Mitte", [name]: "1 Woche" });
    expect(taken.status).toBe(303);
    expect(await pageOf(loki, MERGE)).toContain("Frage 2 von 2");
  });

  it("lets an answer be given again", async () => {
    await answer({ antwort: "theirs", grund: "Klarer" });
    const page = await loki.get(MERGE);
    expect(text(page.body)).toContain("Ihre Antwort: Den Stand von Waltrop übernehmen („Klarer“)");
    const keys = [...page.body.matchAll(/name="frage" value="([^"]+)"/g)].map(([, key]) => key);
    await loki.post(MERGE, { _aktion: "reopen", frage: keys[1] ?? "" });
    expect(await pageOf(loki, MERGE)).toContain("Frage 2 von 2");
    await answer({ antwort: "mine", grund: "Doch lieber so" });
  });

  it("leaves out what the town does not want, for a reason", async () => {
    const { body } = await loki.get(MERGE);
    const stand = /name="stand" value="([^"]+)"/.exec(body)?.[1] ?? "";
    const boxes = [...body.matchAll(/id="nehmen-(\d+)"[\s\S]*?<label[^>]*>([\s\S]*?)<\/label>/g)];
    const kept = boxes
      .filter(([, , sentence]) => sentence?.includes("Noch etwas?"))
      .map(([, place]) => place ?? "");
    expect(kept).toHaveLength(1);
    const finishing = { _aktion: "finish", stand, nehmen: kept };
    const early = await loki.post(MERGE, finishing);
    expect([early.status, text(early.body).includes("einen Grund")]).toEqual([422, true]);
    const done = await loki.post(MERGE, { ...finishing, grund: "Unser Satz ist länger." });
    expect(done.location).toBe(`${DOG}/entwurf`);
    await publish("gelsenkirchen");
    const adopted = await house.library.adopted(dbOf("gelsenkirchen"), packageId);
    const words = adopted?.configured.texts("de");
    expect(words?.("frage.label")).toBe("Noch etwas?");
    expect(words?.(EMAIL)).toBe("E-Mail, wenn Sie eine haben");
    expect(words?.("service.short")).not.toBe("Kurz gesagt.");
    const step = adopted?.configured.package.process.elements.get("pruefen");
    expect(step).toMatchObject({ due: "P1W" });
    expect(await pageOf(loki, DOG)).toContain("Unser Satz ist länger.");
  });
});

describe("giving something back", () => {
  it("reaches the author with a reason, who merges it or says why not", async () => {
    const { body } = await loki.get(DOG);
    const box = [...body.matchAll(/id="aenderung-(\d+)"[\s\S]*?<label[^>]*>([\s\S]*?)<\/label>/g)];
    const place = box.find(([, , sentence]) => sentence?.includes("wenn Sie eine haben"))?.[1];
    const offering = { _aktion: "offer", aenderung: place ?? "", "grund.offer": "Freundlicher" };
    expect((await loki.post(`${DOG}/schritt`, offering)).status).toBe(303);
    const page = await author.get(DOG);
    expect(text(page.body)).toContain("Gelsenkirchen bietet eine Änderung an");
    const angebot = /name="angebot" value="([^"]+)"/.exec(page.body)?.[1] ?? "";
    const stranger = await lokiOf("recklinghausen");
    const taking = { _aktion: "take-offer", angebot };
    expect((await stranger.post(`${DOG}/schritt`, taking)).status).toBe(404);
    expect((await author.post(`${DOG}/schritt`, taking)).location).toBe(MERGE);
    expect(await pageOf(author, MERGE)).toContain("Gelsenkirchen und Ihr Stand");
    const again = await author.post(`${DOG}/schritt`, taking);
    expect([again.status, text(again.body).includes("schon einen Entwurf")]).toEqual([422, true]);
    await author.submit(`${DOG}/entwurf/verwerfen`);
    const declining = { _aktion: "decline-offer", angebot, "grund.x": "Zu lang" };
    expect((await author.post(`${DOG}/schritt`, declining)).status).toBe(303);
    expect(await pageOf(loki, DOG)).toContain("Freundlicher: abgelehnt (Zu lang)");
    expect((await loadAdoption(dbOf("waltrop"), packageId))?.overlay.changes).toEqual([]);
  });

  it("cannot be answered twice, nor made to somebody who gave the service up", async () => {
    const [offer] = await listOffersOf(house.databases.region, dbOf("gelsenkirchen").authorityId);
    const angebot = offer?.id ?? "";
    const answered = "Dieses Angebot ist schon beantwortet.";
    const attempts: Record<string, string>[] = [
      { _aktion: "take-offer", angebot },
      { _aktion: "decline-offer", angebot, "grund.x": "Noch einmal" },
    ];
    for (const fields of attempts) {
      const answer = await author.post(`${DOG}/schritt`, fields);
      expect([answer.status, text(answer.body).includes(answered)]).toEqual([422, true]);
    }
    const withdrawing = { _aktion: "withdraw", "grund.withdraw": "Keine Zeit" };
    for (const _ of ["once", "twice"]) await author.post(`${DOG}/schritt`, withdrawing);
    const log = await listLog(dbOf("waltrop"), { packageId, limit: 50 });
    expect(log.filter(({ kind }) => kind === "withdrawn")).toHaveLength(1);
    const offering = { _aktion: "offer", aenderung: "0", "grund.offer": "Zu spät" };
    expect((await loki.post(`${DOG}/schritt`, offering)).status).toBe(422);
  });
});
