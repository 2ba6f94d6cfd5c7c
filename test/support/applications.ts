import { beginDraft, type DraftKeeper, findDraft, saveDraft, sendDraft } from "#applications";
import type { Region } from "#authorities";
import type { Answers, Surroundings } from "#forms";
import type { AdoptedPackage } from "#library";
import { type Clock, dayOf } from "#platform/clock";
import type { PackageJourney } from "./package-journey.ts";

type House = DraftKeeper & { region: Region; clock: Clock };
type Wanted = { slug: string; packageId: string; journey: PackageJourney; personId?: string };

const townOf = ({ region }: House, slug: string) => {
  const town = region.bySlug(slug);
  if (!town) throw new Error(`no town ${slug}`);
  return town;
};

async function adoptedIn(house: House, { slug, packageId }: Wanted): Promise<AdoptedPackage> {
  const db = house.databases.forAuthority(townOf(house, slug).id);
  const adopted = await house.library.adopted(db, packageId);
  if (!adopted) throw new Error(`${slug} does not run ${packageId}`);
  return adopted;
}

/** A draft with everything answered as in a journey. `pass` opens it for a guest. */
export async function completeDraft(house: House, wanted: Wanted) {
  const { slug, packageId, journey, personId } = wanted;
  const db = house.databases.forAuthority(townOf(house, slug).id);
  const now = house.clock.now();
  const begin = {
    adopted: await adoptedIn(house, wanted),
    prefill: false,
    language: "de" as const,
  };
  const beginner = personId
    ? { kind: "person" as const, personId }
    : { kind: "guest" as const, pass: undefined };
  const { pass } = await beginDraft(house, db, { ...begin, applicant: beginner, now });
  const applicant = personId ? beginner : { kind: "guest" as const, pass };
  const find = async () => {
    const draft = await findDraft(house, db, { packageId, applicant, now });
    if (!draft) throw new Error("the draft is not there");
    return draft;
  };
  const answers = journey.declared as Answers;
  await saveDraft(house, db, { draft: await find(), answers, language: "de", now });
  return { db, pass: pass ?? "", draft: await find() };
}

/** What the conditions of the form see for somebody applying in this town. */
export async function surroundingsFor(house: House, wanted: Wanted): Promise<Surroundings> {
  const { configured } = await adoptedIn(house, wanted);
  const { postcodes } = townOf(house, wanted.slug);
  return {
    parameter: configured.parameterScope,
    heute: dayOf(house.clock.now()),
    konto: {
      angemeldet: wanted.personId !== undefined,
      niveau: wanted.personId ? "basis" : "none",
    },
    postcodes: new Set(postcodes),
  };
}

/** A case as it is right after sending; its jobs have not run yet. */
export async function sentCase(house: House, wanted: Wanted) {
  const { db, draft } = await completeDraft(house, wanted);
  const sending = {
    surroundings: await surroundingsFor(house, wanted),
    language: "de" as const,
    code: townOf(house, wanted.slug).code,
    session: undefined,
    now: house.clock.now(),
  };
  const result = await sendDraft(house, db, { draft, sending });
  if (result.kind !== "sent") throw new Error(`not sent: ${JSON.stringify(result)}`);
  return { db, ...result };
}
