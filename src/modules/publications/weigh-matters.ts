import { setImmediate } from "node:timers/promises";
import { draftsBehind, moveDraft, weighDraft } from "#applications";
import { caseFate, type CaseFate, loadMovableCases, moveCase, type MovableCase } from "#cases";
import type { AdoptedPackage } from "#library";
import type { Temporal } from "#platform/clock";
import type { AuthorityDb } from "#platform/db";
import { AppError } from "#platform/errors";
import type { Finding } from "./finding.ts";
import { saveFindings } from "./finding-queries.ts";
import type { PublicationHouse } from "./house.ts";
import type { Publication } from "./publication.ts";

/** How many drafts or cases are looked at in one job: about half a second. */
export const PORTION_SIZE = 50;

export type Work = {
  house: PublicationHouse;
  db: AuthorityDb;
  publication: Publication;
  to: AdoptedPackage;
  now: Temporal.Instant;
};

const isMoving = ({ publication }: Work): boolean => publication.phase === "moving";

const searchOf = ({ publication, to }: Work) => ({
  packageId: publication.packageId,
  otherThan: to.revision,
  after: publication.cursor.after,
  limit: PORTION_SIZE,
});

const postcodesOf = ({ house, db }: Work): ReadonlySet<string> =>
  new Set(house.region.byId(db.authorityId)?.postcodes);

type Portion = { count: number; last: string | undefined };

/** Weighs the next drafts, and lets them go on with the new version if that is online. */
export async function weighDrafts(work: Work): Promise<Portion> {
  const { house, db, publication, to, now } = work;
  const rows = await draftsBehind(db, { ...searchOf(work), now });
  for (const row of rows) {
    const fate = await weighDraft(house, db, { row, to, postcodes: postcodesOf(work), now });
    const finding: Finding = {
      matter: "draft",
      matterId: row.id,
      fate: fate.kind,
      reason: fate.kind === "stays" ? fate.reason : null,
      about: fate.kind === "stays" ? fate.at : fate.kind === "applicant" ? fate.missing : [],
      places: [],
      reference: null,
    };
    await db.transaction(async (inner) => {
      if (isMoving(work)) await moveDraft(inner, row, { to, fate });
      await saveFindings(inner, publication.id, [finding]);
    });
    await setImmediate();
  }
  return { count: rows.length, last: rows.at(-1)?.id };
}

function reasonOf(fate: CaseFate): Finding["reason"] {
  if (fate.kind === "stays") return fate.reason;
  return fate.kind === "applicant" && fate.place ? "asked" : null;
}

const findingOf = ({ history }: MovableCase, fate: CaseFate): Finding => ({
  matter: "case",
  matterId: history.state.id,
  fate: fate.kind,
  reason: reasonOf(fate),
  about: fate.kind === "stays" ? fate.at : fate.kind === "applicant" ? fate.missing : [],
  places: history.state.marking.tokens.map(({ at }) => at),
  reference: history.state.reference,
});

async function fromOf({ house, db }: Work, { history }: MovableCase): Promise<AdoptedPackage> {
  const { packageId, adoptionRevision, id } = history.state;
  const from = await house.library.adopted(db, packageId, adoptionRevision);
  if (!from)
    throw new AppError("internal", { detail: `case ${id}: its adoption revision is gone` });
  return from;
}

/** Weighs a case and lets it move, if it may. A finding that is still to be written down. */
async function weighCase(work: Work, movable: MovableCase): Promise<Finding[]> {
  const { db, publication, to, now } = work;
  const versions = { from: await fromOf(work, movable), to };
  const { history } = movable;
  const fate = caseFate({ history, versions, postcodes: postcodesOf(work), now });
  const finding = findingOf(movable, fate);
  const place = "place" in fate ? fate.place : undefined;
  if (!isMoving(work) || !place) return [finding];
  const write = (inner: AuthorityDb) => saveFindings(inner, publication.id, [finding]);
  const { staffId } = publication;
  await moveCase(db, movable, { versions, place, staffId, now, write });
  return [];
}

/** The same for the next cases. Throws AppError `conflict` when somebody works on one right now. */
export async function weighCases(work: Work): Promise<Portion> {
  const cases = await loadMovableCases(work.db, work.house.keyring, searchOf(work));
  const findings: Finding[] = [];
  for (const movable of cases) {
    findings.push(...(await weighCase(work, movable)));
    // Pages are served by the same process; none of them waits for more than one case.
    await setImmediate();
  }
  await saveFindings(work.db, work.publication.id, findings);
  return { count: cases.length, last: cases.at(-1)?.history.state.id };
}
