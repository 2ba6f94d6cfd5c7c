import { balanceOf, type OfferedWay, type OpenPayment } from "#payments";
import { formatMoney, inLanguage, type Language } from "#platform/i18n";
import { Button, Facts, FormToken } from "#ui";
import { payTexts } from "./texts.ts";

type WayProps = { path: string; token: string; language: Language };

const Way = ({ way, path, token, language }: WayProps & { way: OfferedWay["way"] }) => {
  const { title, text, button } = inLanguage(payTexts, language)[way];
  return (
    <form method="post" action={path} class="hit stack stack--tight">
      <FormToken value={token} />
      <h3>{title}</h3>
      <p>{text}</p>
      <Button kind={way === "online" ? "primary" : "secondary"} name="weg" value={way}>
        {button}
      </Button>
    </form>
  );
};

type WaysProps = WayProps & { ways: readonly OfferedWay[]; title: string };

/** Everything the town offers, the quickest first. */
export const WaysToPay = ({ ways, title, ...props }: WaysProps) => (
  <section class="stack stack--fill" aria-labelledby="wege">
    <h2 id="wege">{title}</h2>
    {ways.map(({ way }) => (
      <Way way={way} {...props} />
    ))}
  </section>
);

/** "DE02 1203 0000 0000 2020 51", as it stands on a bank card. */
const inGroups = (iban: string): string => iban.replaceAll(/(.{4})(?=.)/g, "$1 ");

type TransferProps = { open: OpenPayment; iban: string; receiver: string; language: Language };

/** What to write on the transfer. */
export const TransferDetails = ({ open, iban, receiver, language }: TransferProps) => {
  const texts = inLanguage(payTexts, language);
  const { missing } = balanceOf(open.payment);
  return (
    <section class="panel panel--brand stack" aria-labelledby="ueberweisung">
      <h2 id="ueberweisung">{texts.transfer.details}</h2>
      <Facts
        facts={[
          { label: texts.transfer.receiver, value: receiver },
          { label: texts.transfer.iban, value: <span class="code">{inGroups(iban)}</span> },
          { label: texts.amount, value: formatMoney(missing, language) },
          {
            label: texts.reference,
            value: <strong class="code">{open.rows.payment.reference}</strong>,
          },
        ]}
      />
      <p>{texts.transfer.exactly}</p>
    </section>
  );
};
