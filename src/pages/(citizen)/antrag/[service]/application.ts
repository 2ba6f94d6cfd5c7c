import { type Applicant, type Draft, findDraft, recentDraft } from "#applications";
import type { Authority } from "#authorities";
import type { FilePreview, Shelf } from "#files";
import {
  asksForFiles,
  type Surroundings,
  validateDeclaration,
  walk,
  type Walk,
  type Words,
} from "#forms";
import { isAtLeast, type ProvenLevel } from "#identity";
import type { AdoptedPackage } from "#library";
import { dayOf } from "#platform/clock";
import type { AuthorityDb } from "#platform/db";
import { AppError } from "#platform/errors";
import type { Dependencies } from "../../../dependencies.ts";
import { knownFiles } from "../../../take-uploads.ts";
import type { Visit } from "../../../visit.ts";
import { surroundingsIn } from "./surroundings-in.ts";

/** A service that can be applied for here, and who asks. */
export type Application = {
  visit: Visit;
  house: Dependencies;
  authority: Authority;
  db: AuthorityDb;
  adopted: AdoptedPackage;
  applicant: Applicant;
  surroundings: Surroundings;
  words: Words;
  /** Path of a page of this application. */
  path: (page?: string) => string;
  title: string;
};

export type OpenApplication = Application & {
  draft: Draft;
  way: Walk;
  /** What the files of the draft look like, by id. */
  previews: ReadonlyMap<string, FilePreview>;
};

/** Name of the cookie with a guest's word for the draft of a service. */
export const passCookie = (packageId: string): string => `entwurf-${packageId}`;

const applicantOf = ({ citizen, cookies }: Visit, packageId: string): Applicant =>
  citizen
    ? { kind: "person", personId: citizen.personId }
    : { kind: "guest", pass: cookies[passCookie(packageId)] };

/** The level a service asks for; undefined when guests may apply. */
export const requiredLevel = (adopted: AdoptedPackage): ProvenLevel | undefined => {
  const { trustLevel } = adopted.configured.package.service;
  return trustLevel === "none" ? undefined : trustLevel;
};

/** Where to sign in first because the service asks for it; undefined when that is not needed. */
export function signInFor({ adopted, visit, path }: Application): string | undefined {
  const level = requiredLevel(adopted);
  if (!level || (visit.citizen && isAtLeast(visit.citizen.level, level))) return undefined;
  return `/anmelden?${new URLSearchParams({ niveau: level, weiter: path() })}`;
}

type Place = { visit: Visit; house: Dependencies; authority: Authority; db: AuthorityDb };

/** Where somebody applies. Throws AppError `not-found` on the roof portal. */
function placeOf(visit: Visit, house: Dependencies): Place {
  const { portal } = visit;
  if (portal.kind === "roof") throw new AppError("not-found");
  const { authority } = portal;
  return { visit, house, authority, db: house.databases.forAuthority(authority.id) };
}

function applicationOf(place: Place, adopted: AdoptedPackage): Application {
  const { visit, authority } = place;
  const { citizen, language, now } = visit;
  const { packageId, configured } = adopted;
  const words = { texts: configured.texts(language), language };
  return {
    ...place,
    adopted,
    applicant: applicantOf(visit, packageId),
    words,
    surroundings: surroundingsIn(adopted, { authority, heute: dayOf(now), level: citizen?.level }),
    path: (page) => `/antrag/${packageId}${page ? `/${page}` : ""}`,
    title: words.texts("service.title") ?? packageId,
  };
}

const packageOf = ({ params }: Visit): string => params["service"] ?? "";

/** The service of the URL as the town of this portal runs it. Throws AppError `not-found`. */
export async function openService(visit: Visit, house: Dependencies): Promise<Application> {
  const place = placeOf(visit, house);
  const adopted = await house.library.adopted(place.db, packageOf(visit));
  if (!adopted || adopted.state === "withdrawn") throw new AppError("not-found");
  return applicationOf(place, adopted);
}

