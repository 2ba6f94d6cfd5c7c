import type { ComponentChildren } from "preact";
import { type Contact, LONGEST_QUERY, type SearchAnswer, type Theme } from "#catalogue";
import { fill, inLanguage, type Language } from "#platform/i18n";
import { Link, SearchForm } from "#ui";
import type { OfferedService } from "../offered-service.ts";
import { addressOf, type Asked } from "./asked.ts";
import { Filters } from "./filters.tsx";
import { NothingFound, Themes } from "./nothing-found.tsx";
import { Count, Results, WeakResults } from "./results.tsx";
import { searchTexts } from "./texts.ts";

type SearchViewProps = {
  asked: Asked;
  /** More was typed than is searched for. */
  isCut: boolean;
  answer: SearchAnswer;
  found: readonly OfferedService[];
  themes: readonly Theme[];
  contact: Contact | undefined;
  language: Language;
  /** What others found; stands behind the own answer. */
  children?: ComponentChildren;
};

function Meant({
  asked,
  corrected,
  language,
}: {
  asked: Asked;
  corrected: string;
  language: Language;
}) {
  const texts = inLanguage(searchTexts, language);
  return (
    <p>
      {texts.meant} <Link href={addressOf({ ...asked, query: corrected })}>{corrected}</Link>?{" "}
      {texts.meantHint}
    </p>
  );
}

/** What was understood and how much there is to it. */
function Understood({ asked, answer, language }: SearchViewProps) {
  const { outcome, total, corrected } = answer;
  return (
    <>
      {corrected !== undefined && outcome !== "nothing" && (
        <Meant asked={asked} corrected={corrected} language={language} />
      )}
      {outcome === "found" && <Count query={asked.query} total={total} language={language} />}
    </>
  );
}

function Answer({ asked, answer, found, themes, contact, language, children }: SearchViewProps) {
  const { outcome } = answer;
  return (
    <>
      {outcome === "found" && <Results found={found} language={language} />}
      {outcome === "weak" && <WeakResults found={found} contact={contact} language={language} />}
      {outcome === "nothing" && (
        <NothingFound asked={asked} similar={found} contact={contact} language={language} />
      )}
      {children}
      {outcome !== "found" && <Themes themes={themes} language={language} />}
    </>
  );
}

export function SearchView(props: SearchViewProps) {
  const { asked, themes, language } = props;
  const texts = inLanguage(searchTexts, language);
  return (
    <div class="stack stack--sections stack--fill">
      <div class="stack">
        <h1>{texts.title}</h1>
        <SearchForm
          action="/suche"
          label={texts.label}
          button={texts.button}
          query={asked.query}
          id="suche"
        />
        {asked.query ? (
          <>
            {props.isCut && <p>{fill(texts.cut, { count: LONGEST_QUERY })}</p>}
            <Filters asked={asked} language={language} />
            <Understood {...props} />
          </>
        ) : (
          <p class="note">{texts.hint}</p>
        )}
      </div>
      {asked.query ? <Answer {...props} /> : <Themes themes={themes} language={language} />}
    </div>
  );
}
