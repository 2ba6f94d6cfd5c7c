import { html, redirect, type Reply } from "#platform/http";
import { Button, FormToken, LinkButton } from "#ui";
import { discardDraft } from "#workshop";
import type { Dependencies } from "../../../../../dependencies.ts";
import type { Route } from "../../../../../route-definition.ts";
import { showPage } from "../../../../../show-page.tsx";
import type { Visit } from "../../../../../visit.ts";
import { lokiDesk, packagePath } from "../../../workshop-desk.ts";
import { crumbsOf, draftAtHand } from "../../package-at-hand.ts";
import { draftTexts as texts } from "../texts.ts";

async function ask(visit: Visit, house: Dependencies): Promise<Reply> {
  const hand = await draftAtHand(lokiDesk(visit, house));
  const page = showPage(visit, house, {
    title: texts.discardTitle,
    crumbs: crumbsOf(hand),
    withoutSearch: true,
    children: (
      <div class="stack">
        <h1>{texts.discardTitle}</h1>
        <p class="measure">{texts.discardText}</p>
        <form
          class="actions"
          method="post"
          action={packagePath(hand.packageId, "/entwurf/verwerfen")}
        >
          <FormToken value={visit.formToken()} />
          <Button>{texts.discard}</Button>
          <LinkButton href={packagePath(hand.packageId, "/entwurf")} kind="secondary">
            {texts.keep}
          </LinkButton>
        </form>
      </div>
    ),
  });
  return html(page);
}

async function discard(visit: Visit, house: Dependencies): Promise<Reply> {
  const { desk, draft, packageId } = await draftAtHand(lokiDesk(visit, house));
  await discardDraft(desk.db, draft, { staffId: desk.who.id, now: visit.now });
  return redirect(packagePath(packageId));
}

export const route = {
  audience: "staff",
  portals: "local",
  GET: ask,
  POST: discard,
} satisfies Route;
