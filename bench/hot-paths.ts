import { type Applicant, type Draft, findDraft, saveDraft, sendDraft } from "#applications";
import {
  casesOfPerson,
  findForStaff,
  inboxCounts,
  inboxEntries,
  lookUpCase,
  personsCase,
  readMessages,
} from "#cases";
import { unreadByCase } from "#mailbox";
import { newId } from "#platform/ids";
import type { App } from "../src/app.ts";
import { claimJobs } from "../src/platform/jobs/queries.ts";
import { completeDraft, sentCase, surroundingsFor } from "../test/support/applications.ts";
import { readJourney } from "../test/support/package-journey.ts";
import { openCases } from "./open-cases.ts";

const PACKAGE = "hundesteuer-anmeldung";
const CASES = 300;
const SENT = 20;
const PAGE = 50;
const journey = readJourney(PACKAGE, "gast-per-post");

const TOWN = "recklinghausen";
const application = { slug: TOWN, packageId: PACKAGE, journey };

/** Something that is asked for again and again. */
type HotPath = { name: string; ask: () => unknown };

type House = App["house"];
type Receipt = { reference: string; secretWord: string };
/** What the town worked on before it is measured. */
type Opened = { personId: string; receipts: readonly Receipt[]; ofPerson: readonly string[] };

const townOf = ({ databases, region }: House) =>
  databases.forAuthority(region.bySlug(TOWN)?.id ?? "");

/** Lets a town receive applications, and work until nothing is left to be done at once. */
export async function openTown({ house, drain }: App): Promise<Opened> {
  const personId = newId();
  const [receipts, ofPerson]: [Receipt[], string[]] = [[], []];
  const db = townOf(house);
  const adopted = await house.library.adopted(db, PACKAGE);
  if (!adopted) throw new Error(`${TOWN} does not run ${PACKAGE}`);
  await openCases(house, db, { adopted, count: CASES, now: house.clock.now() });
  for (let at = 0; at < SENT; at += 1) {
    receipts.push(await sentCase(house, application));
    ofPerson.push((await sentCase(house, { ...application, personId })).reference);
  }
  await drain();
  await completeDraft(house, application);
  return { personId, receipts, ofPerson };
}

/** Gives the items one after the other, again and again. */
function inTurns<T>(items: readonly T[]): () => T {
  let at = 0;
  return () => items[at++ % items.length] as T;
}

/** Loading and saving a draft, and sending one that was filled in before. */
async function draftPaths(house: House, count: number): Promise<HotPath[]> {
  const { db, pass } = await completeDraft(house, application);
  const applicant: Applicant = { kind: "guest", pass };
  const load = () =>
    findDraft(house, db, { packageId: PACKAGE, applicant, now: house.clock.now() });
  const draft = await load();
  if (!draft) throw new Error("the draft is not there");
  const surroundings = await surroundingsFor(house, application);
  const filled: Draft[] = [];
  while (filled.length < count) filled.push((await completeDraft(house, application)).draft);
  const send = async () => {
    const now = house.clock.now();
    const sending = { surroundings, language: "de" as const, code: "RE", session: undefined, now };
    const next = filled.pop();
    if (next) await sendDraft(house, db, { draft: next, sending });
  };
  const { answers } = draft;
  const save = () =>
    saveDraft(house, db, { draft, answers, language: "de", now: house.clock.now() });
  return [
    { name: "draft: load", ask: load },
    { name: "draft: save", ask: save },
    { name: "submission", ask: send },
  ];
}

/** What a clerk sees. */
function deskPaths(house: House): HotPath[] {
  const { clock, keyring } = house;
  const town = townOf(house);
  const asked = { offices: "all" as const, staffId: newId(), now: clock.now() };
  const first = { ...asked, limit: PAGE };
  return [
    {
      name: "inbox: first page",
      ask: () => inboxEntries(town, keyring, { ...first, tab: "neu" }),
    },
    {
      name: "inbox: due, one office, one service",
      ask: () => {
        const filter = { offices: ["steuern"], packageId: PACKAGE, tab: "faellig" as const };
        return inboxEntries(town, keyring, { ...first, ...filter });
      },
    },
    {
      name: "inbox: done, newest first",
      ask: () => inboxEntries(town, keyring, { ...first, tab: "erledigt" }),
    },
    { name: "inbox: counts", ask: () => inboxCounts(town, asked) },
    {
      name: "staff search by name",
      ask: () =>
        findForStaff(town, keyring, { text: "Baumann Anton", offices: "all", limit: PAGE }),
    },
    { name: "offers of a portal", ask: () => house.library.offersOf(town) },
  ];
}

/** What applicants come back for. */
async function applicantPaths(house: House, opened: Opened): Promise<HotPath[]> {
  const { receipts, ofPerson, personId } = opened;
  const person = house.databases.forPerson(personId);
  const receipt = inTurns(receipts);
  const reference = inTurns(ofPerson);
  const own = await personsCase(house, person, reference());
  if (!own) throw new Error("the person has no case");
  return [
    {
      name: "case by reference and secret word",
      ask: () => {
        const authorityOf = (code: string) => house.region.byCode(code)?.id;
        return lookUpCase(house, { authorityOf, ...receipt() });
      },
    },
    { name: "a person's case by reference", ask: () => personsCase(house, person, reference()) },
    { name: "cases of a person", ask: () => casesOfPerson(house, person) },
    { name: "mailbox: what is new", ask: () => unreadByCase(person) },
    { name: "mailbox: messages of a case", ask: () => readMessages(person, own) },
  ];
}

/** What every process asks again and again. */
async function processPaths({ library, databases, clock }: House): Promise<HotPath[]> {
  const newest = await newestPosition(library);
  const kinds = { except: [] };
  return [
    { name: "news of the offers", ask: () => library.offersBehind(newest - PAGE, PAGE) },
    {
      name: "looking for due jobs",
      ask: () => claimJobs(databases.worker, { now: clock.now(), limit: 10, kinds }),
    },
  ];
}

async function newestPosition({ offersBehind }: House["library"]): Promise<number> {
  let position = 0;
  for (;;) {
    const last = (await offersBehind(position, 10_000)).at(-1);
    if (!last) return position;
    ({ position } = last);
  }
}

/** The paths through the database, in an order that is the same for every region. */
export async function hotPaths({ house }: App, opened: Opened, drafts: number): Promise<HotPath[]> {
  return [
    ...(await processPaths(house)),
    ...(await draftPaths(house, drafts)),
    ...deskPaths(house),
    ...(await applicantPaths(house, opened)),
  ];
}
