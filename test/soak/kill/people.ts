import { dayOf, Temporal } from "../../../src/platform/clock/index.ts";
import {
  type Answer,
  createHttpVisitor,
  type HttpVisitor,
  unescaped,
} from "../../support/http-visitor.ts";
import { type PackageJourney, readJourney } from "../../support/package-journey.ts";
import { portalAt } from "./ask-portal.ts";
import type { Lives } from "./lives.ts";
import { type KeptPhoto, uploadPhoto } from "./photos.ts";

const dog = readJourney("hundesteuer-anmeldung", "gast-per-post");
const waste = readJourney("sperrmuell", "nur-grundgebuehr");

/** What somebody was told has happened; it must be there for ever. */
export type Acknowledged = {
  /** Public references of cases. */
  sent: Set<string>;
  /** Ids of tasks. */
  done: Set<string>;
  /** References of cases whose money the payment service took. */
  paid: Set<string>;
  /** By id. */
  photos: Map<string, KeptPhoto>;
};

export type World = {
  lives: Lives;
  port: number;
  paymentOrigin: string;
  acknowledged: Acknowledged;
  /** What a person does on the page of the payment service. */
  act: (payPage: string, what: "pay") => Promise<unknown>;
  now: () => Temporal.Instant;
  over: () => boolean;
  /** Answers that were neither right nor the end of a life. */
  surprises: string[];
};

function must(answer: Answer, status: number, what: string): Answer {
  if (answer.status === status) return answer;
  throw new Error(`${what}: ${answer.status} ${answer.title}`);
}

const WITH_PHOTOS = "sachen";
const MOST_PHOTOS = 2;
/** Some people leave in the middle: their photos stay in a draft. */
const LEAVE = 0.1;

type Entered = PackageJourney["pages"][number]["enter"];

async function sendPhotos(
  { acknowledged }: World,
  who: HttpVisitor,
  { path, enter }: { path: string; enter: Entered },
) {
  const photos: KeptPhoto[] = [];
  let lines: readonly string[] = [];
  await who.get(path);
  for (let left = Math.ceil(Math.random() * MOST_PHOTOS); left > 0; left--) {
    const kept = await uploadPhoto(who, path, { ...enter, lines });
    if (!kept) throw new Error("a photo was not kept");
    acknowledged.photos.set(kept.id, kept.photo);
    photos.push(kept.photo);
    lines = kept.lines;
  }
  if (Math.random() < LEAVE) throw new Left();
  return { photos, lines };
}

class Left extends Error {
  override name = "Left";
}

/** Fills in everything as in the journey; returns the visitor and the reference that the portal told. */
async function apply(world: World, town: string, packageId: string, journey: PackageJourney) {
  const who = createHttpVisitor(portalAt(world.port, world.lives), `${town}.localhost`);
  const base = `/antrag/${packageId}`;
  must(await who.submit(base), 303, "begin");
  let photos: readonly KeptPhoto[] = [];
  for (const { page, enter } of journey.pages) {
    const path = `${base}/${page}`;
    const sent = page === WITH_PHOTOS ? await sendPhotos(world, who, { path, enter }) : undefined;
    photos = sent?.photos ?? photos;
    must(await who.submit(path, { ...enter, ...(sent && { fotos: sent.lines }) }), 303, page);
  }
  const { location = "" } = must(await who.submit(`${base}/absenden`), 303, "send");
  const [, reference] = /^\/vorgang\/([^/]+)\/gesendet$/.exec(location) ?? [];
  if (!reference) throw new Error(`sent, but led to ${location}`);
  world.acknowledged.sent.add(reference);
  for (const photo of photos) photo.reference = reference;
  return { who, reference };
}

const inTwoWeeks = (world: World): PackageJourney => {
  const { day, month, year } = dayOf(world.now()).add({ days: 14 });
  const enter = {
    "wunschAb.day": `${day}`,
    "wunschAb.month": `${month}`,
    "wunschAb.year": `${year}`,
  };
  const pages = waste.pages.map((one) => {
    if (one.page === "zeitraum") return { ...one, enter };
    return one.page === "erreichbarkeit"
      ? { ...one, enter: { ...one.enter, email: "iris@example.org" } }
      : one;
  });
  return { ...waste, pages };
};

