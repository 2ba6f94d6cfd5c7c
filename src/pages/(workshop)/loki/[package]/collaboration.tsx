import type { VNode } from "preact";
import { fill } from "#platform/i18n";
import { Button, FieldView, FormToken, LinkButton } from "#ui";
import type { ChangeOffer } from "#workshop";
import { formText } from "../../../form-text.ts";
import { packagePath, townName } from "../workshop-desk.ts";
import type { PackageAtHand } from "./package-at-hand.ts";
import { packageTexts as texts } from "./texts.ts";

type ActionProps = {
  hand: PackageAtHand;
  action: string;
  summary: string;
  lead?: string;
  reason: string;
  button: string;
  hidden?: Readonly<Record<string, string>>;
  children?: VNode;
};

/** Something that is done once and for a reason. */
export const ReasonForm = (props: ActionProps) => {
  const { hand, action, summary, lead, reason, button, hidden = {}, children } = props;
  const name = `grund.${[action, ...Object.values(hidden)].join("_")}`;
  const typed = formText(hand.desk.visit.form, name);
  return (
    <details class="why" open={typed !== ""}>
      <summary>{summary}</summary>
      <form
        class="form panel"
        method="post"
        action={packagePath(hand.packageId, "/schritt")}
        novalidate
      >
        <FormToken value={hand.desk.visit.formToken()} />
        <input type="hidden" name="_aktion" value={action} />
        {Object.entries(hidden).map(([name, value]) => (
          <input type="hidden" name={name} value={value} />
        ))}
        {lead && <p>{lead}</p>}
        {children}
        <FieldView field={{ type: "text", multiline: false, name, label: reason, value: typed }} />
        <div class="actions">
          <Button kind="secondary">{button}</Button>
        </div>
      </form>
    </details>
  );
};

/** What a town changed itself, as a list to choose from. */
const OwnChanges = ({ sentences }: { sentences: readonly (string | undefined)[] }) => (
  <fieldset class="kern-fieldset">
    <legend class="kern-label">{texts.offerText}</legend>
    <div class="kern-fieldset__body">
      {sentences.map(
        (sentence, index) =>
          sentence !== undefined && (
            <div class="kern-form-check">
              <input
                class="kern-form-check__checkbox"
                type="checkbox"
                name="aenderung"
                value={String(index)}
                id={`aenderung-${index}`}
              />
              <label class="kern-label" for={`aenderung-${index}`}>
                {sentence}
              </label>
            </div>
          ),
      )}
    </div>
  </fieldset>
);

type CollaborationProps = {
  hand: PackageAtHand;
  isAuthor: boolean;
  /** Own changes in words, by their place; undefined: nothing to talk about, such as a drawing. */
  own: readonly (string | undefined)[];
};

/** Giving something back, passing something on, or going own ways. */
export const Collaboration = ({ hand, isAuthor, own }: CollaborationProps) => {
  const hasOwn = own.some((sentence) => sentence !== undefined);
  return (
    <section class="stack stack--fill" aria-labelledby="zusammen">
      <h2 id="zusammen">{texts.more}</h2>
      {hasOwn && !isAuthor && (
        <ReasonForm
          {...{ hand, action: "offer", summary: texts.offer, reason: texts.offerReason }}
          button={texts.offerButton}
        >
          <OwnChanges sentences={own} />
        </ReasonForm>
      )}
      {hasOwn && !isAuthor && (
        <ReasonForm
          {...{ hand, action: "share", summary: texts.share, lead: texts.shareText }}
          {...{ reason: texts.shareReason, button: texts.share }}
        />
      )}
      {isAuthor ? (
        <ReasonForm
          {...{ hand, action: "withdraw", summary: texts.withdraw, lead: texts.withdrawText }}
          {...{ reason: texts.withdrawReason, button: texts.withdraw }}
        />
      ) : (
        <ReasonForm
          {...{ hand, action: "leave", summary: texts.leave, lead: texts.leaveText }}
          {...{ reason: texts.leaveReason, button: texts.leave }}
        />
      )}
    </section>
  );
};

/** Offers that wait for this town, and what became of its own. */
export const Offers = ({
  hand,
  offers,
}: {
  hand: PackageAtHand;
  offers: readonly ChangeOffer[];
}) => {
  const { desk } = hand;
  const mine = offers.filter(({ fromId }) => fromId === desk.town.id);
  const waiting = offers.filter(({ toId, state }) => toId === desk.town.id && state === "open");
  return (
    <>
      {waiting.map((offer) => (
        <section
          class="panel panel--brand stack stack--fill"
          aria-labelledby={`angebot-${offer.id}`}
        >
          <h2 id={`angebot-${offer.id}`}>
            {fill(texts.offerFrom, { town: townName(desk, offer.fromId) })}
          </h2>
          <p>{fill(texts.offerWhy, { reason: offer.reason })}</p>
          <form method="post" action={packagePath(hand.packageId, "/schritt")}>
            <FormToken value={desk.visit.formToken()} />
            <input type="hidden" name="_aktion" value="take-offer" />
            <input type="hidden" name="angebot" value={offer.id} />
            <Button>{texts.lookAt}</Button>
          </form>
          <ReasonForm
            {...{ hand, action: "decline-offer", summary: texts.declineDetails }}
            {...{ reason: texts.declineReason, button: texts.decline }}
            hidden={{ angebot: offer.id }}
          />
        </section>
      ))}
      {mine.length > 0 && (
        <section class="stack" aria-labelledby="eigene-angebote">
          <h2 id="eigene-angebote">{texts.ownOffers}</h2>
          <ul class="spaced">
            {mine.map(({ reason, state, answer }) => (
              <li>
                {reason}: {texts.offerStates[state]}
                {answer && ` (${answer})`}
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
};

export const CompareLink = ({ packageId }: { packageId: string }) => (
  <LinkButton href={packagePath(packageId, "/vergleich")} kind="secondary">
    {texts.compare}
  </LinkButton>
);
