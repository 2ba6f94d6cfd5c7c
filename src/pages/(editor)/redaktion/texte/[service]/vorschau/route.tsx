import { html, type Reply } from "#platform/http";
import { htmlLanguage, inLanguage, isLanguage } from "#platform/i18n";
import { Alert, InertLinks, Link } from "#ui";
import { asFrom } from "../../../../../(public)/chosen-town.ts";
import { servicePage } from "../../../../../(public)/leistungen/[service]/service-page.ts";
import { ServiceView } from "../../../../../(public)/leistungen/[service]/view.tsx";
import type { Dependencies } from "../../../../../dependencies.ts";
import type { Route } from "../../../../../route-definition.ts";
import { showPage } from "../../../../../show-page.tsx";
import type { Visit } from "../../../../../visit.ts";
import { textAtHand } from "../../text-at-hand.ts";
import { textDesk } from "../../text-desk.ts";
import { textsTexts } from "../../texts.ts";
import { PreviewChoice } from "./preview-choice.tsx";

const { preview: texts } = textsTexts;

/** The page of the service as people would see it with the text at hand, also one not published. */
async function preview(visit: Visit, house: Dependencies): Promise<Reply> {
  const at = await textAtHand(textDesk(visit, house));
  const { desk, service, text } = at;
  const town = house.region.bySlug(visit.query["ort"] ?? "");
  const asked = visit.query["sprache"];
  const language = isLanguage(asked) ? asked : "de";
  const catalogue = house.texts.preview({
    ...{ authorityId: desk.townId, serviceId: service.id, text },
  });
  const page = servicePage({
    ...{ id: service.id, from: undefined },
    visit: { ...asFrom(visit, town), language },
    house: { ...house, catalogue },
  });
  return html(
    showPage(visit, house, {
      title: `${texts.title}: ${inLanguage(service.title, "de")}`,
      withoutSearch: true,
      children: (
        <div class="stack stack--wide stack--fill">
          <Alert kind="info" title={texts.note}>
            <p>{texts.inert}</p>
            <p>
              <Link href={`/redaktion/texte/${service.id}`}>{texts.back}</Link>
            </p>
          </Alert>
          <PreviewChoice {...{ at, language }} town={town?.slug ?? ""} />
          {page ? (
            <div class="preview" lang={htmlLanguage(language)}>
              <InertLinks>
                <ServiceView page={page} />
              </InertLinks>
            </div>
          ) : (
            <p class="panel">{texts.nobody}</p>
          )}
        </div>
      ),
    }),
  );
}

export const route = { audience: "staff", portals: "all", GET: preview } satisfies Route;
