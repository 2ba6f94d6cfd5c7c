import { letterName, type LoadedCase, rewritePassages } from "#cases";
import { html, redirect, type Reply } from "#platform/http";
import { fill } from "#platform/i18n";
import { Alert, Button, FieldView, FormToken, Link, LinkButton } from "#ui";
import { formText } from "../../../../../../form-text.ts";
import { LetterView } from "../../../../../../letter-view.tsx";
import type { Route } from "../../../../../../route-definition.ts";
import { showPage } from "../../../../../../show-page.tsx";
import type { Desk } from "../../../../desk.ts";
import { letterTexts as texts } from "../../../../texts.ts";
import { atDesk } from "../../case-at-desk.ts";
import { letterAtHand } from "./letter-at-hand.ts";

type Preview = Awaited<ReturnType<typeof letterAtHand>>["preview"];

const Sheet = ({ rendering, pdf }: { rendering: Preview["rendering"]; pdf: string }) =>
  rendering.kind === "refused" ? (
    <Alert kind="warning" title={texts.impossible}>
      <p>{texts.impossibleText}</p>
      <details>
        <summary>{texts.details}</summary>
        <ul>
          {rendering.problems.map(({ problem }) => (
            <li>{problem}</li>
          ))}
        </ul>
      </details>
    </Alert>
  ) : (
    <>
      <LetterView letter={rendering.document} />
      <div class="actions">
        <LinkButton href={pdf} kind="secondary">
          {texts.pdf}
        </LinkButton>
      </div>
    </>
  );

type PassagesProps = { passages: Preview["passages"]; visit: Desk["visit"] };

const Passages = ({ passages, visit }: PassagesProps) => (
  <form method="post" action={visit.path} class="form">
    <FormToken value={visit.formToken()} />
    <h2>{texts.passages}</h2>
    {passages.map(({ id, text }) => (
      <FieldView
        field={{
          type: "text",
          name: id,
          label: id,
          hint: undefined,
          error: undefined,
          optional: undefined,
          autofill: false,
          why: undefined,
          value: text,
          multiline: true,
          autocomplete: undefined,
        }}
      />
    ))}
    <Button>{texts.save}</Button>
  </form>
);

/** Choose, look, change the marked passages. */
async function show(desk: Desk, loaded: LoadedCase): Promise<Reply> {
  const { visit, house } = desk;
  const { letterId, preview } = await letterAtHand(desk, loaded);
  const letter = letterName(loaded.adopted, letterId, "de");
  const { rendering, passages } = preview;
  const title = fill(texts.title, { letter });
  const page = showPage(visit, house, {
    title,
    withoutSearch: true,
    children: (
      <div class="stack stack--wide stack--fill measure">
        <div class="stack">
          <Link href={`/amt/vorgang/${loaded.state.id}`}>{texts.back}</Link>
          <h1>{title}</h1>
          {visit.query["gespeichert"] && <Alert kind="success" title={texts.saved} live />}
        </div>
        <Sheet rendering={rendering} pdf={`${visit.path}/pdf`} />
        {passages.length > 0 && <Passages passages={passages} visit={visit} />}
      </div>
    ),
  });
  return html(page);
}

async function save(desk: Desk, loaded: LoadedCase): Promise<Reply> {
  const { visit, db } = desk;
  const { letterId, preview } = await letterAtHand(desk, loaded);
  const passages = Object.fromEntries(
    preview.passages.map(({ id, text }) => [id, formText(visit.form, id).trim() || text]),
  );
  await rewritePassages(db, loaded, { letterId, passages, now: visit.now });
  return redirect(`${visit.path}?gespeichert=1`);
}

export const route = {
  audience: "staff",
  portals: "local",
  GET: atDesk(show),
  POST: atDesk(save),
} satisfies Route;
