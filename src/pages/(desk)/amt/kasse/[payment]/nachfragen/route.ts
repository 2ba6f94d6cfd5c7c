import { askAgain } from "#payments";
import type { Reply } from "#platform/http";
import type { Dependencies } from "../../../../../dependencies.ts";
import type { Route } from "../../../../../route-definition.ts";
import type { Visit } from "../../../../../visit.ts";
import { paymentTexts as texts } from "../../texts.ts";
import { paymentOrThrow, tillDeskOf } from "../../till-desk.ts";
import { paymentPage } from "../route.tsx";

/** The Kasse wants to know now what became of every try. */
async function ask(visit: Visit, house: Dependencies): Promise<Reply> {
  const desk = tillDeskOf(visit, house);
  const { open, unanswered } = await askAgain(house, desk.db, await paymentOrThrow(desk));
  house.wakeWorker();
  return paymentPage(
    desk,
    open,
    unanswered
      ? { kind: "warning", title: texts.noAnswer, status: 503 }
      : { kind: "info", title: texts.askedNow },
  );
}

export const route = { audience: "staff", portals: "local", POST: ask } satisfies Route;
