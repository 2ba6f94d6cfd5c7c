import { discardDraft } from "#applications";
import { html, redirect, type Reply } from "#platform/http";
import { inLanguage } from "#platform/i18n";
import { Button, FormToken, LinkButton } from "#ui";
import type { Dependencies } from "../../../../dependencies.ts";
import type { Route } from "../../../../route-definition.ts";
import { showPage } from "../../../../show-page.tsx";
import type { Visit } from "../../../../visit.ts";
import { goOnAt, openApplication, passCookie } from "../application.ts";
import { gonePage } from "../gone-page.tsx";
import { applicationTexts } from "../texts.ts";

async function ask(visit: Visit, house: Dependencies): Promise<Reply> {
  const { application, open } = await openApplication(visit, house);
  if (!open) return gonePage(application);
  const texts = inLanguage(applicationTexts, visit.language).discard;
  const page = showPage(visit, house, {
    title: `${texts.title} – ${open.title}`,
    children: (
      <form method="post" action={open.path("verwerfen")} class="stack measure">
        <FormToken value={visit.formToken()} />
        <h1>{texts.title}</h1>
        <p>{texts.text}</p>
        <div class="actions">
          <Button>{texts.yes}</Button>
          <LinkButton href={goOnAt(open)} kind="secondary">
            {texts.no}
          </LinkButton>
        </div>
      </form>
    ),
  });
  return html(page);
}

async function discard(visit: Visit, house: Dependencies): Promise<Reply> {
  const { open } = await openApplication(visit, house);
  if (open) await discardDraft(open.db, open.draft);
  const { service = "" } = visit.params;
  return redirect(`/leistungen/${service}`, {
    cookies: [{ name: passCookie(service), value: undefined }],
  });
}

export const route = {
  audience: "guest",
  portals: "local",
  GET: ask,
  POST: discard,
} satisfies Route;
