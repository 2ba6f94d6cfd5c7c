import type { Dependencies } from "../../../dependencies.ts";
import type { Route } from "../../../route-definition.ts";
import type { Visit } from "../../../visit.ts";
import { lokiDesk } from "../workshop-desk.ts";
import { packageAtHand } from "./package-at-hand.ts";
import { showPackage } from "./show-package.tsx";
import { packageTexts as texts } from "./texts.ts";

const NOTES: Readonly<Record<string, string>> = {
  veroeffentlicht: texts.published,
  zurueckgenommen: texts.undone,
  erledigt: texts.done,
};

async function get(visit: Visit, house: Dependencies) {
  const note = Object.keys(NOTES).find((name) => visit.query[name]);
  return showPackage(await packageAtHand(lokiDesk(visit, house)), {
    note: note && NOTES[note],
  });
}

export const route = { audience: "staff", portals: "local", GET: get } satisfies Route;
