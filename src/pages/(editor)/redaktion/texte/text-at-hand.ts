import {
  compareTexts,
  type EditedText,
  EMPTY_ADDITION,
  listVersions,
  placeOf,
  type ServiceText,
  type ServiceType,
  speakerOf,
  textOf,
  type TextVersion,
} from "#catalogue";
import { dayOf } from "#platform/clock";
import { AppError } from "#platform/errors";
import type { TextDesk } from "./text-desk.ts";

/** The text of a service that somebody works on, with its past. */
export type TextAtHand = {
  desk: TextDesk;
  /** As it is published for the region. */
  service: ServiceType;
  /** The newest first. */
  versions: readonly TextVersion[];
  open: TextVersion | undefined;
  published: TextVersion | undefined;
  /** What people read now. */
  live: EditedText;
  /** What is worked on: the open version, or what people read. */
  text: EditedText;
  /** What it rests on, as it is now: the delivered text; for a town, the region's. */
  ground: ServiceText;
  /** The ground is another one than when somebody last compared it. */
  groundMoved: boolean;
};

/** Whether a town may add something to what is said of a service. */
export const isOwn = (
  service: ServiceType,
  { visit, house }: Pick<TextDesk, "visit" | "house">,
): boolean => {
  const place = placeOf(visit.portal);
  const answer = house.catalogue.responsible({ service, place, day: dayOf(visit.now) });
  return place === "roof" || speakerOf(answer, place) === place;
};

/** The text as it is without any version: as delivered; for a town, nothing. */
export const untouched = (delivered: ServiceType, { townId }: TextDesk): EditedText =>
  townId === null ? textOf(delivered) : EMPTY_ADDITION;

/** Of the address. Throws AppError `not-found` for a service that is not theirs to describe. */
export const textAtHand = (desk: TextDesk): Promise<TextAtHand> =>
  textOfService(desk, desk.visit.params["service"] ?? "");

/** The same for any service. */
export async function textOfService(desk: TextDesk, id: string): Promise<TextAtHand> {
  const { house, db, townId } = desk;
  const [delivered, service] = [house.texts.delivered(id), house.texts.written(id)];
  if (!delivered || !service || !isOwn(service, desk)) throw new AppError("not-found");
  const versions = await listVersions(db, id);
  const open = versions.find(({ state }) => state !== "published");
  const published = versions.find(({ state }) => state === "published");
  const without = untouched(delivered, desk);
  const live = published?.content ?? without;
  const ground = textOf(townId === null ? delivered : service);
  const compared = [open, published].find((one) => one !== undefined && one.content !== null);
  return {
    ...{ desk, service, versions, open, published, live, ground },
    text: open ? (open.content ?? without) : live,
    groundMoved: compared !== undefined && compareTexts(compared.ground, ground).length > 0,
  };
}
