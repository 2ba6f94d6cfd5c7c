import { inLanguage } from "#platform/i18n";
import { Link, Words } from "#ui";
import type { ServicePage } from "./service-page.ts";
import { SourceLine } from "./source-line.tsx";
import { serviceTexts } from "./texts.ts";

/** Pages of other bodies about the service. */
export function Links({ page }: { page: ServicePage }) {
  const { language } = page.visit;
  const { links = [] } = page.service;
  const unchecked = links.some(({ source }) => source === null);
  if (links.length === 0) return null;
  return (
    <section class="stack stack--tight" aria-labelledby="links">
      <h2 id="links">{inLanguage(serviceTexts, language).links}</h2>
      <ul class="link-list">
        {links.map(({ url, what, provider }) => (
          <li>
            <Link class="link" href={url}>
              <Words text={what} language={language} />
            </Link>
            <p class="note">{provider}</p>
          </li>
        ))}
      </ul>
      {unchecked && <SourceLine source={null} language={language} />}
    </section>
  );
}
