import { leftFeedback } from "#feedback";
import { dayOf } from "#platform/clock";
import { separatedValues } from "#platform/csv";
import { file, type Reply } from "#platform/http";
import { formatShortDate } from "#platform/i18n";
import type { Dependencies } from "../../../../dependencies.ts";
import type { Route } from "../../../../route-definition.ts";
import type { Visit } from "../../../../visit.ts";
import { feedbackDesk, serviceTitle } from "../feedback-desk.ts";
import { feedbackDeskTexts as texts } from "../texts.ts";

const MOST_ROWS = 10_000;
const { columns } = texts;

/** Everything that is open, for a spreadsheet. */
async function download(visit: Visit, house: Dependencies): Promise<Reply> {
  const feedback = await leftFeedback(feedbackDesk(visit, house), house.keyring, MOST_ROWS);
  const rows = feedback.map(({ sentOn, answer, place, serviceId, text }) =>
    [
      formatShortDate(sentOn),
      texts.answers[answer],
      texts.places[place],
      serviceId ? serviceTitle(serviceId, house) : "",
      text,
    ].map((cell) => ({ text: cell })),
  );
  const head = [columns.sent, columns.answer, columns.place, columns.service, columns.text];
  const name = `rueckmeldungen-${dayOf(visit.now).toString()}.csv`;
  return file(separatedValues(head, rows), "text/csv; charset=utf-8", name);
}

export const route = { audience: "staff", portals: "all", GET: download } satisfies Route;
