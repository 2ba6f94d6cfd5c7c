import { newId } from "#platform/ids";
import { Alert, Button, ErrorSummary, FieldView, FormToken } from "#ui";
import { tillTexts } from "./texts.ts";

export type TransferEntry = {
  reference: string;
  amount: string;
  /** One for each form that is shown, so that pressing twice books once. */
  entryId: string;
  errors: readonly { name: "verwendungszweck" | "betrag"; message: string }[];
  /** Money came for this before. */
  askAgain: boolean;
};

export const emptyTransfer = (): TransferEntry => ({
  reference: "",
  amount: "",
  entryId: newId(),
  errors: [],
  askAgain: false,
});

const texts = tillTexts.transfer;

/** What stands on a bank statement, to be booked. */
export const TransferForm = ({ entry, token }: { entry: TransferEntry; token: string }) => {
  const errorOf = (name: string) => entry.errors.find((error) => error.name === name)?.message;
  const input = { type: "text", multiline: false } as const;
  return (
    <section class="stack" aria-labelledby="ueberweisung">
      <h2 id="ueberweisung">{texts.title}</h2>
      <ErrorSummary title={tillTexts.errors} errors={entry.errors} />
      <form method="post" action="/amt/kasse" class="form" novalidate>
        <FormToken value={token} />
        <input type="hidden" name="buchung" value={entry.entryId} />
        <FieldView
          field={{
            ...input,
            name: "verwendungszweck",
            label: texts.reference,
            hint: texts.referenceHint,
            error: errorOf("verwendungszweck"),
            value: entry.reference,
          }}
        />
        <FieldView
          field={{
            ...input,
            name: "betrag",
            label: texts.amount,
            hint: texts.amountHint,
            error: errorOf("betrag"),
            value: entry.amount,
          }}
        />
        {entry.askAgain && (
          <Alert kind="warning" title={texts.again} live>
            <p>{texts.againText}</p>
            <FieldView
              field={{
                type: "declaration",
                name: "nochmal",
                label: texts.againTick,
                ticked: false,
              }}
            />
          </Alert>
        )}
        <Button kind="secondary">{texts.button}</Button>
      </form>
    </section>
  );
};