const registerDog = (world: World) => apply(world, "recklinghausen", "hundesteuer-anmeldung", dog);

/** The case owes nothing before its process has come so far; then the page offers the ways. */
async function payPageOf(world: World, who: HttpVisitor, reference: string): Promise<string> {
  const path = `/vorgang/${reference}/bezahlen`;
  while (!world.over()) if ((await who.get(path)).status === 200) break;
  must(await who.post(path, { weg: "online" }), 303, "pay");
  const { body } = must(await who.get(path), 200, "way to the payment service");
  const [link] = new RegExp(`${world.paymentOrigin}/[^"]*`).exec(body) ?? [];
  if (!link) throw new Error("no way to the payment service");
  return unescaped(link);
}

/** These are reminded when the time has come. */
const FORGET_TO_PAY = 0.2;

async function orderAndPay(world: World): Promise<void> {
  const { who, reference } = await apply(world, "castrop-rauxel", "sperrmuell", inTwoWeeks(world));
  if (Math.random() < FORGET_TO_PAY) return;
  const page = await payPageOf(world, who, reference);
  await world.act(page, "pay");
  world.acknowledged.paid.add(reference);
}

const pick = <Thing>(things: readonly Thing[]): Thing | undefined =>
  things[Math.floor(Math.random() * things.length)];

/** Takes any open task of the town and ends it with its first outcome. */
async function workAsClerk(world: World, town: string, cookie: string): Promise<void> {
  const clerk = createHttpVisitor(portalAt(world.port, world.lives), `${town}.localhost`);
  clerk.jar.set("amt", cookie);
  const inbox = must(await clerk.get(`/amt?ansicht=${pick(["neu", "meine"])}`), 200, "inbox");
  const cases = [...inbox.body.matchAll(/href="(\/amt\/vorgang\/[0-9a-f-]+)"/g)].map(
    ([, to]) => to,
  );
  const path = pick(cases);
  if (!path) return;
  const { body } = must(await clerk.get(path), 200, "case");
  const [, claim] = /action="(\/amt\/aufgabe\/[0-9a-f-]+\/uebernehmen)"/.exec(body) ?? [];
  if (claim) {
    await clerk.post(claim);
    return;
  }
  const [, task] = /action="\/amt\/aufgabe\/([0-9a-f-]+)"/.exec(body) ?? [];
  const [, outcome] = /name="_ergebnis"[^>]*value="([^"]+)"/.exec(body) ?? [];
  if (!task) return;
  const { day, month, year } = dayOf(world.now()).add({ days: 14 });
  const answer = await clerk.post(`/amt/aufgabe/${task}`, {
    _schritt: "fertig",
    ...(outcome && { _ergebnis: outcome }),
    "abholtag.day": `${day}`,
    "abholtag.month": `${month}`,
    "abholtag.year": `${year}`,
    zeitfenster: "frueh",
  });
  if (answer.status === 303 && answer.location?.includes("erledigt"))
    world.acknowledged.done.add(task);
}

/** Goes on and on, whatever happens. */
async function keepOn(world: World, work: (clerks: [string, string]) => Promise<unknown>) {
  while (!world.over()) {
    const { clerks } = await world.lives.alive();
    await work(clerks).catch((error: unknown) => {
      if (error instanceof Left) return;
      world.surprises.push(error instanceof Error ? error.message : String(error));
    });
  }
}

/** Everybody at once, until it is over. */
export const crowd = (world: World): Promise<unknown> =>
  Promise.all([
    keepOn(world, () => registerDog(world)),
    keepOn(world, () => registerDog(world)),
    keepOn(world, () => orderAndPay(world)),
    keepOn(world, () => orderAndPay(world)),
    keepOn(world, ([clerk]) => workAsClerk(world, "recklinghausen", clerk)),
    keepOn(world, ([, planner]) => workAsClerk(world, "castrop-rauxel", planner)),
  ]);
