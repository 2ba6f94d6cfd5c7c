import { may, type StaffMember } from "#identity";
import type { NavItem } from "#ui";
import type { frameTexts } from "./frame-texts.ts";
import { portalOwner } from "./portal-rows.ts";
import type { Visit } from "./visit.ts";

type Texts = (typeof frameTexts)["de"];

type Place = {
  href: string;
  name: keyof Omit<Texts, "words">;
  /** `authorityId` is that of the portal; null on the roof. */
  isFor: (who: StaffMember, authorityId: string | null) => boolean;
};

const inTown =
  (isFor: (who: StaffMember, authorityId: string) => boolean): Place["isFor"] =>
  (who, authorityId) =>
    authorityId !== null && isFor(who, authorityId);

const onRoof =
  (isFor: (who: StaffMember) => boolean): Place["isFor"] =>
  (who, authorityId) =>
    authorityId === null && isFor(who);

const worksOnCases = inTown((who, authorityId) => may(who, "see", { kind: "inbox", authorityId }));
const readsDrafts = inTown(
  (who, authorityId) =>
    worksOnCases(who, authorityId) || may(who, "edit", { kind: "workshop", authorityId }),
);
const seesTill = inTown((who, authorityId) => may(who, "see", { kind: "till", authorityId }));
const readsFeedback: Place["isFor"] = (who, authorityId) =>
  may(who, "read", { kind: "feedback", authorityId });
const runsPortals = onRoof((who) =>
  may(who, "see", { kind: "operation", authorityId: null, operatedBy: null }),
);

/** Where staff work; the same permission draws the link and guards the page. */
const PLACES: readonly Place[] = [
  { href: "/amt", name: "inbox", isFor: worksOnCases },
  { href: "/amt/post", name: "post", isFor: worksOnCases },
  {
    href: "/loki",
    name: "workshop",
    isFor: (who, authorityId) => may(who, "see", { kind: "workshop", authorityId }),
  },
  { href: "/amt/entwurf", name: "drafts", isFor: readsDrafts },
  { href: "/amt/kasse", name: "till", isFor: seesTill },
  {
    href: "/redaktion/suche",
    name: "searchWords",
    isFor: (who, authorityId) => may(who, "edit", { kind: "search-words", authorityId }),
  },
  {
    href: "/redaktion/import",
    name: "imports",
    isFor: (who, authorityId) => may(who, "read", { kind: "import", authorityId }),
  },
  { href: "/betrieb", name: "operation", isFor: runsPortals },
  {
    href: "/redaktion/texte",
    name: "texts",
    isFor: (who, authorityId) => may(who, "see", { kind: "texts", authorityId }),
  },
  {
    href: "/redaktion/stoerungen",
    name: "disturbances",
    isFor: (who, authorityId) => may(who, "announce", { kind: "disturbance", authorityId }),
  },
  {
    href: "/redaktion/barrierefreiheit",
    name: "barriers",
    isFor: (who, authorityId) => may(who, "answer", { kind: "accessibility", authorityId }),
  },
  { href: "/redaktion/rueckmeldungen", name: "feedback", isFor: readsFeedback },
  { href: "/redaktion/zahlen", name: "figures", isFor: readsFeedback },
];

const placesOf = (visit: Visit): readonly Place[] => {
  const who = visit.staff?.staff;
  return who ? PLACES.filter(({ isFor }) => isFor(who, portalOwner(visit))) : [];
};

export const staffNavigation = (visit: Visit, texts: Texts): NavItem[] =>
  placesOf(visit).map(({ href, name }) => ({ href, text: texts[name] }));

/** Where somebody begins to work below an address; undefined when there is nothing for them. */
export const firstPlace = (visit: Visit, below = "/"): string | undefined =>
  placesOf(visit).find(({ href }) => href.startsWith(below))?.href;
