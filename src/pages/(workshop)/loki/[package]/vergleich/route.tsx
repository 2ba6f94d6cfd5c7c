import {
  type GivenParameters,
  listAdoptions,
  listVersions,
  type PackageContent,
  type TownAdoption,
  variantOf,
  type VersionEntry,
} from "#library";
import { AppError } from "#platform/errors";
import { html, type Reply } from "#platform/http";
import { fill } from "#platform/i18n";
import { Button, DataTable } from "#ui";
import { linesOf } from "#workshop";
import type { Dependencies } from "../../../../dependencies.ts";
import type { Route } from "../../../../route-definition.ts";
import { showPage } from "../../../../show-page.tsx";
import type { Visit } from "../../../../visit.ts";
import { changesInWords, titleOf } from "../../package-words.ts";
import { shownValue } from "../../settings/shown-value.ts";
import { workshopTexts } from "../../texts.ts";
import { type LibraryDesk, libraryDesk, packagePath, townName } from "../../workshop-desk.ts";
import { nameOfVersion } from "../package-at-hand.ts";
import { compareTexts as texts } from "./texts.ts";

/** A package in front of a Loki, or of the coordinator, who has no town. */
type Comparable = {
  desk: LibraryDesk;
  packageId: string;
  title: string;
  versions: readonly VersionEntry[];
  adoptions: readonly TownAdoption[];
};

async function comparable(desk: LibraryDesk): Promise<Comparable> {
  const { house, visit } = desk;
  const packageId = visit.params["package"] ?? "";
  const { region } = house.databases;
  const versions = await listVersions(region, packageId);
  const [first] = linesOf(versions, packageId);
  if (!first) throw new AppError("not-found");
  const adoptions = await listAdoptions(region, packageId);
  return { desk, packageId, versions, adoptions, title: await titleOf(house, first.hash) };
}

/** Something that can be compared: a version, or what runs in a town. */
type Side = {
  id: string;
  name: string;
  /** In headings. */
  short: string;
  /** The version it builds on, or is. */
  baseHash: string;
  content: () => Promise<PackageContent>;
  /** Of a town. */
  parameters?: GivenParameters;
};

function sidesOf(hand: Comparable): Side[] {
  const { desk, versions, adoptions } = hand;
  const { library } = desk.house;
  const towns = adoptions.map(({ authorityId, baseHash, overlay, parameters }): Side => ({
    id: authorityId,
    name: fill(texts.town, { town: townName(desk, authorityId) }),
    short: townName(desk, authorityId),
    parameters,
    baseHash,
    content: async () => {
      const variant = await variantOf(await library.content(baseHash), overlay);
      if (variant.kind === "written") return variant.content;
      throw new AppError("internal", { detail: "what runs cannot be written" });
    },
  }));
  const published = versions.map(({ hash }): Side => ({
    id: hash,
    baseHash: hash,
    name: nameOfVersion(hand, hash),
    short: nameOfVersion(hand, hash),
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
async function parameterRows({ desk }: Comparable, { left, right }: Compared) {
  if (!left.parameters || !right.parameters) return [];
  const { service, texts: words } = await desk.house.library.version(left.baseHash);
  const say = (key: string) => words.de[key];
  return service.parameters.flatMap((definition) => {
    const [a, b] = [left, right].map(({ parameters }) =>
      shownValue(definition, parameters?.[definition.id]?.value ?? definition.default, say),
    );
    if (a === b) return [];
    return [{ name: say(`parameter.${definition.id}.label`) ?? definition.id, a, b }];
  });
}

const differences = async (hand: Comparable, { left, right }: Compared) => {
  const groups = await changesInWords(await left.content(), await right.content());
  const rows = await parameterRows(hand, { left, right });
  return (
    <section class="stack stack--wide stack--fill" aria-labelledby="unterschiede">
      <h2 id="unterschiede">{fill(texts.area, { left: left.short, right: right.short })}</h2>
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
            { head: left.short, cell: ({ a }) => a },
            { head: right.short, cell: ({ b }) => b },
          ]}
        />
      )}
    </section>
  );
};

async function compare(visit: Visit, house: Dependencies): Promise<Reply> {
  const hand = await comparable(libraryDesk(visit, house));
  const { town } = hand.desk;
  const sides = sidesOf(hand);
  const find = (id: string | undefined) => sides.find((side) => side.id === id);
  const [left, right] = [find(visit.query["links"]), find(visit.query["rechts"])];
  const title = fill(texts.title, { title: hand.title });
  const result = left && right && (await differences(hand, { left, right }));
  const from = left ?? find(town?.id) ?? sides[0];
  const to = right ?? sides.find((side) => side !== from);
  const page = showPage(visit, house, {
    title,
    crumbs: [
      { href: "/loki", text: workshopTexts.title },
      ...(town ? [{ href: packagePath(hand.packageId), text: hand.title }] : []),
    ],
    withoutSearch: true,
    children: (
      <div class="stack stack--wide stack--fill">
        <div class="stack">
          <h1>{title}</h1>
          <p class="measure">{texts.lead}</p>
        </div>
        <form class="row row--end" method="get" action={packagePath(hand.packageId, "/vergleich")}>
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

export const route = { audience: "staff", portals: "all", GET: compare } satisfies Route;
