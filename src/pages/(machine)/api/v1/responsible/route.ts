import { dayOf } from "#platform/clock";
import { json, type Reply } from "#platform/http";
import { inLanguage } from "#platform/i18n";
import type { Dependencies } from "../../../../dependencies.ts";
import { answersAt } from "../../../../responsible-at.ts";
import type { Route } from "../../../../route-definition.ts";
import type { Visit } from "../../../../visit.ts";
import { askedPlace } from "./asked-place.ts";
import { responsibleAnswer } from "./responsible-answer.ts";

const TITLES = { 400: "bad-request", 404: "not-found" } as const;

const problem = (status: 400 | 404, detail: string): Reply =>
  json(
    { type: "about:blank", title: TITLES[status], status, detail },
    status,
    "application/problem+json",
  );

/** Who is responsible for a service (id or LeiKa key) at a place: one answer for each it can mean. */
function answer(visit: Visit, house: Dependencies): Reply {
  const { catalogue } = house;
  const wanted = visit.query["service"];
  if (!wanted) return problem(400, "service must be an id or a LeiKa key");
  const service = catalogue.service(wanted) ?? catalogue.serviceByKey(wanted);
  if (!service) return problem(404, `no service ${wanted.slice(0, 100)}`);
  const place = askedPlace(visit, house);
  if (place.kind === "refused") return problem(place.status, place.detail);
  const answers = answersAt(service, place.authorities, { visit, house });
  return json({
    day: dayOf(visit.now).toString(),
    service: {
      id: service.id,
      leika: service.leika,
      title: inLanguage(service.title, visit.language),
    },
    precision: place.precision,
    answers: answers.map((one) => responsibleAnswer(one, { service, visit, house })),
  });
}

export const route = {
  audience: "machine",
  portals: "all",
  anyOrigin: true,
  GET: answer,
} satisfies Route;
