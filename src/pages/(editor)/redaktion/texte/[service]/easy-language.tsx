import { easyDigest } from "#catalogue";
import { fill, formatDate } from "#platform/i18n";
import { Badge, Button, ErrorSummary, FieldView, FormToken } from "#ui";
import type { TextAtHand } from "../text-at-hand.ts";
import { textsTexts } from "../texts.ts";

const { easy: texts } = textsTexts;

export type TypedReview = { group: string; day: string };
type EasyProps = {
  at: TextAtHand;
  typed?: TypedReview;
  wrong?: readonly { name: keyof TypedReview; message: string }[];
};

const EMPTY: TypedReview = { group: "", day: "" };

/** Which test group read the easy words that people read now, and the form to note it. */
export function EasyLanguage({ at, typed = EMPTY, wrong = [] }: EasyProps) {
  const { desk, service, live } = at;
  if (desk.townId !== null || !desk.may.edit) return null;
  const review = desk.house.texts.easyReview(service.id);
  const errorOf = (name: string) => wrong.find((one) => one.name === name)?.message;
  const field = (name: keyof TypedReview, label: string, hint: string) => (
    <FieldView
      field={{
        ...{ type: "text", multiline: false, name, label, hint },
        ...{ error: errorOf(name), value: typed[name] },
      }}
    />
  );
  return (
    <section class="stack measure" aria-labelledby="leichte-sprache">
      <h2 id="leichte-sprache">{texts.heading}</h2>
      <p>{texts.lead}</p>
      {review && (
        <p>
          <Badge kind="success">{texts.heading}</Badge>{" "}
          {fill(texts.reviewed, {
            ...{ group: review.testedBy, day: formatDate(review.reviewedOn) },
            name: review.notedBy.name,
          })}
        </p>
      )}
      {easyDigest(live) === undefined ? (
        <p class="note">{texts.none}</p>
      ) : (
        !review && (
          <form method="post" action={`/redaktion/texte/${service.id}/pruefgruppe`} class="form">
            <ErrorSummary title={texts.error} errors={wrong} />
            <FormToken value={desk.visit.formToken()} />
            {field("group", texts.group, texts.groupHint)}
            {field("day", texts.day, texts.dayHint)}
            <div>
              <Button kind="secondary">{texts.button}</Button>
            </div>
          </form>
        )
      )}
    </section>
  );
}
