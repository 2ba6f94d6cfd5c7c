import { easyDigest, insertEasyReview } from "#catalogue";
import { dayOf, Temporal } from "#platform/clock";
import { AppError } from "#platform/errors";
import { html, redirect, type Reply } from "#platform/http";
import type { Dependencies } from "../../../../../dependencies.ts";
import { formText } from "../../../../../form-text.ts";
import type { Route } from "../../../../../route-definition.ts";
import { showPage } from "../../../../../show-page.tsx";
import type { Visit } from "../../../../../visit.ts";
import { type TextAtHand, textAtHand } from "../../text-at-hand.ts";
import { writingDesk } from "../../text-desk.ts";
import { textsTexts } from "../../texts.ts";
import { EasyLanguage, type TypedReview } from "../easy-language.tsx";
import { isoOf } from "../typed-source.ts";

const { easy: texts } = textsTexts;
const LONGEST = 200;

function problemsOf({ group, day }: TypedReview, today: Temporal.PlainDate) {
  const on = isoOf(day);
  const isPast = on !== undefined && Temporal.PlainDate.compare(on, today) <= 0;
  return [
    ...(group === "" ? [{ name: "group" as const, message: texts.groupError }] : []),
    ...(isPast ? [] : [{ name: "day" as const, message: texts.dayError }]),
  ];
}

function again(at: TextAtHand, typed: TypedReview, wrong: ReturnType<typeof problemsOf>): Reply {
  const { visit, house } = at.desk;
  const page = showPage(visit, house, {
    title: at.service.title.de,
    withoutSearch: true,
    hasErrors: true,
    children: (
      <div class="stack">
        <h1>{at.service.title.de}</h1>
        <EasyLanguage {...{ at, typed, wrong }} />
      </div>
    ),
  });
  return html(page, 422);
}

/** Notes that a test group read the easy words which people read now. */
async function note(visit: Visit, house: Dependencies): Promise<Reply> {
  const desk = writingDesk(visit, house);
  const at = await textAtHand(desk);
  const digest = easyDigest(at.live);
  if (desk.townId !== null || digest === undefined) throw new AppError("not-found");
  const typed = {
    group: formText(visit.form, "group").trim().slice(0, LONGEST),
    day: formText(visit.form, "day").trim(),
  };
  const wrong = problemsOf(typed, dayOf(visit.now));
  const reviewedOn = isoOf(typed.day);
  if (wrong.length > 0 || !reviewedOn) return again(at, typed, wrong);
  const review = {
    ...{ serviceId: at.service.id, digest, testedBy: typed.group, notedBy: desk.signature },
    reviewedOn: Temporal.PlainDate.from(reviewedOn),
  };
  await insertEasyReview(house.databases.region, review, visit.now);
  const meldung = (await house.texts.atOnce()) ? "reviewed" : "reviewed-late";
  return redirect(`/redaktion/texte/${at.service.id}?meldung=${meldung}#leichte-sprache`);
}

export const route = { audience: "staff", portals: "roof", POST: note } satisfies Route;
