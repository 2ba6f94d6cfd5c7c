import { html, redirect, type Reply } from "#platform/http";
import { inLanguage } from "#platform/i18n";
import type { Dependencies } from "../../../../dependencies.ts";
import type { Route } from "../../../../route-definition.ts";
import { showPage } from "../../../../show-page.tsx";
import type { Visit } from "../../../../visit.ts";
import { correctFirst, openApplication } from "../application.ts";
import { gonePage } from "../gone-page.tsx";
import { applicationTexts } from "../texts.ts";
import { review } from "./review.tsx";

/** The whole declaration, to be checked before sending (OZG § 9a (2)). */
async function show(visit: Visit, house: Dependencies): Promise<Reply> {
  const { application, open } = await openApplication(visit, house);
  if (!open) return gonePage(application);
  const first = correctFirst(open);
  if (first) return redirect(first);
  const { title } = inLanguage(applicationTexts, visit.language).review;
  return html(
    showPage(visit, house, { title: `${title} – ${open.title}`, children: review(open) }),
  );
}

export const route = { audience: "guest", portals: "local", GET: show } satisfies Route;
