import { describe, expect, it, vi } from "vitest";
import { listRevisions, loadAdoption, type PackageContent } from "#library";
import { beginAdoption, beginChange, loadDraft, publishDraft, saveDraft, signOff } from "#workshop";
import {
  overlayBetween,
  reworded,
  withDeadline,
  withJourneysAsTheyAre,
  withQuestion,
} from "../support/changed-package.ts";
import { sentCase } from "../support/applications.ts";
import { openBrowser } from "../support/browser.ts";
import { createKeyboard } from "../support/keyboard.ts";
import { tellOneStory } from "../support/one-story.ts";
import { readJourney } from "../support/package-journey.ts";
import { runPortal } from "../support/running-portal.ts";
import { openEmployee } from "../support/sessions.ts";
import { caseOf, workOn } from "../support/town-hall.ts";

const packageId = "hundesteuer-anmeldung";
const DOG = `/loki/${packageId}`;
const journey = readJourney(packageId, "ein-hund");
const portal = await runPortal("2026-11-25");
const visitor = await openBrowser(portal);
tellOneStory();

const { house } = portal;
const dbOf = (slug: string) => house.databases.forAuthority(house.region.bySlug(slug)?.id ?? "");
const acting = () => ({ staffId: "0190a000-0000-7000-8000-0000000000ff", now: house.clock.now() });

async function draftOf(slug: string) {
  const draft = await loadDraft(dbOf(slug), packageId);
  if (!draft) throw new Error(`${slug} has no draft`);
  return draft;
}

const runningIn = async (slug: string) => {
  const running = await loadAdoption(dbOf(slug), packageId);
  if (!running) throw new Error(`${slug} does not run it`);
  return running;
};

/** What somebody changed in the draft of their town. */
async function edit(slug: string, change: (content: PackageContent) => PackageContent) {
  await beginChange(dbOf(slug), { packageId, merging: null, ...acting() });
  const draft = await draftOf(slug);
  const base = await house.library.content(draft.baseHash);
  const mine = await withJourneysAsTheyAre(change(base));
  await saveDraft(dbOf(slug), { ...draft, overlay: await overlayBetween(base, mine) }, acting());
}

async function sign(slug: string, kinds: readonly ("professional" | "technical")[]) {
  const draft = await draftOf(slug);
  for (const kind of kinds) await signOff(dbOf(slug), draft, { kind, words: "", ...acting() });
}

async function publish(slug: string) {
  await sign(slug, ["professional", "technical"]);
  const options = { draft: await draftOf(slug), state: "live", mode: "demo" } as const;
  const result = await publishDraft(house, dbOf(slug), { ...options, ...acting() });
  expect(result.kind).toBe("published");
  await portal.drain();
}

const cases = new Map<string, string>();

// Every publication here rehearses all journeys of the package in two towns.
vi.setConfig({ testTimeout: 180_000 });

/** Pages that merge whole packages take longer than others while the machine tests. */
async function patientVisitor(look?: Parameters<typeof visitor>[0]) {
  const somebody = await visitor(look);
  somebody.page.context().setDefaultTimeout(40_000);
  return somebody;
}

