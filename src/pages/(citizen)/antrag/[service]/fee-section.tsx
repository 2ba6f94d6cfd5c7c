import { feeToPay } from "#applications";
import type { Fee, FeePosition } from "#library";
import type { Texts } from "#forms";
import { formatMoney, inLanguage, type Language } from "#platform/i18n";
import { DataTable } from "#ui";
import { SourceLine } from "../../../(public)/leistungen/[service]/source-line.tsx";
import type { OpenApplication } from "./application.ts";
import { applicationTexts } from "./texts.ts";

/** What sending costs now; undefined when the service takes no fee. */
export const feeNow = ({ adopted, way, surroundings }: OpenApplication): Fee | undefined =>
  feeToPay(adopted, way.answers, surroundings.heute);

type FeeTableProps = { fee: Fee; texts: Texts; language: Language };

/** Every position with the source and day of its tariff; says so when it costs nothing. */
export const FeeTable = ({ fee, texts, language }: FeeTableProps) => {
  const words = inLanguage(applicationTexts, language).fee;
  if (fee.total === 0) return <p>{words.free}</p>;
  const label = ({ id, tariff }: FeePosition) => (
    <>
      {texts(`fee.${id}`)}
      <SourceLine source={tariff?.source ?? null} language={language} />
    </>
  );
  const total = formatMoney(fee.total, language);
  const rows = [
    ...fee.positions.map((one) => ({
      what: label(one),
      amount: formatMoney(one.amount, language),
    })),
    { what: <strong>{words.total}</strong>, amount: <strong>{total}</strong> },
  ];
  return (
    <DataTable
      caption={words.title}
      hideCaption
      rows={rows}
      columns={[
        { head: words.what, cell: ({ what }) => what, rowHead: true },
        { head: words.amount, cell: ({ amount }) => amount, number: true },
      ]}
    />
  );
};

/** What it costs and why. */
export const FeeSection = ({ open, fee }: { open: OpenApplication; fee: Fee }) => {
  const { words, visit } = open;
  const { language } = visit;
  const texts = inLanguage(applicationTexts, language).fee;
  return (
    <section class="stack stack--fill">
      <h2>{texts.title}</h2>
      <FeeTable fee={fee} texts={words.texts} language={language} />
      {fee.total > 0 && <p>{texts.when}</p>}
    </section>
  );
};
