import { redirect, html, type Reply } from "#platform/http";
import { fill } from "#platform/i18n";
import { Alert, Button, FormToken } from "#ui";
import { beginAdoption, linesOf, listWithdrawals, numberInLine } from "#workshop";
import type { Dependencies } from "../../../../dependencies.ts";
import { formText } from "../../../../form-text.ts";
import type { Route } from "../../../../route-definition.ts";
import { showPage } from "../../../../show-page.tsx";
import type { Visit } from "../../../../visit.ts";
import { lokiDesk, packagePath, townName } from "../../workshop-desk.ts";
import { crumbsOf, type PackageAtHand, packageAtHand } from "../package-at-hand.ts";
import { adoptTexts as texts } from "./texts.ts";

type Source = { hash: string; name: string; users: number };

/** The newest version of every author who keeps it up. */
async function sourcesOf({ desk, versions, packageId, adoptions }: PackageAtHand) {
  const withdrawn = await listWithdrawals(desk.house.databases.region);
  return linesOf(versions, packageId)
    .filter(
      ({ authorId }) =>
        !withdrawn.some((line) => line.packageId === packageId && line.authorId === authorId),
    )
    .map((version): Source => {
      const line = versions
        .filter(({ authorId }) => authorId === version.authorId)
        .map(({ hash }) => hash);
      return {
        hash: version.hash,
        name: fill(texts.source, {
          author: townName(desk, version.authorId),
          version: numberInLine(versions, version),
        }),
        users: adoptions.filter(({ baseHash }) => line.includes(baseHash)).length,
      };
    });
}

/** What a package brings, counted. */
async function contentsOf({ desk }: PackageAtHand, hash: string): Promise<string[]> {
  const { form, process, letters, journeys, decisions, service } =
    await desk.house.library.version(hash);
  const tasks = [...process.elements.values()].filter(({ type }) => type === "userTask").length;
  const questions = form.definition.pages.flatMap(({ fields }) => fields ?? []).length;
  return [
    fill(texts.contents.form, { pages: form.definition.pages.length, questions }),
    fill(texts.contents.process, { tasks }),
    ...(letters.size > 0 ? [fill(texts.contents.letters, { count: letters.size })] : []),
    ...(decisions ? [texts.contents.decisions] : []),
    fill(texts.contents.journeys, { count: journeys.length }),
    fill(texts.contents.yours, {
      parameters: service.parameters.filter(({ changeable }) => changeable).length,
      roles: service.roleSlots.length,
    }),
  ];
}

const SourceChoice = ({ sources }: { sources: readonly Source[] }) => (
  <fieldset class="kern-fieldset">
    <legend class="kern-label">{texts.from}</legend>
    <div class="kern-fieldset__body">
      {sources.map(({ hash, name, users }, index) => (
        <div class="kern-form-check">
          <input
            class="kern-form-check__radio"
            type="radio"
            name="fassung"
            value={hash}
            id={`fassung-${index}`}
            checked={index === 0}
          />
          <label class="kern-label" for={`fassung-${index}`}>
            {name}, {fill(users === 1 ? texts.usedByOne : texts.usedBy, { count: users })}
          </label>
        </div>
      ))}
    </div>
  </fieldset>
);

async function show(hand: PackageAtHand, problem?: string): Promise<Reply> {
  const { desk, title, packageId } = hand;
  const sources = await sourcesOf(hand);
  const [first] = sources;
  const heading = fill(texts.title, { title });
  const contents = first ? await contentsOf(hand, first.hash) : [];
  const page = showPage(desk.visit, desk.house, {
    title: heading,
    crumbs: crumbsOf(hand),
    withoutSearch: true,
    hasErrors: problem !== undefined,
    children: (
      <div class="stack stack--fill">
        <h1>{heading}</h1>
        {problem && <Alert kind="danger" title={problem} live />}
        {sources.length === 0 ? (
          <p>{texts.nothing}</p>
        ) : (
          <form class="form" method="post" action={packagePath(packageId, "/uebernehmen")}>
            <FormToken value={desk.visit.formToken()} />
            <SourceChoice sources={sources} />
            <section class="panel stack" aria-labelledby="kommt-mit">
              <h2 id="kommt-mit">{texts.comesAlong}</h2>
              <ul class="spaced">
                {contents.map((line) => (
                  <li>{line}</li>
                ))}
              </ul>
            </section>
            <p>{texts.result}</p>
            <div class="actions">
              <Button>{texts.button}</Button>
            </div>
          </form>
        )}
      </div>
    ),
  });
  return html(page, problem === undefined ? 200 : 422);
}

async function adopt(visit: Visit, house: Dependencies): Promise<Reply> {
  const hand = await packageAtHand(lokiDesk(visit, house));
  const { desk, packageId } = hand;
  const hash = formText(visit.form, "fassung");
  if (!hand.versions.some((version) => version.hash === hash)) return show(hand, texts.choose);
  const adopting = { hash, staffId: desk.who.id, now: visit.now };
  const beginning = await beginAdoption(house, desk.db, adopting);
  if (beginning === "withdrawn") return show(hand, texts.withdrawn);
  return redirect(packagePath(packageId, "/entwurf"));
}

export const route = {
  audience: "staff",
  portals: "local",
  GET: async (visit, house) => show(await packageAtHand(lokiDesk(visit, house))),
  POST: adopt,
} satisfies Route;
