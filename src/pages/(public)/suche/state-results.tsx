import type { StateAnswer } from "#catalogue";
import { inLanguage, type Language } from "#platform/i18n";
import { Badge, Link } from "#ui";
import { stateTexts } from "./state-texts.ts";

type StateResultsProps = { answer: StateAnswer; language: Language };

/** What the search of the Land found, marked as theirs; a quiet note when it does not answer. */
export function StateResults({ answer, language }: StateResultsProps) {
  const texts = inLanguage(stateTexts, language);
  if (answer.kind === "not-asked") return null;
  if (answer.kind === "unavailable") return <p class="note">{texts.unavailable}</p>;
  if (answer.hits.length === 0) return null;
  return (
    <section class="stack stack--fill" aria-labelledby="land">
      <h2 id="land">{texts.heading}</h2>
      <p class="note measure">{texts.lead}</p>
      <ul class="plain-list">
        {answer.hits.map(({ title, text, url, provider }) => (
          <li class="hit stack stack--tight">
            <Link class="link hit__title" href={url}>
              <span lang="de">{title}</span>
            </Link>
            {text && (
              <p class="measure" lang="de">
                {text}
              </p>
            )}
            <span class="row note">
              <Badge kind="info">{texts.badge}</Badge>
              {provider && <span lang="de">{provider}</span>}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
