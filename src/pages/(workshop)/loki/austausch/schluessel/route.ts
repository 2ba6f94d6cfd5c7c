import { redirect, type Reply } from "#platform/http";
import { trustKeys } from "#transfer";
import type { Dependencies } from "../../../../dependencies.ts";
import { formText } from "../../../../form-text.ts";
import type { Route } from "../../../../route-definition.ts";
import type { Visit } from "../../../../visit.ts";
import { lokiDesk } from "../../workshop-desk.ts";
import { transferTexts } from "../texts.ts";
import { transferPage } from "../transfer-page.tsx";

const LONGEST_NAME = 200;
const { errors } = transferTexts;

/** Takes over the keys of an author. */
async function trust(visit: Visit, house: Dependencies): Promise<Reply> {
  const desk = lokiDesk(visit, house);
  const wrong = (sentence: string): Promise<Reply> =>
    transferPage(desk, { kind: "failed", title: errors.keyTitle, sentences: [sentence] });
  const author = formText(visit.form, "absender").trim().slice(0, LONGEST_NAME);
  if (author === "") return wrong(errors.author);
  const keys = formText(visit.form, "schluessel");
  const trusted = { author, keys, staffId: desk.who.id, now: visit.now };
  if ((await trustKeys(desk.db, trusted)) === 0) return wrong(errors.key);
  return redirect("/loki/austausch#vertrauen");
}

export const route = { audience: "staff", portals: "local", POST: trust } satisfies Route;
