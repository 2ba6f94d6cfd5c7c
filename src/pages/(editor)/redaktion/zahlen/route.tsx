import { figuresOf, listUsage, type PageFigures, pagesOf } from "#feedback";
import { html, type Reply } from "#platform/http";
import type { Dependencies } from "../../../dependencies.ts";
import type { Route } from "../../../route-definition.ts";
import { showPage } from "../../../show-page.tsx";
import type { Visit } from "../../../visit.ts";
import { feedbackDesk, serviceTitle } from "../rueckmeldungen/feedback-desk.ts";
import { askedSpan } from "./asked-span.ts";
import { pageTitles } from "./page-titles.ts";
import { figuresTexts } from "./texts.ts";
import { FiguresView } from "./view.tsx";

type Here = { visit: Visit; house: Dependencies };

async function withTitles(pages: readonly PageFigures[], { visit, house }: Here) {
  const services = [...new Set(pages.map(({ serviceId }) => serviceId))];
  const titles = new Map(
    await Promise.all(
      services.map(async (id) => [id, await pageTitles(id, visit, house)] as const),
    ),
  );
  return pages.map((one) => ({ ...one, title: titles.get(one.serviceId)?.(one.page) ?? one.page }));
}

async function show(visit: Visit, house: Dependencies): Promise<Reply> {
  const db = feedbackDesk(visit, house);
  await house.usage.flush();
  const { days, since } = askedSpan(visit);
  const rows = await listUsage(db, since);
  return html(
    showPage(visit, house, {
      title: figuresTexts.title,
      withoutSearch: true,
      children: (
        <FiguresView
          days={days}
          services={figuresOf(rows)}
          pages={await withTitles(pagesOf(rows), { visit, house })}
          titleOf={(serviceId) => serviceTitle(serviceId, house)}
        />
      ),
    }),
  );
}

export const route = { audience: "staff", portals: "all", GET: show } satisfies Route;
