import {
  byTitle,
  type EditedText,
  EMPTY_ADDITION,
  type Gaps,
  gapsOf,
  groundDigest,
  isWhole,
  listTextStates,
  type ServiceType,
  textOf,
  type TextState,
} from "#catalogue";
import { missingOffices } from "./missing-offices.ts";
import { isOwn } from "./text-at-hand.ts";
import type { TextDesk } from "./text-desk.ts";
import { textsTexts } from "./texts.ts";

/** A service in the list, and what there is to do about its text. */
export type TextRow = {
  service: ServiceType;
  /** What is worked on, if anything is. */
  open: TextState | undefined;
  /** What editors published, if they did. */
  published: TextState | undefined;
  gaps: Gaps;
  withoutOffice: boolean;
  /** A town has nothing to say about it. */
  withoutAddition: boolean;
  groundMoved: boolean;
};

export type Filter = keyof typeof textsTexts.list.names;
export type Sort = keyof typeof textsTexts.list.sorts;

export const FILTERS: Record<Filter, (row: TextRow) => boolean> = {
  englisch: ({ gaps }) => gaps.english > 0,
  einfach: ({ gaps }) => gaps.easy > 0,
  veraltet: ({ gaps }) => gaps.stale > 0,
  quelle: ({ gaps }) => gaps.unsourced > 0,
  stelle: ({ withoutOffice }) => withoutOffice,
  ergaenzung: ({ withoutAddition }) => withoutAddition,
  entwurf: ({ open }) => open?.state === "draft",
  pruefung: ({ open }) => open?.state === "review",
  grundlage: ({ groundMoved }) => groundMoved,
};

const lack = ({ gaps }: TextRow): number => gaps.english + gaps.easy + gaps.stale + gaps.unsourced;

const changedAt = ({ open, published }: TextRow): number =>
  Math.max(open?.savedAt.epochMilliseconds ?? 0, published?.savedAt.epochMilliseconds ?? 0);

/** Equal ones stay in the order of their titles. */
export const SORTS: Record<Sort, (one: TextRow, other: TextRow) => number> = {
  titel: () => 0,
  luecken: (one, other) => lack(other) - lack(one),
  geaendert: (one, other) => changedAt(other) - changedAt(one),
};

const elementCount = (text: EditedText): number =>
  text.facts.length + (isWhole(text) ? 0 : text.values.length);

function rowOf(service: ServiceType, states: readonly TextState[], desk: TextDesk): TextRow {
  const { townId, house } = desk;
  const own = states.filter(({ serviceId }) => serviceId === service.id);
  const open = own.find(({ state }) => state !== "published");
  const published = own.find(({ state }) => state === "published");
  const said = house.texts.published(townId, service.id);
  const delivered = house.texts.delivered(service.id) ?? service;
  const ground = textOf(townId === null ? delivered : service);
  const compared = [open, published].find((one) => one?.touched);
  return {
    ...{ service, open, published },
    gaps: gapsOf(said ?? (townId === null ? ground : EMPTY_ADDITION)),
    withoutOffice: missingOffices(service, desk).length > 0,
    withoutAddition: townId !== null && (said === undefined || elementCount(said) === 0),
    groundMoved: compared !== undefined && compared.groundDigest !== groundDigest(ground),
  };
}

/** Every service whose text is edited here, and those nobody offers here, in the order of titles. */
export async function textRows(desk: TextDesk): Promise<TextRow[]> {
  const { house, db } = desk;
  const states = await listTextStates(db);
  const services = byTitle(
    house.catalogue.services.flatMap(({ id }) => house.texts.written(id) ?? []),
    "de",
  );
  return services
    .filter((service) => isOwn(service, desk) || missingOffices(service, desk).length > 0)
    .map((service) => rowOf(service, states, desk));
}
