import type { ComponentChildren } from "preact";
import { type Reply, html } from "#platform/http";
import { fill } from "#platform/i18n";
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
  children?: ComponentChildren;
};

/** What texts about a portal may name. */
function valuesOf({ portal }: Visit, { region }: Dependencies): Record<string, string> {
  if (portal.kind === "roof") {
    const operator = region.definition.operators.map(({ name }) => name).join(", ");
    return { name: region.roof.shortName, portal: portal.name, operator, seat: "" };
  }
  const { name, seat, operator } = portal.authority;
  return {
    name,
    portal: portal.name,
    operator: region.definition.operators.find(({ id }) => id === operator)?.name ?? operator,
    seat: `${seat.postcode} ${seat.town}`,
  };
}

/** A page of plain text under headings; `children` follow it. */
export function textPage({ visit, house, texts, children }: TextPage): Reply {
  const values = valuesOf(visit, house);
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
          <TextSections sections={texts.sections} values={values} />
          {children}
        </div>
      ),
    }),
  );
}
