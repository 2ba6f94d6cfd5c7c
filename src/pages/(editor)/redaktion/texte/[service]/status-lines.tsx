import type { TextVersion } from "#catalogue";
import { fill, formatDateTime } from "#platform/i18n";
import { Alert, Badge, Link } from "#ui";
import type { TextAtHand } from "../text-at-hand.ts";
import { textsTexts } from "../texts.ts";

const { overview: texts, states } = textsTexts;

export const namesOf = ({ authors }: TextVersion): string =>
  authors.map(({ name }) => name).join(", ");

const Open = ({ open, isTown }: { open: TextVersion; isTown: boolean }) => {
  const { state, savedAt, content, remark } = open;
  const said = state === "review" ? texts.reviewBy : texts.draftBy;
  return (
    <>
      <p class="row">
        <Badge kind={state === "review" ? "warning" : "info"}>{states[state]}</Badge>
        <span>{fill(said, { names: namesOf(open), when: formatDateTime(savedAt) })}</span>
      </p>
      {content === null && <p>{isTown ? texts.emptyAddition : texts.empty}</p>}
      {remark && <Alert kind="warning" title={fill(texts.remark, { remark })} />}
    </>
  );
};

const Published = ({
  published,
  isTown,
}: {
  published: TextAtHand["published"];
  isTown: boolean;
}) => {
  if (!published?.publishedAt)
    return <p class="note">{isTown ? texts.noAddition : texts.delivered}</p>;
  const when = formatDateTime(published.publishedAt);
  const { approvedBy } = published;
  return (
    <p class="note">
      {fill(texts.publishedBy, { when, names: namesOf(published) })}
      {approvedBy && ` ${fill(texts.approvedBy, { name: approvedBy.name })}`}
    </p>
  );
};

/** Where a text stands: what is open, what people read, and whether what it rests on has moved. */
export const StatusLines = ({ at }: { at: TextAtHand }) => {
  const { desk, open, published, groundMoved, service } = at;
  const isTown = desk.townId !== null;
  return (
    <div class="stack stack--tight">
      {open && <Open {...{ open, isTown }} />}
      <Published {...{ published, isTown }} />
      {groundMoved && (
        <Alert kind="warning" title={isTown ? texts.groundMovedTown : texts.groundMoved}>
          <p>
            <Link href={`/redaktion/texte/${service.id}/grundlage`}>{texts.toGround}</Link>
          </p>
        </Alert>
      )}
    </div>
  );
};
