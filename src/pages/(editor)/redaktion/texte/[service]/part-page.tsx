import type { ComponentChildren } from "preact";
import { qualityHints } from "#catalogue";
import { html, type Reply } from "#platform/http";
import { Alert, Button, ErrorSummary, FormToken, Link } from "#ui";
import { showPage } from "../../../../show-page.tsx";
import type { Part } from "../parts.ts";
import type { TextAtHand } from "../text-at-hand.ts";
import { PartHints } from "./hint-list.tsx";
import { textsTexts } from "../texts.ts";
import { formErrors as errors, formTexts as texts } from "./form-texts.ts";

type PartPage = {
  at: TextAtHand;
  part: Part;
  /** The fields of the form. */
  fields: ComponentChildren;
  /** What is wrong, by the name of the field. */
  wrong: readonly { name: string; message: string }[];
  /** Why it could not be saved at all. */
  refused?: string | undefined;
  before?: ComponentChildren;
  /** More of the same may be added. */
  more?: boolean;
};

/** A form for one part of a text; after a mistake with what was typed. */
export function partPage({ at, part, fields, wrong, refused, before, more }: PartPage): Reply {
  const { desk, service, open } = at;
  const { visit, house } = desk;
  const overview = `/redaktion/texte/${service.id}`;
  const hasErrors = wrong.length > 0 || refused !== undefined;
  const page = showPage(visit, house, {
    title: `${part.name}: ${service.title.de}`,
    withoutSearch: true,
    hasErrors,
    crumbs: [
      { href: "/redaktion/texte", text: textsTexts.title },
      { href: overview, text: service.title.de },
    ],
    children: (
      <div class="stack stack--wide stack--fill">
        <div class="stack">
          <ErrorSummary title={errors.title} errors={wrong} />
          <h1>{part.name}</h1>
          <p>{service.title.de}</p>
          {refused && (
            <Alert kind="danger" live title={errors.title}>
              <p>{refused}</p>
            </Alert>
          )}
        </div>
        {before}
        <PartHints text={at.text} hints={qualityHints(at.text, house.deadLinks)} part={part.id} />
        <form method="post" action={`${overview}/teil/${part.id}`} class="form" novalidate>
          <FormToken value={visit.formToken()} />
          <input type="hidden" name="stand" value={String(open?.saves ?? "")} />
          {fields}
          <div class="actions">
            <Button>{texts.save}</Button>
            {more && (
              <Button kind="secondary" name="weiter" value="1">
                {texts.saveAndMore}
              </Button>
            )}
            <Link href={overview}>{texts.back}</Link>
          </div>
        </form>
      </div>
    ),
  });
  return html(page, hasErrors ? 422 : 200);
}
