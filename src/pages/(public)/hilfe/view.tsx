import type { Authority } from "#authorities";
import type { Office } from "#catalogue";
import { inLanguage, type Language } from "#platform/i18n";
import { Facts, Link, Words } from "#ui";
import type { Dependencies } from "../../dependencies.ts";
import { ContactLines } from "../contact-lines.tsx";
import { helpTexts } from "./texts.ts";

type OfficesProps = { authority: Authority; offices: readonly Office[]; language: Language };

/** The first office answers for the whole house. */
export function ReachView({ authority, offices, language }: OfficesProps) {
  const [first] = offices;
  if (!first) return null;
  return (
    <section class="panel stack measure" aria-labelledby="erreichen">
      <h2 id="erreichen">{inLanguage(helpTexts, language).reach}</h2>
      <ContactLines authority={authority} office={first} language={language} />
    </section>
  );
}

/** What each office does. */
export const OfficesView = ({ offices, language }: OfficesProps) => (
  <section class="stack measure" aria-labelledby="aemter">
    <h2 id="aemter">{inLanguage(helpTexts, language).offices}</h2>
    <Facts
      facts={offices.map(({ name, does }) => ({
        label: inLanguage(name, language),
        value: <Words text={does} language={language} />,
      }))}
    />
  </section>
);

/** On the roof: the way to the help of each portal. */
export function TownsView({ language, house }: { language: Language; house: Dependencies }) {
  const texts = inLanguage(helpTexts, language);
  return (
    <section class="stack measure" aria-labelledby="staedte">
      <h2 id="staedte">{texts.towns}</h2>
      <p>{texts.townsLead}</p>
      <ul class="link-list">
        {house.region.portals
          .filter((portal) => portal.kind === "local")
          .map((portal) => (
            <li>
              <Link class="link" href={house.addresses.url(portal, "/hilfe")}>
                {portal.authority.name}
              </Link>
            </li>
          ))}
      </ul>
    </section>
  );
}
