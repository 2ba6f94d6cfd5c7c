import type { Contact } from "#catalogue";
import { fill, inLanguage, type Language } from "#platform/i18n";
import type { OfferedService } from "../offered-service.ts";
import { ServiceList } from "../service-list.tsx";
import { searchTexts } from "./texts.ts";
import { Ways } from "./ways.tsx";

type ResultsProps = {
  query: string;
  total: number;
  found: readonly OfferedService[];
  language: Language;
};

/** How much was found; belongs to the question, above all answers. */
export function Count({ query, total, language }: Omit<ResultsProps, "found">) {
  const texts = inLanguage(searchTexts, language);
  return (
    <p role="status" class="note">
      {fill(total === 1 ? texts.one : texts.results, { count: total, query })}
    </p>
  );
}

/** The one best answer stands out, the others follow. */
export function Results({ found, language }: Pick<ResultsProps, "found" | "language">) {
  const texts = inLanguage(searchTexts, language);
  const [best, ...others] = found;
  if (!best) return null;
  return (
    <>
      <section class="panel panel--brand stack" aria-labelledby="beste">
        <h2 id="beste">{texts.best}</h2>
        <ServiceList services={[best]} language={language} />
      </section>
      {others.length > 0 && (
        <section class="stack stack--fill" aria-labelledby="weitere">
          <h2 id="weitere">{texts.more}</h2>
          <ServiceList services={others} language={language} />
        </section>
      )}
    </>
  );
}

type WeakResultsProps = Pick<ResultsProps, "found" | "language"> & { contact: Contact | undefined };

/** Something was found that says too little of the question to be called an answer. */
export function WeakResults({ found, contact, language }: WeakResultsProps) {
  const texts = inLanguage(searchTexts, language);
  return (
    <section class="stack stack--fill" aria-labelledby="vielleicht">
      <h2 id="vielleicht">{texts.weak}</h2>
      <p class="measure">{texts.weakHint}</p>
      <ServiceList services={found} language={language} />
      <Ways contact={contact} language={language} />
    </section>
  );
}
