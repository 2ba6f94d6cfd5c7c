import { type Barrier, type BarrierProblem, problemsOf, reportBarrier } from "#accessibility";
import { html, redirect, type Reply } from "#platform/http";
import { inLanguage } from "#platform/i18n";
import type { Dependencies } from "../../../dependencies.ts";
import { formText } from "../../../form-text.ts";
import { portalRows } from "../../../portal-rows.ts";
import type { Route } from "../../../route-definition.ts";
import { showPage } from "../../../show-page.tsx";
import type { Visit } from "../../../visit.ts";
import { homeCrumb } from "../../home-crumb.ts";
import { accessibilityTexts } from "../texts.ts";
import { barrierTexts } from "./texts.ts";
import { BarrierForm, Thanks } from "./view.tsx";

type Shown = { visit: Visit; house: Dependencies; typed: Barrier };

function formPage({ visit, house, typed }: Shown, problems: readonly BarrierProblem[]): Reply {
  const { language } = visit;
  const page = showPage(visit, house, {
    title: inLanguage(barrierTexts, language).title,
    hasErrors: problems.length > 0,
    crumbs: [
      homeCrumb(language),
      { href: "/barrierefreiheit", text: inLanguage(accessibilityTexts, language).title },
    ],
    children: (
      <BarrierForm
        typed={typed}
        problems={problems}
        token={visit.formToken()}
        language={language}
      />
    ),
  });
  return html(page, problems.length > 0 ? 422 : 200);
}

function thanksPage(visit: Visit, house: Dependencies): Reply {
  const { thanks } = inLanguage(barrierTexts, visit.language);
  const crumbs = [homeCrumb(visit.language)];
  const children = <Thanks language={visit.language} />;
  return html(showPage(visit, house, { title: thanks, crumbs, children }));
}

function show(visit: Visit, house: Dependencies): Reply {
  if (visit.query["gesendet"] === "1") return thanksPage(visit, house);
  const page = (visit.query["seite"] ?? "").slice(0, 200);
  return formPage({ visit, house, typed: { page, what: "", contact: "" } }, []);
}

async function send(visit: Visit, house: Dependencies): Promise<Reply> {
  const text = (name: string): string => formText(visit.form, name).trim();
  const typed = { page: text("seite"), what: text("hindernis"), contact: text("kontakt") };
  const problems = problemsOf(typed);
  if (problems.length > 0) return formPage({ visit, house, typed }, problems);
  const { keyring } = house;
  await reportBarrier(portalRows(visit, house), typed, { keyring, now: visit.now });
  return redirect("/barrierefreiheit/melden?gesendet=1");
}

/** Tells the editors of the portal what keeps somebody from using it; no account, no name. */
export const route = {
  audience: "guest",
  portals: "all",
  perMinute: 30,
  GET: show,
  POST: send,
} satisfies Route;
