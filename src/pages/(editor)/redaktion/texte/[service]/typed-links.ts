import type { ServiceLink, ServiceText, ServiceType } from "#catalogue";
import { formText, formTexts } from "../../../../form-text.ts";
import type { FormBody } from "../../../../visit.ts";

export type LinkField = "url" | "de" | "en" | "provider";
export type TypedLink = Record<LinkField, string> & { remove: boolean };

/** Links, related services and ways, as they were typed. */
export type TypedLinks = {
  links: readonly TypedLink[];
  /** Titles, one a line. */
  related: string;
  channels: readonly string[];
};

export type LinksProblems = {
  /** Positions of links that are incomplete. */
  links: readonly number[];
  /** Titles that nobody knows. */
  related: readonly string[];
  channels: boolean;
};

const MOST_LINKS = 30;
const LONGEST = 500;
const CHANNELS = ["counter", "phone", "post"] as const;

export const linkName = (link: number, field: LinkField | "remove"): string =>
  `link.${link}.${field}`;

export const emptyLink: TypedLink = { url: "", de: "", en: "", provider: "", remove: false };

export const typedLink = ({ url, what, provider }: ServiceLink): TypedLink => ({
  ...{ url, de: what.de, en: what.en, provider, remove: false },
});

export const typedLinks = (form: FormBody): TypedLinks => ({
  links: Array.from({ length: MOST_LINKS }, (_, link) => link)
    .filter((link) => form[linkName(link, "url")] !== undefined)
    .map((link) => {
      const field = (name: LinkField) => formText(form, linkName(link, name)).trim();
      const remove = form[linkName(link, "remove")] !== undefined;
      return {
        url: field("url"),
        de: field("de"),
        en: field("en"),
        provider: field("provider"),
        remove,
      };
    }),
  related: formText(form, "related"),
  channels: formTexts(form, "channels"),
});

const isEmpty = ({ url, de, en, provider }: TypedLink): boolean =>
  [url, de, en, provider].every((text) => text === "");

const isComplete = ({ url, de, en, provider }: TypedLink): boolean =>
  URL.parse(url)?.protocol === "https:" &&
  [url, de, en, provider].every((text) => text !== "" && text.length <= LONGEST);

type Known = { text: ServiceText; services: readonly ServiceType[]; own: string };

/** The links a text has after that; a link that stays as it is keeps its source. */
export function readLinks(
  typed: TypedLinks,
  { text, services, own }: Known,
):
  | { kind: "read"; said: Pick<ServiceText, "links" | "related" | "channels"> }
  | { kind: "refused"; problems: LinksProblems } {
  const meant = typed.links
    .map((one, at) => ({ one, at }))
    .filter(({ one }) => !one.remove && !isEmpty(one));
  const incomplete = meant.filter(({ one }) => !isComplete(one)).map(({ at }) => at);
  const titles = typed.related
    .split("\n")
    .map((line) => line.trim())
    .filter(Boolean);
  const named = titles.map((title) => ({
    title,
    id: services.find((one) => one.title.de === title || one.id === title)?.id,
  }));
  const unknown = named
    .filter(({ id }) => id === undefined || id === own)
    .map(({ title }) => title);
  const channels = CHANNELS.filter((channel) => typed.channels.includes(channel));
  if (incomplete.length > 0 || unknown.length > 0 || channels.length === 0)
    return {
      kind: "refused",
      problems: { links: incomplete, related: unknown, channels: channels.length === 0 },
    };
  const links = meant.map(({ one: { url, de, en, provider } }): ServiceLink => {
    const source = text.links.find((known) => known.url === url)?.source ?? null;
    return { url, what: { de, en }, provider, source };
  });
  const related = [...new Set(named.flatMap(({ id }) => id ?? []))];
  return { kind: "read", said: { links, related, channels } };
}
