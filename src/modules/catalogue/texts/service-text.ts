import * as z from "zod";
import { serviceType, type ServiceType } from "../service-type.ts";
import { townParameter } from "../town-parameter.ts";
import { source, wording } from "../wording.ts";

/** By `<place>.<language>`: the German words a translation was made from, where they are others now. */
const staleFrom = z.record(z.string(), z.string());

/** What editors of the region say about a service; keys, competence and parameters stay with its file. */
export const serviceText = serviceType
  .pick({ title: true, short: true, words: true, facts: true, channels: true, related: true })
  .extend({ links: serviceType.shape.links.unwrap(), staleFrom });
export type ServiceText = z.infer<typeof serviceText>;

/** What differs by town and a statement of the region names: the town's own value. */
const localValue = z.strictObject({
  parameter: townParameter.shape.id,
  kind: townParameter.shape.kind,
  value: z.union([z.number(), z.string(), wording]),
  source: source.nullable(),
});
export type LocalValue = z.infer<typeof localValue>;

/** What a town says on top of it. */
export const localAddition = serviceType
  .pick({ facts: true })
  .extend({ values: z.array(localValue), staleFrom });
export type LocalAddition = z.infer<typeof localAddition>;

export type EditedText = ServiceText | LocalAddition;

export const EMPTY_ADDITION: LocalAddition = { facts: [], values: [], staleFrom: {} };

/** Whether it is a text of its own, not an addition to one. */
export const isWhole = (text: EditedText): text is ServiceText => "title" in text;

/** The text of a service. What it does not say is never stale: its translations came with it. */
export const textOf = ({
  title,
  short,
  words,
  facts,
  channels,
  related,
  links = [],
}: ServiceType): ServiceText => ({
  ...{ title, short, words, facts, channels, links, related },
  staleFrom: {},
});

/** The service with another text; a service that is gone since is no related one any more. */
export function withText(
  service: ServiceType,
  text: ServiceText,
  isService: (id: string) => boolean,
): ServiceType {
  const { staleFrom: _, ...said } = text;
  return { ...service, ...said, related: said.related.filter(isService) };
}
