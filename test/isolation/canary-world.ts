import { Readable } from "node:stream";
import { afterAll } from "vitest";
import { type Applicant, findDraft } from "#applications";
import { findOpenCorrection, lettersOfCase, openTasksOfCase } from "#cases";
import { type Shelf, takeIn } from "#files";
import type { Parts } from "../../src/app.ts";
import { fixedClock } from "#platform/clock";
import { completeDraft, sentCase } from "../support/applications.ts";
import { type PackageJourney, readJourney } from "../support/package-journey.ts";
import { openPortal } from "../support/portal.ts";
import { samplePng } from "../support/sample-files.ts";
import { startScanner } from "../support/scanner-sandbox.ts";
import { caseOf, workOn } from "../support/town-hall.ts";

/** Stands in everything that belongs to our people, and nowhere else. */
export const CANARY = "Kanarienvogel";
const SUBJECT = "canary";
const TOWN = "waltrop";

const dogJourney = readJourney("hundesteuer-anmeldung", "ein-hund");
const wasteJourney = readJourney("sperrmuell", "sofa");

const withCanary = (journey: PackageJourney, person: string): PackageJourney => ({
  ...journey,
  declared: {
    ...journey.declared,
    [person]: { ...(journey.declared[person] as object), familyName: CANARY },
  },
});
const dog = withCanary(dogJourney, "halter");
const waste: PackageJourney = withCanary(
  {
    ...wasteJourney,
    declared: {
      ...wasteJourney.declared,
      abholort: dogJourney.declared["anschrift"],
    },
  },
  "besteller",
);

/** One town with one of everything that is nobody else's business, and the people around it. */
export async function buildCanaryWorld(parts: Parts = {}) {
  const clock = fixedClock(`${dogJourney.surroundings.today}T08:00:00Z`);
  const scanner = await startScanner();
  const portal = await openPortal({ scannerUrl: scanner.url, ...parts, clock });
  afterAll(scanner.stop);
  const { house } = portal;
  const owner = await portal.citizen(TOWN, { subject: SUBJECT });
  const ownerAtRoof = await portal.citizen("emscher-lippe", { subject: SUBJECT });
  const clerk = await portal.employee(TOWN);
  const { personId } = owner;
  const wanted = { slug: TOWN, packageId: "hundesteuer-anmeldung", journey: dog };

  /** A picture that came with a case or a draft. */
  async function sendFile(shelf: Shelf): Promise<string> {
    const body = Readable.from([Buffer.concat([samplePng(), Buffer.from(CANARY)])]);
    const allowance = { kinds: ["png" as const], bytes: 10_000 };
    const taking = { allowance, scanned: true, now: clock.now() };
    const intake = await takeIn(shelf, { name: `${CANARY}.png`, body }, taking);
    if (intake.kind === "refused") throw new Error(intake.why);
    return intake.file.id;
  }

  const waiting = await sentCase(house, { ...wanted, personId });
  const asked = await sentCase(house, { ...wanted, personId });
  const posted = await sentCase(house, wanted);
  await portal.drain();
  const { db } = waiting;
  const shelfOf = async (caseId: string): Promise<Shelf> => {
    const { dataKey } = (await caseOf(house, db, caseId)).key;
    return { db, caseId, dataKey };
  };
  const waitingFile = await sendFile(await shelfOf(waiting.id));
  const askedFile = await sendFile(await shelfOf(asked.id));
  const taskOf = async (caseId: string) => (await openTasksOfCase(db, caseId))[0]!;

  const complete = async (caseId: string, outcome: string, more = {}): Promise<void> => {
    await workOn(house, db, { caseId, who: clerk.staff, outcome, ...more });
    await portal.drain();
  };
  await complete(asked.id, "rueckfrage", {
    reopen: ["halter"],
    body: { rueckfrageText: "Bitte prüfen." },
  });
  await complete(posted.id, "vollstaendig");
  await complete(posted.id, "festsetzen");

  const draftOf = (applicant: Applicant, packageId: string) =>
    findDraft(house, db, { packageId, applicant, now: clock.now() });
  const letterOf = async (caseId: string, state: string) =>
    (await lettersOfCase(db, caseId)).find((letter) => letter.state === state)!;
  const provided = await letterOf(asked.id, "provided");
  const toPost = await letterOf(posted.id, "to-post");
  const draftWanted = { slug: TOWN, packageId: "sperrmuell", journey: waste, personId };
  await completeDraft(house, draftWanted);
  const { pass } = await completeDraft(house, wanted);
  const guests = await draftOf({ kind: "guest", pass }, wanted.packageId);
  if (!guests) throw new Error("the guest's draft is gone");
  const draftFile = await sendFile({ db, caseId: guests.id, dataKey: guests.dataKey });
  await portal.drain();

  /** Everything that a refused request must leave as it is. */
  async function fingerprint(): Promise<string> {
    const cases = await Promise.all(
      [waiting, asked, posted].map(async ({ id }) => {
        const loaded = await caseOf(house, db, id);
        const correction = await findOpenCorrection(db, loaded.key);
        return [
          loaded.state,
          await openTasksOfCase(db, id),
          await lettersOfCase(db, id),
          correction,
        ];
      }),
    );
    const own = await draftOf({ kind: "person", personId }, "sperrmuell");
    const guest = await draftOf({ kind: "guest", pass }, wanted.packageId);
    return JSON.stringify([cases, own?.answers, guest?.answers]);
  }

  return {
    portal,
    owner,
    ownerAtRoof,
    clerk,
    fingerprint,
    ids: {
      waiting: waiting.id,
      task: (await taskOf(waiting.id)).id,
      asked: asked.reference,
      askedId: asked.id,
      waitingFile,
      askedFile,
      draftFile,
      provided: provided.document_id ?? "",
      posted: posted.id,
      postedReference: posted.reference,
      postedSecret: posted.secretWord,
      toPost: toPost.id,
      pass,
    },
  };
}

export type CanaryWorld = Awaited<ReturnType<typeof buildCanaryWorld>>;
