import { listUsage } from "#feedback";
import { dayOf } from "#platform/clock";
import { separatedValues } from "#platform/csv";
import { file, type Reply } from "#platform/http";
import { formatShortDate } from "#platform/i18n";
import type { Dependencies } from "../../../../dependencies.ts";
import type { Route } from "../../../../route-definition.ts";
import type { Visit } from "../../../../visit.ts";
import { feedbackDesk, serviceTitle } from "../../rueckmeldungen/feedback-desk.ts";
import { askedSpan } from "../asked-span.ts";
import { figuresTexts as texts } from "../texts.ts";

/** Every figure of every day, for a spreadsheet. */
async function download(visit: Visit, house: Dependencies): Promise<Reply> {
  const db = feedbackDesk(visit, house);
  await house.usage.flush();
  const { days, since } = askedSpan(visit);
  const rows = (await listUsage(db, since)).map(({ day, serviceId, what, place, count }) => [
    { text: formatShortDate(day) },
    { text: serviceTitle(serviceId, house) },
    { text: serviceId },
    { text: texts.what[what] },
    { text: place },
    { count },
  ]);
  const name = `zahlen-${dayOf(visit.now).toString()}-${days}-tage.csv`;
  return file(separatedValues(texts.csvColumns, rows), "text/csv; charset=utf-8", name);
}

export const route = { audience: "staff", portals: "all", GET: download } satisfies Route;
