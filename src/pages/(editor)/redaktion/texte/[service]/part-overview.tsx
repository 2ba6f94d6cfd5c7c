import { type EditedText, inWords, isWhole, type LocalValue, type ServiceFact } from "#catalogue";
import { Badge, Link } from "#ui";
import { LinkedWords } from "../../../../(public)/linked-words.tsx";
import type { Part } from "../parts.ts";
import type { TextAtHand } from "../text-at-hand.ts";
import { textsTexts } from "../texts.ts";

const { overview: texts, gaps: gapNames, unchecked } = textsTexts;

type Mark = keyof typeof gapNames;

const factsIn = (text: EditedText, part: Part): readonly ServiceFact[] =>
  part.form === "facts" ? text.facts.filter(({ kind }) => kind === part.kind) : [];

/** What is missing or old in the words of a part. */
function marksOf(text: EditedText, part: Part): Mark[] {
  const isStale = (place: string): boolean =>
    Object.keys(text.staleFrom).some((key) => key.startsWith(`${place}.`));
  const heading = part.form === "heading" && isWhole(text) ? [text.title, text.short] : [];
  const words = [...heading, ...factsIn(text, part).map((fact) => fact.text)];
  const places =
    part.form === "heading"
      ? ["title", "short"]
      : factsIn(text, part).map(({ id }) => `fact:${id}`);
  return [
    ...(words.some(({ en }) => en === undefined) ? (["english"] as const) : []),
    ...(words.some((one) => one["de-easy"] === undefined) ? (["easy"] as const) : []),
    ...(places.some(isStale) ? (["stale"] as const) : []),
    ...(factsIn(text, part).some(({ source }) => !source) ? (["unsourced"] as const) : []),
  ];
}

const Facts = ({ facts }: { facts: readonly ServiceFact[] }) => (
  <ul class="spaced">
    {facts.map(({ text, source }) => (
      <li>
        <LinkedWords text={text} language="de" />
        <span class="note"> – {source?.title ?? unchecked}</span>
      </li>
    ))}
  </ul>
);

const Values = ({ values, at }: { values: readonly LocalValue[]; at: TextAtHand }) => {
  if (values.length === 0) return <p class="note">{texts.nothing}</p>;
  const nameOf = (id: string): string =>
    at.service.parameters?.find((one) => one.id === id)?.label.de ?? id;
  return (
    <ul class="spaced">
      {values.map(({ parameter, value, kind, source }) => (
        <li>
          {nameOf(parameter)}: {inWords(value, kind, "de")}
          <span class="note"> – {source?.title ?? unchecked}</span>
        </li>
      ))}
    </ul>
  );
};

const Words = ({ text, part, at }: { text: EditedText; part: Part; at: TextAtHand }) => {
  if (part.form === "facts") {
    const facts = factsIn(text, part);
    return facts.length > 0 ? <Facts facts={facts} /> : <p class="note">{texts.nothing}</p>;
  }
  if (!isWhole(text)) return <Values values={text.values} at={at} />;
  if (part.form === "heading")
    return (
      <>
        <p>
          <strong>{text.title.de}</strong>
        </p>
        <p>{text.short.de}</p>
      </>
    );
  if (part.form === "words") return <p>{[...text.words.de, ...text.words.en].join(", ")}</p>;
  const { catalogue } = at.desk.house;
  const related = text.related.map((id) => catalogue.service(id)?.title.de ?? id);
  return (
    <ul class="spaced">
      {text.links.map(({ url, what }) => (
        <li>
          <Link href={url}>{what.de}</Link>
        </li>
      ))}
      <li>
        {textsTexts.kinds.channels}: {text.channels.map((id) => textsTexts.channels[id]).join(", ")}
      </li>
      {related.length > 0 && (
        <li>
          {textsTexts.kinds.related}: {related.join(", ")}
        </li>
      )}
    </ul>
  );
};

const BaseFacts = ({ at, part }: { at: TextAtHand; part: Part }) => {
  const facts = factsIn(at.ground, part);
  if (facts.length === 0) return null;
  return (
    <details class="why">
      <summary>{texts.base}</summary>
      <Facts facts={facts} />
    </details>
  );
};

/** A part as it stands in the text at hand, and the way to its form. */
export const PartOverview = ({ at, part }: { at: TextAtHand; part: Part }) => {
  const { desk, service, text, open } = at;
  const mayEdit = desk.may.edit && open?.state !== "review";
  return (
    <section class="text-part" aria-labelledby={part.id}>
      <div class="row">
        <h3 id={part.id}>{part.name}</h3>
        {marksOf(text, part).map((mark) => (
          <Badge kind="warning">{gapNames[mark]}</Badge>
        ))}
        {mayEdit && (
          <Link href={`/redaktion/texte/${service.id}/teil/${part.id}`}>
            {texts.edit} <span class="visually-hidden">{part.name}</span>
          </Link>
        )}
      </div>
      {desk.townId !== null && <BaseFacts at={at} part={part} />}
      <Words {...{ text, part, at }} />
    </section>
  );
};
