import { type StaffMember, whyNot } from "#identity";
import { balanceOf, type OpenPayment, REFUND_REASONS, refundable, refundThing } from "#payments";
import { fill, formatMoney } from "#platform/i18n";
import { Alert, Button, FieldView, FormToken } from "#ui";
import { paymentTexts } from "../texts.ts";

const texts = paymentTexts.refund;

type RefundProps = {
  open: OpenPayment;
  who: StaffMember;
  token: string;
  path: string;
  nameOf: (id: string | null) => string;
};

/** Cents as somebody types them. */
const typed = (cents: number): string => (cents / 100).toFixed(2).replace(".", ",");

/** What somebody asked for: give it back, or do not; the same rule draws the button and guards it. */
export const AskedRefunds = ({ open, who, token, path, nameOf }: RefundProps) => (
  <>
    {open.payment.refunds
      .filter(({ state }) => state === "asked")
      .map((refund) => {
        const obstacle = whyNot(who, "make", refundThing(open, refund));
        const name = refund.askedBy === null ? texts.process : nameOf(refund.askedBy);
        const values = {
          amount: formatMoney(refund.amount),
          reason: texts.reasons[refund.reason],
          name,
        };
        return (
          <Alert kind="warning" title={texts.open}>
            <p>{fill(texts.askedBy, values)}</p>
            {obstacle !== undefined && <p>{obstacle}</p>}
            <form method="post" action={`${path}/erstattung`} class="row">
              <FormToken value={token} />
              <input type="hidden" name="rueckzahlung" value={refund.id} />
              {obstacle === undefined && (
                <Button name="entscheidung" value="ja">
                  {texts.give}
                </Button>
              )}
              <Button kind="secondary" name="entscheidung" value="nein">
                {texts.refuse}
              </Button>
            </form>
          </Alert>
        );
      })}
  </>
);

/** Gives back all or a part; what was paid too much is proposed. */
export const RefundForm = ({ open, token, path }: RefundProps) => {
  const most = refundable(open.payment);
  if (most === 0) return null;
  const { surplus } = balanceOf(open.payment);
  return (
    <section class="stack" aria-labelledby="zurueck">
      <h2 id="zurueck">{texts.title}</h2>
      <form method="post" action={path} class="form" novalidate>
        <FormToken value={token} />
        <FieldView
          field={{
            type: "text",
            name: "betrag",
            label: texts.amount,
            hint: fill(texts.amountHint, { most: formatMoney(most) }),
            value: typed(surplus > 0 ? Math.min(surplus, most) : most),
            multiline: false,
          }}
        />
        <FieldView
          field={{
            type: "choice",
            name: "grund",
            label: texts.reason,
            multiple: false,
            options: REFUND_REASONS.map((id) => ({ id, label: texts.reasons[id] })),
            chosen: [],
            placeholder: "",
          }}
        />
        <p class="note">{texts.way}</p>
        <Button kind="secondary">{texts.button}</Button>
      </form>
    </section>
  );
};
