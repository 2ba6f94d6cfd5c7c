import { letterName, letterPosted, lettersToPost } from "#cases";
import { dayOf } from "#platform/clock";
import { AppError } from "#platform/errors";
import { html, redirect, type Reply } from "#platform/http";
import { formatShortDate } from "#platform/i18n";
import { Button, DataTable, FormToken, Link } from "#ui";
import type { Dependencies } from "../../../dependencies.ts";
import { formText } from "../../../form-text.ts";
import type { Route } from "../../../route-definition.ts";
import { showPage } from "../../../show-page.tsx";
import type { Visit } from "../../../visit.ts";
import { caseOrThrow, type Desk, deskOf, isId } from "../desk.ts";
import { deskTexts, postTexts as texts } from "../texts.ts";

/** Letters of one's own office; approvers see those of the whole town. */
async function lettersFor({ db, who }: Desk) {
  const letters = await lettersToPost(db);
  return who.roles.includes("approver")
    ? letters
    : letters.filter(({ office }) => office === who.office);
}

async function list(visit: Visit, house: Dependencies): Promise<Reply> {
  const desk = deskOf(visit, house);
  const letters = await lettersFor(desk);
  const titled = await Promise.all(
    letters.map(async (letter) => {
      const adopted = await house.library.adopted(desk.db, letter.packageId);
      const title = adopted ? letterName(adopted, letter.letterId, "de") : letter.letterId;
      return { ...letter, title };
    }),
  );
  const page = showPage(visit, house, {
    title: texts.title,
    withoutSearch: true,
    children: (
      <div class="stack stack--fill">
        <Link href="/amt">{deskTexts.toInbox}</Link>
        <h1>{texts.title}</h1>
        <p class="measure">{texts.lead}</p>
        {titled.length === 0 ? (
          <p class="panel">{texts.none}</p>
        ) : (
          <DataTable
            caption={texts.title}
            hideCaption
            rows={titled}
            columns={[
              { head: texts.letter, cell: ({ title }) => title, rowHead: true },
              {
                head: texts.case,
                cell: ({ caseId, reference }) => (
                  <Link href={`/amt/vorgang/${caseId}`}>{reference}</Link>
                ),
              },
              { head: texts.since, cell: ({ createdAt }) => formatShortDate(dayOf(createdAt)) },
              {
                head: texts.paper,
                cell: ({ caseId, documentId, reference }) => (
                  <Link href={`/amt/vorgang/${caseId}/dokument/${documentId}`}>
                    {texts.print}
                    <span class="visually-hidden">: {reference}</span>
                  </Link>
                ),
              },
              {
                head: texts.done,
                cell: ({ id, caseId, reference }) => (
                  <form method="post" action="/amt/post">
                    <FormToken value={visit.formToken()} />
                    <input type="hidden" name="brief" value={id} />
                    <input type="hidden" name="vorgang" value={caseId} />
                    <Button kind="secondary">
                      {texts.posted}
                      <span class="visually-hidden">: {reference}</span>
                    </Button>
                  </form>
                ),
              },
            ]}
          />
        )}
      </div>
    ),
  });
  return html(page);
}

async function posted(visit: Visit, house: Dependencies): Promise<Reply> {
  const desk = deskOf(visit, house);
  const letterId = formText(visit.form, "brief");
  const mine = (await lettersFor(desk)).some(({ id }) => id === letterId);
  if (!isId(letterId) || !mine)
    throw new AppError("conflict", { detail: "letter does not wait for the post" });
  const loaded = await caseOrThrow(desk, formText(visit.form, "vorgang"));
  const on = dayOf(visit.now);
  const was = await letterPosted(desk.db, loaded, {
    letterId,
    on,
    staffId: desk.who.id,
    now: visit.now,
  });
  if (!was) throw new AppError("conflict", { detail: "letter does not wait for the post" });
  return redirect("/amt/post");
}

export const route = {
  audience: "staff",
  portals: "local",
  GET: list,
  POST: posted,
} satisfies Route;
