import type { Theme } from "#catalogue";
import { fill, inLanguage } from "#platform/i18n";
import { Link, Words } from "#ui";
import type { Dependencies } from "../../dependencies.ts";
import type { Visit } from "../../visit.ts";
import { portalDay } from "../offered-service.ts";
import { themeTexts } from "./texts.ts";

type ViewProps = { visit: Visit; house: Dependencies };

function countIn({ situations }: Theme, { visit, house }: ViewProps): number {
  const at = portalDay(visit);
  const found = situations.flatMap((situation) => house.catalogue.servicesIn(situation, at));
  return new Set(found).size;
}

export function ThemesView(props: ViewProps) {
  const { visit, house } = props;
  const texts = inLanguage(themeTexts, visit.language);
  return (
    <div class="stack stack--fill">
      <h1>{texts.title}</h1>
      <p class="lead">{texts.lead}</p>
      <ul class="grid">
        {house.catalogue.themes.map((theme) => {
          const count = countIn(theme, props);
          return (
            <li class="tile stack stack--tight">
              <h2 class="tile__title">
                <Link href={`/themen/${theme.id}`}>
                  <Words text={theme.name} language={visit.language} />
                </Link>
              </h2>
              <p class="note">
                {count === 1 ? texts.one : count ? fill(texts.count, { count }) : texts.others}
              </p>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
