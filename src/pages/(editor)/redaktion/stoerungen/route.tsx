import { insertDisturbance, readAnnouncement, type TypedAnnouncement } from "#catalogue";
import { redirect, type Reply } from "#platform/http";
import { newId } from "#platform/ids";
import type { Dependencies } from "../../../dependencies.ts";
import { formText } from "../../../form-text.ts";
import type { Route } from "../../../route-definition.ts";
import type { FormBody, Visit } from "../../../visit.ts";
import { announcerDesk } from "./announcer-desk.ts";
import { disturbancesPage } from "./disturbances-page.tsx";

const typedIn = (form: FormBody): TypedAnnouncement => ({
  serviceId: formText(form, "leistung"),
  message: formText(form, "hinweis"),
  messageEn: formText(form, "hinweisEnglisch"),
  begins: formText(form, "beginn"),
  ends: formText(form, "ende"),
});

/** Says it on this portal at once, on all others within a second. */
async function announce(visit: Visit, house: Dependencies): Promise<Reply> {
  const desk = announcerDesk(visit, house);
  const typed = typedIn(visit.form);
  const isService = (id: string): boolean => house.catalogue.service(id) !== undefined;
  const read = readAnnouncement(typed, isService, visit.now);
  if (read.kind === "refused") return disturbancesPage(desk, { typed, problems: read.problems });
  const { announcement } = read;
  await insertDisturbance(desk.db, { id: newId(), staffId: desk.who.id, announcement });
  const meldung = (await house.disturbances.atOnce()) ? "announced" : "announced-late";
  return redirect(`/redaktion/stoerungen?meldung=${meldung}`);
}

export const route = {
  audience: "staff",
  portals: "all",
  GET: (visit, house) => disturbancesPage(announcerDesk(visit, house)),
  POST: announce,
} satisfies Route;
