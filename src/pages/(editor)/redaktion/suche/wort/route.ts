import { cleanQuery, deleteQuestion, insertWord } from "#catalogue";
import { redirect, type Reply } from "#platform/http";
import type { Dependencies } from "../../../../dependencies.ts";
import { formText } from "../../../../form-text.ts";
import type { Route } from "../../../../route-definition.ts";
import type { Visit } from "../../../../visit.ts";
import { editorDesk } from "../editor-desk.ts";
import { wordsTexts } from "../texts.ts";
import { wordsPage } from "../words-page.tsx";

const LONGEST = 60;

/** Adds a word to a service and takes the question off the list; live here at once. */
async function addWord(visit: Visit, house: Dependencies): Promise<Reply> {
  const desk = editorDesk(visit, house);
  const word = cleanQuery(formText(visit.form, "wort"));
  const title = cleanQuery(formText(visit.form, "leistung"));
  const service = house.catalogue.services.find(
    (one) => one.title.de.toLowerCase() === title.toLowerCase(),
  );
  const isWord = word.length >= 2 && word.length <= LONGEST && /\p{L}/u.test(word);
  if (!service || !isWord) {
    const problems = [
      ...(isWord ? [] : [wordsTexts.errors.word]),
      ...(service ? [] : [wordsTexts.errors.service]),
    ];
    return wordsPage(desk, { entry: { word, service: title }, problems });
  }
  const { townId, who } = desk;
  const added = { serviceId: service.id, word, townId, staffId: who.id, addedAt: visit.now };
  await insertWord(house.databases.region, added);
  // Writes down what was asked until now, so the question goes only afterwards.
  const isLive = await house.search.atOnce();
  const question = formText(visit.form, "frage");
  if (isLive && question !== "") await deleteQuestion(desk.db, question);
  const said = { leistung: service.id, wort: word, ...(!isLive && { stand: "late" }) };
  return redirect(`/redaktion/suche?${new URLSearchParams(said)}`);
}

export const route = { audience: "staff", portals: "all", POST: addWord } satisfies Route;