/**
 * With the draft that was begun; undefined when there is none (any more). The draft is looked for
 * first: with it comes the version it was begun in, so that a page needs one statement.
 */
export async function openApplication(
  visit: Visit,
  house: Dependencies,
): Promise<{ application: Application; open: OpenApplication | undefined }> {
  const place = placeOf(visit, house);
  const packageId = packageOf(visit);
  const applicant = applicantOf(visit, packageId);
  const draft = await findDraft(house, place.db, { packageId, applicant, now: visit.now });
  if (!draft) return { application: await openService(visit, house), open: undefined };
  const begun = applicationOf(place, draft.adopted);
  const { form } = draft.adopted.configured.package;
  if (!asksForFiles(form)) return { application: begun, open: openWithoutFiles(begun, draft) };
  const { files, previews } = await knownFiles(form, shelfOf(begun, draft));
  const application = { ...begun, surroundings: { ...begun.surroundings, files } };
  const way = walk(form, draft.answers, application.surroundings);
  return { application, open: { ...application, draft, way, previews } };
}

const NO_PREVIEWS: OpenApplication["previews"] = new Map();

/** An application for which nobody is asked for a file. */
const openWithoutFiles = (application: Application, draft: Draft): OpenApplication => {
  const { form } = draft.adopted.configured.package;
  const way = walk(form, draft.answers, application.surroundings);
  return { ...application, draft, way, previews: NO_PREVIEWS };
};

/**
 * The same as it was lately, without a look into the database, for forms without files. What is made
 * of it counts only if `saveRecentDraft` or `sendDraft` says so; undefined when nothing is known.
 */
export function recentApplication(visit: Visit, house: Dependencies): OpenApplication | undefined {
  const place = placeOf(visit, house);
  const packageId = packageOf(visit);
  const applicant = applicantOf(visit, packageId);
  const draft = recentDraft(house, place.db, { packageId, applicant, now: visit.now });
  if (!draft || asksForFiles(draft.adopted.configured.package.form)) return undefined;
  return openWithoutFiles(applicationOf(place, draft.adopted), draft);
}

/** Where the files of a draft are. */
export const shelfOf = ({ db }: Application, { id, dataKey }: Draft): Shelf => ({
  db,
  caseId: id,
  dataKey,
});

/** The page where a person stands: the way out, the first that needs an answer, or the review. */
export const standsAt = ({ exit, firstIncomplete }: Walk): string =>
  exit ?? firstIncomplete ?? REVIEW.page;

/** Where a person goes on in a draft. */
export const goOnAt = ({ way, path }: OpenApplication): string => path(standsAt(way));

/** Problems by page. An answer can become wrong by itself, for instance when a day passes. */
export function wrongPages({ draft, surroundings }: OpenApplication) {
  const { form } = draft.adopted.configured.package;
  const checked = validateDeclaration(form, draft.answers, surroundings);
  return checked.kind === "refused" ? checked.pages : [];
}

/** Before anything is reviewed or sent: where something is open or wrong; undefined when nothing is. */
export function correctFirst(open: OpenApplication): string | undefined {
  if (!open.way.complete) return goOnAt(open);
  const [wrong] = wrongPages(open);
  return wrong && `${changeAt(open, wrong.page)}&${SHOW_PROBLEMS}=1`;
}

/** Whoever changes one answer from the review comes back to it at once. */
export const REVIEW = { query: "aus", field: "_aus", page: "pruefen" } as const;

export const isFromReview = ({ visit }: Application): boolean =>
  visit.query[REVIEW.query] === REVIEW.page || visit.form[REVIEW.field] === REVIEW.page;

/** Asks a page to say at once what is wrong on it. */
export const SHOW_PROBLEMS = "fehler";

/** Path of a question to be changed from the review. */
export const changeAt = ({ path }: Application, page: string): string =>
  `${path(page)}?${REVIEW.query}=${REVIEW.page}`;
