import { compareTexts } from "#catalogue";
import { html, type Reply } from "#platform/http";
import { fill } from "#platform/i18n";
import { Button } from "#ui";
import type { Dependencies } from "../../../../../dependencies.ts";
import type { Route } from "../../../../../route-definition.ts";
import { showPage } from "../../../../../show-page.tsx";
import type { Visit } from "../../../../../visit.ts";
import { readableChanges } from "../../readable-changes.ts";
import { TextChanges } from "../../text-changes.tsx";
import { type TextAtHand, textAtHand } from "../../text-at-hand.ts";
import { textDesk } from "../../text-desk.ts";
import { textsTexts } from "../../texts.ts";
import { PlainSelect } from "../plain-select.tsx";
import { Notice } from "../notice.tsx";
import { VersionTable } from "./version-table.tsx";
import { contentOf, FIRST } from "./versions.ts";

const { history: texts } = textsTexts;

type Chosen = { at: TextAtHand; from: number; to: number };

const versionsOf = ({ versions }: TextAtHand) =>
  [...versions.map(({ version }) => version), FIRST].map((version) => ({
    value: String(version),
    text: `${texts.version} ${version}`,
  }));

const Difference = ({ at, from, to }: Chosen) => {
  const [before, after] = [contentOf(at, from), contentOf(at, to)];
  if (!before || !after) return null;
  const changes = readableChanges(compareTexts(before, after), at.desk.house);
  return (
    <div class="stack stack--fill">
      <h3>{fill(texts.difference, { from, to })}</h3>
      {changes.length === 0 ? <p class="panel">{texts.none}</p> : <TextChanges changes={changes} />}
    </div>
  );
};

/** Any two versions beside each other; at first the newest and the one before it. */
function chosenIn(at: TextAtHand, { query }: Visit): Chosen {
  const number = (name: string, otherwise: number): number => {
    const asked = Number(query[name] ?? otherwise);
    return Number.isInteger(asked) && contentOf(at, asked) ? asked : otherwise;
  };
  const [newest, before] = at.versions;
  return {
    at,
    from: number("von", before?.version ?? FIRST),
    to: number("bis", newest?.version ?? FIRST),
  };
}

/** Two versions to choose, and how they differ. */
const Comparison = ({ at, from, to }: Chosen) => {
  const options = versionsOf(at);
  return (
    <section class="stack stack--fill" aria-labelledby="vergleich">
      <h2 id="vergleich">{texts.compare}</h2>
      <form class="row" action={`/redaktion/texte/${at.service.id}/verlauf`}>
        <PlainSelect {...{ name: "von", label: texts.from, options }} chosen={String(from)} />
        <PlainSelect {...{ name: "bis", label: texts.to, options }} chosen={String(to)} />
        <Button kind="secondary">{texts.show}</Button>
      </form>
      <Difference {...{ at, from, to }} />
    </section>
  );
};

async function show(visit: Visit, house: Dependencies): Promise<Reply> {
  const at = await textAtHand(textDesk(visit, house));
  const chosen = chosenIn(at, visit);
  const overview = `/redaktion/texte/${at.service.id}`;
  return html(
    showPage(visit, house, {
      title: `${texts.title}: ${at.service.title.de}`,
      withoutSearch: true,
      crumbs: [
        { href: "/redaktion/texte", text: textsTexts.title },
        { href: overview, text: at.service.title.de },
      ],
      children: (
        <div class="stack stack--sections stack--fill">
          <div class="stack">
            <h1>{texts.title}</h1>
            <p>{at.service.title.de}</p>
            <Notice visit={visit} />
          </div>
          <VersionTable at={at} />
          {at.versions.length > 0 && <Comparison {...chosen} />}
        </div>
      ),
    }),
  );
}

export const route = { audience: "staff", portals: "all", GET: show } satisfies Route;
