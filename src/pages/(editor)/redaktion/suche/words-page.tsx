import {
  byTitle,
  countRareQuestions,
  listQuestions,
  listWords,
  type ServiceType,
} from "#catalogue";
import { html, type Reply } from "#platform/http";
import { showPage } from "../../../show-page.tsx";
import type { EditorDesk } from "./editor-desk.ts";
import { wordsTexts } from "./texts.ts";
import { WordsView, type WordsViewProps } from "./view.tsx";

const MAX_SHOWN = 100;

/** In the demo a question shows at once; in earnest only when several people may have asked it. */
const leastAsked = (mode: "demo" | "production"): number => (mode === "demo" ? 1 : 3);

function addedIn({ visit: { query }, house }: EditorDesk): WordsViewProps["added"] {
  const service: ServiceType | undefined = house.catalogue.service(query["leistung"] ?? "");
  const word = query["wort"];
  return service && word ? { word, service, isLate: query["stand"] === "late" } : undefined;
}

/** The page with all questions and words; after a mistake with what was typed. */
export async function wordsPage(
  desk: EditorDesk,
  failed?: WordsViewProps["failed"],
): Promise<Reply> {
  const { visit, house, townId, db } = desk;
  const least = leastAsked(house.mode);
  const [questions, count, words] = await Promise.all([
    listQuestions(db, { least, limit: MAX_SHOWN }),
    countRareQuestions(db, least),
    listWords(house.databases.region),
  ]);
  const page = showPage(visit, house, {
    title: wordsTexts.title,
    withoutSearch: true,
    hasErrors: failed !== undefined,
    children: (
      <WordsView
        token={visit.formToken()}
        services={byTitle(house.catalogue.services, "de")}
        questions={questions}
        rare={{ count, least }}
        words={words}
        townId={townId}
        townName={(id) =>
          (id === null ? undefined : house.region.byId(id)?.shortName) ?? wordsTexts.region
        }
        added={addedIn(desk)}
        failed={failed}
      />
    ),
  });
  return html(page, failed ? 422 : 200);
}
