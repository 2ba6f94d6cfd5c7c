import { type Authority, findPlace } from "#authorities";
import { html, redirect, type Reply } from "#platform/http";
import { inLanguage } from "#platform/i18n";
import { ErrorSummary, Link } from "#ui";
import type { Dependencies } from "../../dependencies.ts";
import type { Route } from "../../route-definition.ts";
import { showPage } from "../../show-page.tsx";
import type { Visit } from "../../visit.ts";
import { forgetTown, rememberTown } from "../chosen-town.ts";
import { homeCrumb } from "../home-crumb.ts";
import { urlOn } from "../portal-of.ts";
import { TownForm } from "../town-form.tsx";
import { townTexts } from "./texts.ts";
import { whichTown } from "./which-town.ts";

/** To the portal of the town; remembered in this browser when that was asked for. */
const goTo = (town: Authority, { query }: Visit, house: Dependencies): Reply =>
  redirect(urlOn(town, "/", house), query["merken"] ? { cookies: [rememberTown(town)] } : {});

const hrefFor = ({ slug }: Authority, { query }: Visit): string =>
  `/ort?${new URLSearchParams({ stadt: slug, ...(query["merken"] ? { merken: "yes" } : {}) })}`;

function ask(typed: string, visit: Visit, house: Dependencies): Reply {
  const found = findPlace(typed, house.region);
  if (found.kind === "place") return goTo(found.authority, visit, house);
  const texts = inLanguage(townTexts, visit.language);
  const { said, choices } = whichTown(found, house.region, texts);
  const failed = found.kind === "unknown" || found.kind === "elsewhere";
  const errors = failed ? [{ name: "wo", message: texts.error }] : [];
  const body = showPage(visit, house, {
    title: texts.which,
    hasErrors: failed,
    crumbs: [homeCrumb(visit.language)],
    children: (
      <div class="stack stack--wide measure">
        <ErrorSummary title={texts.errorTitle} errors={errors} />
        <div class="stack stack--fill">
          <h1>{texts.which}</h1>
          <p>{said}</p>
          <ul class="link-list">
            {choices.map((town) => (
              <li>
                <Link class="link" href={hrefFor(town, visit)}>
                  {town.name}
                </Link>
              </li>
            ))}
          </ul>
        </div>
        <TownForm
          language={visit.language}
          value={typed}
          error={failed ? texts.error : undefined}
        />
      </div>
    ),
  });
  return html(body, failed ? 422 : 200);
}

/** Finds the portal of a town; `vergessen` drops the remembered one. Links and GET forms only. */
export const route = {
  audience: "public",
  portals: "roof",
  GET: (visit, house) => {
    const { wo, stadt, vergessen } = visit.query;
    if (vergessen) return redirect("/", { cookies: [forgetTown] });
    const town = house.region.bySlug(stadt ?? "");
    if (town) return goTo(town, visit, house);
    return ask(wo ?? "", visit, house);
  },
} satisfies Route;
