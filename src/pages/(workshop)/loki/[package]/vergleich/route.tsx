import { type GivenParameters, type PackageContent, variantOf } from "#library";
import { AppError } from "#platform/errors";
import { html, type Reply } from "#platform/http";
import { fill } from "#platform/i18n";
import { Button, DataTable } from "#ui";
import type { Dependencies } from "../../../../dependencies.ts";
import type { Route } from "../../../../route-definition.ts";
import { showPage } from "../../../../show-page.tsx";
import type { Visit } from "../../../../visit.ts";
import { changesInWords } from "../../package-words.ts";
import { shownValue } from "../../settings/shown-value.ts";
import { lokiDesk, packagePath, townName } from "../../workshop-desk.ts";
import { crumbsOf, nameOfVersion, type PackageAtHand, packageAtHand } from "../package-at-hand.ts";
import { compareTexts as texts } from "./texts.ts";

/** Something that can be compared: a version, or what runs in a town. */
type Side = {
  id: string;
  name: string;
  content: () => Promise<PackageContent>;
  /** Of a town. */
  parameters?: GivenParameters;
};

function sidesOf(hand: PackageAtHand): Side[] {
  const { desk, versions, adoptions } = hand;
  const { library } = desk.house;
  const towns = adoptions.map(({ authorityId, baseHash, overlay, parameters }): Side => ({
    id: authorityId,
    name: fill(texts.town, { town: townName(desk, authorityId) }),
    parameters,
    content: async () => {
      const variant = await variantOf(await library.content(baseHash), overlay);
      if (variant.kind === "written") return variant.content;
      throw new AppError("internal", { detail: "what runs cannot be written" });
    },
  }));
  const published = versions.map(({ hash }): Side => ({
    id: hash,
    name: nameOfVersion(hand, hash),
    content: () => library.content(hash),
  }));
  return [...towns, ...published];
}

type PickProps = { name: string; label: string; sides: readonly Side[]; chosen: string };

const Pick = ({ name, label, sides, chosen }: PickProps) => (
  <div class="stack stack--tight">
    <label for={name}>{label}</label>
    <select class="plain-select" id={name} name={name}>
      {sides.map((side) => (
        <option value={side.id} selected={side.id === chosen}>
          {side.name}
        </option>
      ))}
    </select>
  </div>
);

type Compared = { left: Side; right: Side };

/** What two towns set differently. */
async function parameterRows(
  { desk, running, versions }: PackageAtHand,
  { left, right }: Compared,
) {
  if (!left.parameters || !right.parameters) return [];
  const { service, texts: words } = await desk.house.library.version(
    running?.baseHash ?? versions[0]?.hash ?? "",
  );
  const say = (key: string) => words.de[key];
  return service.parameters.flatMap((definition) => {
    const [a, b] = [left, right].map(({ parameters }) =>
      shownValue(definition, parameters?.[definition.id]?.value ?? definition.default, say),
    );
    if (a === b) return [];
    return [{ name: say(`parameter.${definition.id}.label`) ?? definition.id, a, b }];
  });
}

const differences = async (hand: PackageAtHand, { left, right }: Compared) => {
  const groups = await changesInWords(await left.content(), await right.content());
  const rows = await parameterRows(hand, { left, right });
  return (
    <section class="stack stack--wide stack--fill" aria-labelledby="unterschiede">
      <h2 id="unterschiede">{fill(texts.area, { left: left.name, right: right.name })}</h2>
      {groups.length === 0 && <p>{texts.same}</p>}
      {groups.map(({ title, sentences }) => (
        <div class="stack stack--tight">
          <h3>{title}</h3>
          <ul class="spaced">
            {sentences.map((sentence) => (
              <li>{sentence}</li>
            ))}
          </ul>
        </div>
      ))}
      {rows.length > 0 && (
        <DataTable
          caption={texts.parameters}
          rows={rows}
          columns={[
            { head: texts.columns.what, rowHead: true, cell: ({ name }) => name },
            { head: left.name, cell: ({ a }) => a },
            { head: right.name, cell: ({ b }) => b },
          ]}
        />
      )}
    </section>
  );
};

async function compare(visit: Visit, house: Dependencies): Promise<Reply> {
  const hand = await packageAtHand(lokiDesk(visit, house));
  const sides = sidesOf(hand);
  const find = (id: string | undefined) => sides.find((side) => side.id === id);
  const [left, right] = [find(visit.query["links"]), find(visit.query["rechts"])];
  const title = fill(texts.title, { title: hand.title });
  const result = left && right && (await differences(hand, { left, right }));
  const from = left ?? find(hand.desk.town.id) ?? sides[0];
  const to = right ?? sides.find((side) => side !== from);
  const page = showPage(visit, house, {
    title,
    crumbs: crumbsOf(hand),
    withoutSearch: true,
    children: (
      <div class="stack stack--wide stack--fill">
        <h1>{title}</h1>
        <p class="measure">{texts.lead}</p>
        <form class="row" method="get" action={packagePath(hand.packageId, "/vergleich")}>
          <Pick {...{ name: "links", label: texts.left, sides }} chosen={from?.id ?? ""} />
          <Pick {...{ name: "rechts", label: texts.right, sides }} chosen={to?.id ?? ""} />
          <Button kind="secondary">{texts.button}</Button>
        </form>
        {result}
      </div>
    ),
  });
  return html(page);
}

export const route = { audience: "staff", portals: "local", GET: compare } satisfies Route;
