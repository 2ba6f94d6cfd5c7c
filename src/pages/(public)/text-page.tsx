import type { ComponentChildren } from "preact";
import { type Reply, html } from "#platform/http";
import { fill, inLanguage } from "#platform/i18n";
import type { Dependencies } from "../dependencies.ts";
import { showPage } from "../show-page.tsx";
import type { Visit } from "../visit.ts";
import { homeCrumb } from "./home-crumb.ts";
import { type TextSection, TextSections } from "./text-sections.tsx";

export type PageTexts = { title: string; lead: string; sections: readonly TextSection[] };

type TextPage = {
  visit: Visit;
  house: Dependencies;
  texts: PageTexts;
  /** Before and after the text. */
  first?: ComponentChildren;
  last?: ComponentChildren;
};

const roofOwner = {
  de: "die Verwaltungen der Region {region} gemeinsam",
  en: "the administrations of the region {region} together",
};

/** What texts about a portal may name. */
export function portalValues(
  { portal, language }: Visit,
  { region }: Dependencies,
): Record<string, string> {
  const { operators } = region.definition;
  if (portal.kind === "roof")
    return {
      owner: fill(inLanguage(roofOwner, language), { region: region.roof.shortName }),
      operator: operators.map(({ name }) => name).join(", "),
    };
  const { name, seat, operator } = portal.authority;
  return {
    owner: `${name}, ${seat.postcode} ${seat.town}`,
    operator: operators.find(({ id }) => id === operator)?.name ?? operator,
  };
}

/** A page of plain text under headings; */
export function textPage({ visit, house, texts, first, last }: TextPage): Reply {
  const values = portalValues(visit, house);
  return html(
    showPage(visit, house, {
      title: texts.title,
      crumbs: [homeCrumb(visit.language)],
      children: (
        <div class="stack stack--sections stack--fill">
          <div class="stack measure">
            <h1>{texts.title}</h1>
            <p class="lead">{fill(texts.lead, values)}</p>
          </div>
          {first}
          <TextSections sections={texts.sections} values={values} />
          {last}
        </div>
      ),
    }),
  );
}