describe("Waltrop improves what three towns run", async () => {
  const waltrop = await patientVisitor();
  const herten = await patientVisitor({ width: 320 });
  const gelsenkirchen = await patientVisitor();

  it("Herten has it as it is, Gelsenkirchen with a deadline and a title of its own", async () => {
    const source = await runningIn("waltrop");
    await beginAdoption(house, dbOf("herten"), { hash: source.baseHash, ...acting() });
    const { parameters, roleSlots } = source;
    await saveDraft(
      dbOf("herten"),
      { ...(await draftOf("herten")), parameters, roleSlots },
      acting(),
    );
    await publish("herten");
    await edit("gelsenkirchen", (content) =>
      reworded(withDeadline(content, { step: "pruefen", from: "P5D", to: "P10D" }), {
        "hunde-angaben.title": "Ihre Hunde in Gelsenkirchen",
      }),
    );
    await publish("gelsenkirchen");
  });

  it("a case is open in each of them", async () => {
    for (const slug of ["waltrop", "herten", "gelsenkirchen"]) {
      const town = house.region.bySlug(slug);
      const local = JSON.parse(
        JSON.stringify(journey)
          .replaceAll('"45731"', `"${town?.postcodes[0]}"`)
          .replaceAll('"Waltrop"', `"${town?.seat.town}"`),
      ) as typeof journey;
      const { id } = await sentCase(house, { slug, packageId, journey: local });
      cases.set(slug, id);
    }
    await portal.drain();
  });

  it("Waltrop asks one more question and shortens a step", async () => {
    await edit("waltrop", (content) =>
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
    await sign("waltrop", ["professional", "technical"]);
    await waltrop.go("waltrop", `${DOG}/veroeffentlichen`);
    await waltrop.signInAsStaff("waltrop-loki");
    await waltrop.press("Auswirkungen prüfen");
    await portal.drain();
    await waltrop.page.reload();
    expect(await waltrop.text()).toMatch(/Diese Städte folgen Ihrer Fassung: .*Herten/);
    await waltrop.looksRight();
    await waltrop.press("Veröffentlichen");
    await portal.drain();
    expect((await runningIn("waltrop")).revision).toBe(2);
  });

  it("Herten has it by itself, is told so and may take it back", async () => {
    expect((await runningIn("herten")).baseHash).toBe((await runningIn("waltrop")).baseHash);
    await herten.go("herten", DOG);
    await herten.signInAsStaff("herten-loki");
    const text = await herten.text();
    expect(text).toContain("Diese Leistung wurde von selbst aktualisiert");
    expect(text).toContain("konform");
    await herten.page.getByText("Aktualisierung zurücknehmen").first().click();
    await herten.looksRight();
  });

  it("Gelsenkirchen is shown what is new, in words", async () => {
    await gelsenkirchen.go("gelsenkirchen", "/loki");
    await gelsenkirchen.signInAsStaff("gelsenkirchen-loki");
    expect(await gelsenkirchen.text()).toContain("Neu in Fassung 2 von Waltrop");
    await gelsenkirchen.press("Hund anmelden");
    const text = await gelsenkirchen.text();
    expect(text).toContain("Möchten Sie uns noch etwas mitteilen?");
    expect(text).toContain("abweichend");
    await gelsenkirchen.looksRight();
    await gelsenkirchen.press("Zusammenführen");
  });

  it("and answers exactly one question, without a mouse", async () => {
    const keys = createKeyboard(gelsenkirchen.page);
    const text = await gelsenkirchen.text();
    expect(text).toContain("Frage 1 von 1");
    expect(text).toMatch(/Angaben prüfen/);
    expect(await gelsenkirchen.page.locator("img.process-picture").count()).toBe(2);
    await gelsenkirchen.looksRight();
    await keys.press("Antwort speichern");
    expect(await gelsenkirchen.title()).toMatch(/^Fehler: /);
    await gelsenkirchen.looksRight();
    await keys.choose("antwort", "mine");
    await keys.enter("grund", "Wir sind nur zu zweit.");
    await keys.press("Antwort speichern");
    expect(await gelsenkirchen.text()).toContain("Das kommt ohne Frage dazu");
    expect(await gelsenkirchen.text()).toContain("Wir sind nur zu zweit.");
    await gelsenkirchen.looksRight();
    await keys.press("Zusammenführung abschließen");
    expect(gelsenkirchen.path()).toBe(`${DOG}/entwurf`);
    await publish("gelsenkirchen");
  });

  it("has the new question beside its own title and its own deadline", async () => {
    const adopted = await house.library.adopted(dbOf("gelsenkirchen"), packageId);
    const texts = adopted?.configured.texts("de");
    expect(texts?.("bemerkung.label")).toBe("Möchten Sie uns noch etwas mitteilen?");
    expect(texts?.("hunde-angaben.title")).toBe("Ihre Hunde in Gelsenkirchen");
    expect(adopted?.configured.package.process.elements.get("pruefen")).toMatchObject({
      due: "P10D",
    });
    await gelsenkirchen.go("gelsenkirchen", DOG);
    expect(await gelsenkirchen.text()).toContain("Wir sind nur zu zweit.");
    await gelsenkirchen.looksRight();
  });

  it("sees in words where it still differs from Waltrop", async () => {
    const [gel, wal] = ["gelsenkirchen", "waltrop"].map((slug) => house.region.bySlug(slug)?.id);
    await gelsenkirchen.go("gelsenkirchen", `${DOG}/vergleich?links=${wal}&rechts=${gel}`);
    const text = await gelsenkirchen.text();
    expect(text).toContain("Ihre Hunde in Gelsenkirchen");
    expect(text).not.toContain("Möchten Sie uns");
    expect(text).toContain("Stadtkasse Waltrop");
    await gelsenkirchen.looksRight();
  });

  it("the open cases go on in all three", async () => {
    for (const [slug, caseId] of cases) {
      const { staff } = await openEmployee(house, slug, { authority: slug });
      const worked = { ...portal.caseHouse, clock: portal.clock };
      await workOn(worked, dbOf(slug), {
        ...{ caseId, who: staff, outcome: "vollstaendig", at: "pruefen" },
      });
      await portal.drain();
      const { state } = await caseOf(worked, dbOf(slug), caseId);
      const [newest] = await listRevisions(dbOf(slug), packageId);
      expect(state.adoptionRevision).toBeLessThanOrEqual(newest?.revision ?? 0);
      expect((await portal.openTasks(slug, caseId)).map(({ element }) => element)).toEqual([
        "entscheiden",
      ]);
    }
  });
});
