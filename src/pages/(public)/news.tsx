import { formatDate, type Language } from "#platform/i18n";
import { Link, Timeline } from "#ui";
import type { Dependencies } from "../dependencies.ts";
import { SourceLine } from "./leistungen/[service]/source-line.tsx";
import type { PilotNews } from "./pilot-news.ts";
import { urlOn } from "./portal-of.ts";

type NewsProps = { news: readonly PilotNews[]; language: Language; house: Dependencies };

const Places = ({
  authorities,
  house,
}: Pick<PilotNews, "authorities"> & Pick<NewsProps, "house">) => (
  <div class="row">
    {authorities.map((authority) => (
      <Link href={urlOn(authority, "/", house)}>{authority.shortName}</Link>
    ))}
  </div>
);

/** What happened when, with the towns and with the report it comes from. */
export const News = ({ news, language, house }: NewsProps) => (
  <Timeline
    entries={news.map(({ day, what, authorities, source }) => ({
      what,
      when: formatDate(day, language),
      detail: (
        <>
          <Places authorities={authorities} house={house} />
          {source && <SourceLine source={source} language={language} />}
        </>
      ),
    }))}
  />
);
