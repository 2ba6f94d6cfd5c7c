import { type ChangedElement, isWhole, untouchedHere } from "#catalogue";
import { html, type Reply } from "#platform/http";
import { Button, FormToken, Link } from "#ui";
import { LinkedWords } from "../../../../../(public)/linked-words.tsx";
import { showPage } from "../../../../../show-page.tsx";
import { ChangeBody, ChangeHead, TextChanges } from "../../text-changes.tsx";
import type { TextAtHand } from "../../text-at-hand.ts";
import { textsTexts } from "../../texts.ts";

const { ground: texts, diff } = textsTexts;

type Props = { at: TextAtHand; changes: readonly ChangedElement[] };

const ownPath = ({ service }: TextAtHand): string => `/redaktion/texte/${service.id}/grundlage`;

/** Changes that touch nothing of ours are ticked already. */
function safeChanges({ open, published, text, ground }: TextAtHand): ReadonlySet<string> {
  const was = (open ?? published)?.ground;
  return was && isWhole(text) ? untouchedHere(text, { was, is: ground }) : new Set();
}

const Hidden = ({ at: { desk, open } }: Pick<Props, "at">) => (
  <>
    <FormToken value={desk.visit.formToken()} />
    <input type="hidden" name="stand" value={String(open?.saves ?? "")} />
  </>
);

const Choose = ({ at, changes }: Props) => {
  const safe = safeChanges(at);
  return (
    <form method="post" action={ownPath(at)} class="stack stack--fill">
      <Hidden at={at} />
      <p class="note">{diff.legend}</p>
      <ul class="changes">
        {changes.map((element) => (
          <li class="stack stack--tight">
            <label class="tick">
              <input
                type="checkbox"
                name="nehmen"
                value={element.key}
                checked={safe.has(element.key)}
              />
              <span>
                {texts.take}: <ChangeHead element={element} />
              </span>
            </label>
            <ChangeBody element={element} />
            {!safe.has(element.key) && <p class="note">{texts.clash}</p>}
          </li>
        ))}
      </ul>
      <div class="actions">
        <Button name="antwort" value="take">
          {texts.takeOver}
        </Button>
        <Button kind="secondary" name="antwort" value="keep">
          {texts.keep}
        </Button>
      </div>
    </form>
  );
};

const Confirm = ({ at, changes }: Props) => (
  <>
    <TextChanges changes={changes} />
    <section class="panel stack" aria-labelledby="ergaenzung">
      <h2 id="ergaenzung">{texts.own}</h2>
      <ul class="spaced">
        {at.text.facts.map(({ text }) => (
          <li>
            <LinkedWords text={text} language="de" />
          </li>
        ))}
      </ul>
    </section>
    <form method="post" action={ownPath(at)} class="actions">
      <Hidden at={at} />
      <Button name="antwort" value="keep">
        {texts.fits}
      </Button>
      <Link href={`/redaktion/texte/${at.service.id}`}>{texts.edit}</Link>
    </form>
  </>
);

function Answer({ at, changes }: Props) {
  if (changes.length === 0) return <p class="panel">{texts.none}</p>;
  if (!at.desk.may.edit) return <TextChanges changes={changes} />;
  return at.desk.townId === null ? (
    <Choose at={at} changes={changes.filter(({ key }) => key !== "order")} />
  ) : (
    <Confirm at={at} changes={changes} />
  );
}

export function groundPage(at: TextAtHand, changes: readonly ChangedElement[]): Reply {
  const { desk, service } = at;
  return html(
    showPage(desk.visit, desk.house, {
      title: `${texts.title}: ${service.title.de}`,
      withoutSearch: true,
      crumbs: [
        { href: "/redaktion/texte", text: textsTexts.title },
        { href: `/redaktion/texte/${service.id}`, text: service.title.de },
      ],
      children: (
        <div class="stack stack--wide stack--fill">
          <div class="stack">
            <h1>{texts.title}</h1>
            <p>{service.title.de}</p>
            <p class="measure">{desk.townId === null ? texts.lead : texts.leadTown}</p>
          </div>
          <Answer {...{ at, changes }} />
        </div>
      ),
    }),
  );
}
