import { type ServiceText, translationKey } from "#catalogue";
import { fill } from "#platform/i18n";
import type { Reply } from "#platform/http";
import { FieldView } from "#ui";
import type { FormBody } from "../../../../visit.ts";
import type { TextAtHand } from "../text-at-hand.ts";
import { textsTexts } from "../texts.ts";
import { formErrors as errors, formTexts as texts } from "./form-texts.ts";
import type { EditedPart, WholePart } from "./edited-part.ts";
import { partPage } from "./part-page.tsx";
import { StaleNote, Tick } from "./stale-note.tsx";
import {
  emptyLink,
  type LinkField,
  linkName,
  type LinksProblems,
  readLinks,
  typedLink,
  type TypedLink,
  type TypedLinks,
  typedLinks,
} from "./typed-links.ts";

const { channels } = textsTexts;

type Failed = { typed: TypedLinks; problems?: LinksProblems; refused?: string };

const FIELDS: readonly { field: LinkField; label: string }[] = [
  { field: "url", label: texts.linkUrl },
  { field: "de", label: texts.linkDe },
  { field: "en", label: texts.linkEn },
  { field: "provider", label: texts.provider },
];

type LinkProps = { typed: TypedLink; link: number; text: ServiceText; isWrong: boolean };

const LinkFields = ({ typed, link, text, isWrong }: LinkProps) => {
  const isNew = !text.links.some(({ url }) => url === typed.url);
  return (
    <fieldset class="panel stack stack--fill statement">
      <legend>{isNew ? texts.newLink : fill(texts.link, { number: link + 1 })}</legend>
      {FIELDS.map(({ field, label }) => (
        <FieldView
          field={{
            ...{ type: "text", multiline: false, name: linkName(link, field), label },
            ...{ value: typed[field], error: isWrong && field === "url" ? errors.link : undefined },
          }}
        />
      ))}
      <StaleNote
        {...{ text, place: `link:${typed.url}`, language: "en", german: typed.de }}
        name={`link.${link}.stillRight`}
      />
      {!isNew && <Tick name={linkName(link, "remove")} label={texts.removeLink} />}
    </fieldset>
  );
};

const titlesOf = ({ related }: ServiceText, { desk }: TextAtHand): string =>
  related.map((id) => desk.house.catalogue.service(id)?.title.de ?? id).join("\n");

const wrongWith = ({ links, related, channels: none }: LinksProblems) => [
  ...links.map((link) => ({ name: linkName(link, "url"), message: errors.link })),
  ...(related.length > 0
    ? [{ name: "related", message: fill(errors.related, { names: related.join(", ") }) }]
    : []),
  ...(none ? [{ name: "channels", message: errors.channels }] : []),
];

/** Links, related services and the ways in which people can get it done. */
export function linksPage({ at, part, text }: WholePart, failed?: Failed): Reply {
  const typed = failed?.typed ?? {
    links: [...text.links.map(typedLink), emptyLink],
    related: titlesOf(text, at),
    channels: text.channels,
  };
  const wrong = failed?.problems ? wrongWith(failed.problems) : [];
  const errorOf = (name: string) => wrong.find((one) => one.name === name)?.message;
  return partPage({
    ...{ at, part, wrong, refused: failed?.refused },
    fields: (
      <>
        {typed.links.map((one, link) => (
          <LinkFields
            {...{ typed: one, link, text }}
            isWrong={failed?.problems?.links.includes(link) ?? false}
          />
        ))}
        <FieldView
          field={{
            ...{ type: "text", multiline: true, name: "related", label: texts.related },
            ...{ hint: texts.relatedHint, error: errorOf("related"), value: typed.related },
          }}
        />
        <FieldView
          field={{
            ...{ type: "choice", multiple: true, name: "channels", label: texts.channels },
            ...{ placeholder: "", error: errorOf("channels"), chosen: typed.channels },
            options: Object.entries(channels).map(([id, label]) => ({ id, label })),
          }}
        />
      </>
    ),
  });
}

export function readLinksPart(whole: WholePart, form: FormBody): EditedPart {
  const { text } = whole;
  const typed = typedLinks(form);
  const again = (failed: Omit<Failed, "typed">): Reply => linksPage(whole, { typed, ...failed });
  const { services } = whole.at.desk.house.catalogue;
  const read = readLinks(typed, { text, services, own: whole.at.service.id });
  if (read.kind === "refused") return { kind: "again", page: again({ problems: read.problems }) };
  const ticked = typed.links.flatMap(({ url }, link) =>
    form[`link.${link}.stillRight`] === undefined ? [] : [translationKey(`link:${url}`, "en")],
  );
  return {
    kind: "edited",
    text: { ...text, ...read.said },
    stillRight: new Set(ticked),
    again: (refused) => again({ refused }),
  };
}
