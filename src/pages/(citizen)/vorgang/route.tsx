import { lookUpCase } from "#cases";
import { AppError } from "#platform/errors";
import { type AttemptLimit, html, networkOf, redirect, type Reply } from "#platform/http";
import { inLanguage } from "#platform/i18n";
import { parseReference } from "#platform/ids";
import { Button, ErrorSummary, FieldView, FormToken, Link } from "#ui";
import { caseCookie } from "../../case-access.ts";
import type { Dependencies } from "../../dependencies.ts";
import { formText } from "../../form-text.ts";
import type { Route } from "../../route-definition.ts";
import { showPage } from "../../show-page.tsx";
import type { Visit } from "../../visit.ts";
import { caseTexts } from "./texts.ts";

type Entry = { reference: string; secret: string; failed: boolean };

const input = {
  type: "text",
  multiline: false,
  optional: undefined,
  autofill: false,
  why: undefined,
} as const;

function page(visit: Visit, house: Dependencies, { reference, secret, failed }: Entry): Reply {
  const texts = inLanguage(caseTexts, visit.language).lookUp;
  const errors = failed ? [{ name: "reference", message: texts.error }] : [];
  const body = showPage(visit, house, {
    title: texts.title,
    hasErrors: failed,
    children: (
      <div class="stack measure">
        <ErrorSummary title={texts.errorTitle} errors={errors} />
        <h1>{texts.title}</h1>
        <p>{texts.lead}</p>
        <form method="post" action="/vorgang" class="form" novalidate>
          <FormToken value={visit.formToken()} />
          <FieldView
            field={{
              ...input,
              name: "reference",
              label: texts.reference,
              hint: texts.referenceHint,
              error: failed ? texts.error : undefined,
              value: reference,
              autocomplete: undefined,
            }}
          />
          <FieldView
            field={{
              ...input,
              name: "secret",
              label: texts.secret,
              hint: texts.secretHint,
              error: undefined,
              value: secret,
              autocomplete: undefined,
            }}
          />
          <Button>{texts.button}</Button>
        </form>
        <p>
          <Link href="/konto">{texts.account}</Link>
        </p>
      </div>
    ),
  });
  return html(body, failed ? 422 : 200);
}

/**
 * Wrong words for one case, wherever they come from, and wrong look-ups from one address. What is
 * no reference counts for the address alone.
 */
const limitsOf = ({ address }: Visit, reference: string): AttemptLimit[] => {
  const known = parseReference(reference)?.reference;
  return [
    { key: `look-up from ${networkOf(address)}`, most: 100 },
    ...(known ? [{ key: `look-up of ${known}`, most: 10 }] : []),
  ];
};

/** Reference and secret word: one answer to everything that does not fit (domain rule 15). */
async function lookUp(visit: Visit, house: Dependencies): Promise<Reply> {
  const [reference, secret] = [formText(visit.form, "reference"), formText(visit.form, "secret")];
  const limits = limitsOf(visit, reference);
  if (house.attempts.isOver(limits, visit.now))
    throw new AppError("too-many-requests", { detail: "look-up" });
  const found = await lookUpCase(house, {
    authorityOf: (code) => house.region.byCode(code)?.id,
    reference,
    secretWord: secret,
  });
  if (!found) {
    house.attempts.note(limits, visit.now);
    return page(visit, house, { reference, secret, failed: true });
  }
  const canonical = parseReference(reference)?.reference ?? reference;
  return redirect(`/vorgang/${canonical}`, {
    cookies: [caseCookie(house, { ...found, now: visit.now })],
  });
}

export const route = {
  audience: "guest",
  portals: "all",
  perMinute: 1_200,
  GET: (visit, house) => page(visit, house, { reference: "", secret: "", failed: false }),
  POST: lookUp,
} satisfies Route;
