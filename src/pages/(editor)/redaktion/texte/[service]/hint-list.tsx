import type { EditedText, ElementKind, QualityHint } from "#catalogue";
import { fill } from "#platform/i18n";
import { Alert, Link } from "#ui";
import { partOfElement } from "../parts.ts";
import { textsTexts } from "../texts.ts";

const { hints: texts, overview, kinds } = textsTexts;

function kindOf(place: string, { facts }: EditedText): ElementKind | undefined {
  if (place === "title" || place === "short") return place;
  if (place.startsWith("link:")) return "links";
  return facts.find(({ id }) => `fact:${id}` === place)?.kind;
}

type HintProps = { hint: QualityHint; text: EditedText };

const Words = ({ hint: { hint, detail } }: { hint: QualityHint }) => (
  <>
    {fill(texts[hint], { detail })}
    {hint !== "hard-to-read" && <span class="note"> – „{detail}“</span>}
  </>
);

const LinkedHint = ({ hint, text, serviceId }: HintProps & { serviceId: string }) => {
  const kind = kindOf(hint.place, text);
  return (
    <li>
      {kind ? (
        <Link href={`/redaktion/texte/${serviceId}/teil/${partOfElement(kind)}`}>
          {kinds[kind]}
        </Link>
      ) : (
        texts.text
      )}
      : <Words hint={hint} />
    </li>
  );
};

type PartProps = { text: EditedText; hints: readonly QualityHint[]; part: string };

/** What could be better in one part, beside its form; nothing when all is well. */
export function PartHints({ text, hints, part }: PartProps) {
  const own = hints.filter(({ place }) => {
    const kind = kindOf(place, text);
    return kind !== undefined && partOfElement(kind) === part;
  });
  if (own.length === 0) return null;
  return (
    <Alert kind="info" title={overview.hints}>
      <ul>
        {own.map((hint) => (
          <li>
            <Words hint={hint} />
          </li>
        ))}
      </ul>
    </Alert>
  );
}

type ListProps = {
  text: EditedText;
  serviceId: string;
  hints: readonly QualityHint[];
  /** Reading ease of the German words, as far as there are any. */
  ease: number | undefined;
  /** Towns without an office for it. */
  withoutOffice: readonly string[];
};

/** What could be better in a text; nothing of it stops anybody. */
export const HintList = ({ text, serviceId, hints, ease, withoutOffice }: ListProps) => (
  <section class="stack stack--fill" aria-labelledby="hinweisliste">
    <h2 id="hinweisliste">{overview.hints}</h2>
    <p class="note">{overview.hintsLead}</p>
    {ease !== undefined && <p>{fill(overview.ease, { ease })}</p>}
    {hints.length === 0 && withoutOffice.length === 0 ? (
      <p class="panel">{overview.noHints}</p>
    ) : (
      <ul class="spaced">
        {withoutOffice.length > 0 && (
          <li>{fill(texts["no-office"], { detail: withoutOffice.join(", ") })}</li>
        )}
        {hints.map((hint) => (
          <LinkedHint {...{ hint, text, serviceId }} />
        ))}
      </ul>
    )}
  </section>
);
