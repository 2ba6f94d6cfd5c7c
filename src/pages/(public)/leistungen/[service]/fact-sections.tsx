import { FACT_KINDS, type FactKind } from "#catalogue";
import { inLanguage, type Language } from "#platform/i18n";
import { LinkedWords } from "../../linked-words.tsx";
import { type FactGroup as Group, groupBySource } from "./fact-groups.ts";
import type { ServicePage } from "./service-page.ts";
import { SourceLine } from "./source-line.tsx";
import { serviceTexts, type ServiceTexts } from "./texts.ts";

type GroupProps = { kind: FactKind; group: Group; language: Language };

/** Single statements are sentences, several things to bring or do are a list. */
const FactGroup = ({ kind, group, language }: GroupProps) => {
  const words = group.facts.map(({ text }) => <LinkedWords text={text} language={language} />);
  if (kind === "step")
    return (
      <ol class="spaced" start={group.start}>
        {words.map((text) => (
          <li>{text}</li>
        ))}
      </ol>
    );
  if (kind === "document")
    return (
      <ul class="spaced">
        {words.map((text) => (
          <li>{text}</li>
        ))}
      </ul>
    );
  return (
    <>
      {words.map((text) => (
        <p>{text}</p>
      ))}
    </>
  );
};

type SectionProps = { kind: FactKind; page: ServicePage; texts: ServiceTexts };

const UNKNOWN: Partial<Record<FactKind, "unknownCost" | "unknownDuration">> = {
  cost: "unknownCost",
  duration: "unknownDuration",
};

const Prepared = ({ page, texts }: { page: ServicePage; texts: ServiceTexts }) => (
  <>
    <ul class="spaced">
      {page.prepared.map((thing) => (
        <li>{thing}</li>
      ))}
    </ul>
    <p class="note">{texts.prepared}</p>
  </>
);

function FactSection({ kind, page, texts }: SectionProps) {
  const { language } = page.visit;
  const facts = page.facts.filter((fact) => fact.kind === kind);
  const prepared = kind === "document" && page.prepared.length > 0;
  const unknown = UNKNOWN[kind];
  if (facts.length === 0 && !prepared && !unknown) return null;
  return (
    <section class="stack" aria-labelledby={`f-${kind.toLowerCase()}`}>
      <h2 id={`f-${kind.toLowerCase()}`}>{texts.facts[kind]}</h2>
      {prepared && <Prepared page={page} texts={texts} />}
      {!prepared && facts.length === 0 && unknown && <p>{texts[unknown]}</p>}
      {!prepared &&
        groupBySource(facts).map((group) => (
          <div class="stack stack--tight">
            <FactGroup kind={kind} group={group} language={language} />
            <SourceLine source={group.source} language={language} />
          </div>
        ))}
    </section>
  );
}

/** What is known about the service, each statement with its source. */
export function FactSections({ page }: { page: ServicePage }) {
  const texts = inLanguage(serviceTexts, page.visit.language);
  return (
    <>
      {FACT_KINDS.map((kind) => (
        <FactSection kind={kind} page={page} texts={texts} />
      ))}
    </>
  );
}

/** The keys under which other systems know the service. */
export const KeyLine = ({ page }: { page: ServicePage }) =>
  page.service.leika.length > 0 ? (
    <p class="note">
      {inLanguage(serviceTexts, page.visit.language).keys}: {page.service.leika.join(", ")}
    </p>
  ) : null;
