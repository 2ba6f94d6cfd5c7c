import { balanceOf, describePayment, isOver, type OpenPayment } from "#payments";
import { formatDate, formatMoney, inLanguage, type Language } from "#platform/i18n";
import { Badge, Facts } from "#ui";
import { payTexts } from "./texts.ts";

type PaymentFactsProps = { open: OpenPayment; language: Language };

const badgeOf = (open: OpenPayment, language: Language) => {
  const { state, label } = describePayment(open, language);
  const kind = state === "paid" ? "success" : isOver(state) ? "info" : "warning";
  return <Badge kind={kind}>{label}</Badge>;
};

/** How much, how it stands and what comes next, in the words that the office reads too. */
export const PaymentFacts = ({ open, language }: PaymentFactsProps) => {
  const texts = inLanguage(payTexts, language);
  const { payment } = open.rows;
  const { missing } = balanceOf(open.payment);
  return (
    <div class="panel stack">
      <Facts
        facts={[
          { label: texts.amount, value: formatMoney(payment.amount, language) },
          { label: texts.state, value: badgeOf(open, language) },
          ...(missing > 0
            ? [{ label: texts.due, value: formatDate(payment.due_on, language) }]
            : []),
        ]}
      />
      <p>{describePayment(open, language).next}</p>
    </div>
  );
};
