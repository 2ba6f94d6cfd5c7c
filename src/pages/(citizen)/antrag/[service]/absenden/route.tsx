import { sendDraft } from "#applications";
import { html, redirect, type Reply } from "#platform/http";
import { fill, inLanguage } from "#platform/i18n";
import { Alert, Button, FormToken, LinkButton } from "#ui";
import { caseCookie } from "../../../../case-access.ts";
import type { Dependencies } from "../../../../dependencies.ts";
import type { Route } from "../../../../route-definition.ts";
import { showPage } from "../../../../show-page.tsx";
import type { Visit } from "../../../../visit.ts";
import { goOnAt, openApplication, type OpenApplication, passCookie } from "../application.ts";
import { gonePage } from "../gone-page.tsx";
import { applicationTexts } from "../texts.ts";

const Warning = ({ open }: { open: OpenApplication }) => {
  const { visit, path, authority, house, adopted } = open;
  const texts = inLanguage(applicationTexts, visit.language).send;
  const [slot] = adopted.configured.package.service.roleSlots;
  const office = house.offices(authority.id, (slot && adopted.roleSlots[slot.id]) ?? "");
  return (
    <div class="stack measure">
      <h1>{texts.title}</h1>
      <Alert kind="warning" title={texts.warning}>
        <p>{texts.warningText}</p>
      </Alert>
      <p>{fill(texts.to, { office: `${authority.name}, ${office.name}` })}</p>
      <p>{texts.copy}</p>
      <form method="post" action={path("absenden")} class="actions">
        <FormToken value={visit.formToken()} />
        <Button>{texts.send}</Button>
        <LinkButton href={path("pruefen")} kind="secondary">
          {texts.back}
        </LinkButton>
      </form>
    </div>
  );
};

/** The warning against sending in haste, as a step of its own (OZG § 9a (3)). */
async function warn(visit: Visit, house: Dependencies): Promise<Reply> {
  const { application, open } = await openApplication(visit, house);
  if (!open) return gonePage(application);
  if (!open.way.complete) return redirect(goOnAt(open));
  const { title } = inLanguage(applicationTexts, visit.language).send;
  return html(
    showPage(visit, house, {
      title: `${title} – ${open.title}`,
      children: <Warning open={open} />,
    }),
  );
}

async function send(visit: Visit, house: Dependencies): Promise<Reply> {
  const { application, open } = await openApplication(visit, house);
  if (!open) return gonePage(application);
  const { db, draft, surroundings, authority, path } = open;
  const { language, now, citizen: session } = visit;
  const sending = { surroundings, language, code: authority.code, session, now };
  const result = await sendDraft(house, db, { draft, sending });
  if (result.kind === "exit" || result.kind === "incomplete") return redirect(path(result.page));
  if (result.kind === "already-sent") return gonePage(application);
  house.wakeWorker();
  const { id, reference } = result;
  const access = caseCookie(house, { authorityId: authority.id, caseId: id, now });
  return redirect(`/vorgang/${reference}/gesendet`, {
    cookies: [
      { name: passCookie(open.adopted.packageId), value: undefined },
      ...(session ? [] : [access]),
    ],
  });
}

export const route = { audience: "guest", portals: "local", GET: warn, POST: send } satisfies Route;
