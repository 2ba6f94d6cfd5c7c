import { diesAt } from "#applications";
import { html, type Reply } from "#platform/http";
import { dayOf } from "#platform/clock";
import { fill, formatDate, inLanguage } from "#platform/i18n";
import { Link, LinkButton } from "#ui";
import type { Dependencies } from "../../../../dependencies.ts";
import type { Route } from "../../../../route-definition.ts";
import { showPage } from "../../../../show-page.tsx";
import type { Visit } from "../../../../visit.ts";
import { goOnAt, openApplication, passCookie } from "../application.ts";
import { gonePage } from "../gone-page.tsx";
import { applicationTexts } from "../texts.ts";

/** How to come back to the draft, from anywhere. */
async function show(visit: Visit, house: Dependencies): Promise<Reply> {
  const { application, open } = await openApplication(visit, house);
  if (!open) return gonePage(application);
  const texts = inLanguage(applicationTexts, visit.language).later;
  const pass = visit.cookies[passCookie(open.adopted.packageId)];
  const link = house.addresses.url(visit.portal, `/antrag/fortsetzen/${pass}`);
  const page = showPage(visit, house, {
    title: `${texts.title} – ${open.title}`,
    children: (
      <div class="stack measure">
        <h1>{texts.title}</h1>
        <p>{visit.citizen ? texts.account : texts.guest}</p>
        {!visit.citizen && (
          <p class="panel">
            <Link href={link}>{texts.link}</Link>
            <br />
            <code>{link}</code>
          </p>
        )}
        <p>{fill(texts.until, { date: formatDate(dayOf(diesAt(open.draft)), visit.language) })}</p>
        <div class="actions">
          <LinkButton href={goOnAt(open)}>{texts.goOn}</LinkButton>
          <LinkButton href={open.path("verwerfen")} kind="tertiary">
            {texts.discard}
          </LinkButton>
        </div>
      </div>
    ),
  });
  return html(page);
}

export const route = { audience: "guest", portals: "local", GET: show } satisfies Route;
