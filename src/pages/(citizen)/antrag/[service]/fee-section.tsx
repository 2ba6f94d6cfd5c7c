import { feeToPay } from "#applications";
import type { Fee, FeePosition } from "#library";
import { formatMoney, inLanguage } from "#platform/i18n";
import { DataTable } from "#ui";
import { SourceLine } from "../../../(public)/leistungen/[service]/source-line.tsx";
import type { OpenApplication } from "./application.ts";
import { applicationTexts } from "./texts.ts";

/** What sending costs now; undefined when the service takes no fee. */
export const feeNow = ({ adopted, way, surroundings }: OpenApplication): Fee | undefined =>
  feeToPay(adopted, way.answers, surroundings.heute);

/** What it costs and why, with the source and day of every tariff. */
export const FeeSection = ({ open, fee }: { open: OpenApplication; fee: Fee }) => {
  const { words, visit } = open;
  const { language } = visit;
  const texts = inLanguage(applicationTexts, language).fee;
  const label = ({ id, tariff }: FeePosition) => (
    <>
      {words.texts(`fee.${id}`)}
      <SourceLine source={tariff?.source ?? null} language={language} />
    </>
  );
  const total = formatMoney(fee.total, language);
  const rows = [
    ...fee.positions.map((one) => ({
      what: label(one),
      amount: formatMoney(one.amount, language),
    })),
    { what: <strong>{texts.total}</strong>, amount: <strong>{total}</strong> },
  ];
  return (
    <section class="stack stack--fill">
      <h2>{texts.title}</h2>
      {fee.total === 0 ? (
        <p>{texts.free}</p>
      ) : (
        <>
          <DataTable
            caption={texts.title}
            hideCaption
            rows={rows}
            columns={[
              { head: texts.what, cell: ({ what }) => what, rowHead: true },
              { head: texts.amount, cell: ({ amount }) => amount, number: true },
            ]}
          />
          <p>{texts.when}</p>
        </>
      )}
    </section>
  );
};
