import type { Situation, Theme } from "#catalogue";
import { fill, inLanguage } from "#platform/i18n";
import { Link, Words } from "#ui";
import { Choices } from "../choices.tsx";
import type { Dependencies } from "../../dependencies.ts";
import type { Visit } from "../../visit.ts";
import { portalDay } from "../offered-service.ts";
import { situationTexts } from "./texts.ts";

type Audience = "citizen" | "business";
type ViewProps = { audience: Audience; visit: Visit; house: Dependencies };
type Counted = { situation: Situation; count: number };

/** Situations of a topic that have services for somebody, with how many. */
const countedIn = ({ situations }: Theme, { audience, visit, house }: ViewProps): Counted[] =>
  situations.flatMap((situation) => {
    const services = house.catalogue.servicesIn(situation, portalDay(visit));
    const count = services.filter(({ audiences }) => audiences.includes(audience)).length;
    return count > 0 ? [{ situation, count }] : [];
  });

const SituationLink = ({ situation, count, visit, house }: Counted & ViewProps) => {
  const texts = inLanguage(situationTexts, visit.language);
  const guided = house.catalogue.guideOf(situation) !== undefined;
  return (
    <li>
      <Link class="link" href={`/lagen/${situation.id}`}>
        <Words text={situation.name} language={visit.language} />
      </Link>
      <p class="note">
        {count === 1 ? texts.one : fill(texts.count, { count })}
        {guided && ` · ${texts.guided}`}
      </p>
    </li>
  );
};

const Tabs = ({ audience, visit }: ViewProps) => {
  const texts = inLanguage(situationTexts, visit.language);
  const tabs = [
    { href: "/lagen", text: texts.citizen, current: audience === "citizen" },
    { href: "/lagen?fuer=firma", text: texts.business, current: audience === "business" },
  ];
  return <Choices label={texts.show} choices={tabs} />;
};

export function SituationsView(props: ViewProps) {
  const { visit, house } = props;
  const texts = inLanguage(situationTexts, visit.language);
  const topics = house.catalogue.themes
    .map((theme) => ({ theme, counted: countedIn(theme, props) }))
    .filter(({ counted }) => counted.length > 0);
  return (
    <div class="stack stack--sections stack--fill">
      <div class="stack">
        <h1>{texts.title}</h1>
        <p class="lead">{texts.lead}</p>
      </div>
      <Tabs {...props} />
      {topics.map(({ theme, counted }) => (
        <section class="stack stack--fill" aria-labelledby={theme.id}>
          <h2 id={theme.id}>
            <Link href={`/themen/${theme.id}`}>
              <Words text={theme.name} language={visit.language} />
            </Link>
          </h2>
          <ul class="link-list">
            {counted.map((entry) => (
              <SituationLink {...entry} {...props} />
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}
