import {
  changedUnsourced,
  compareTexts,
  localisedWords,
  needsSecondPerson,
  qualityHints,
  readingEase,
} from "#catalogue";
import { html, type Reply } from "#platform/http";
import { Link, LinkButton } from "#ui";
import type { Dependencies } from "../../../../dependencies.ts";
import type { Route } from "../../../../route-definition.ts";
import { showPage } from "../../../../show-page.tsx";
import type { Visit } from "../../../../visit.ts";
import { missingOffices } from "../missing-offices.ts";
import { partsOf } from "../parts.ts";
import { readableChanges } from "../readable-changes.ts";
import { TextChanges } from "../text-changes.tsx";
import { type TextAtHand, textAtHand } from "../text-at-hand.ts";
import { textDesk } from "../text-desk.ts";
import { textsTexts } from "../texts.ts";
import { EasyLanguage } from "./easy-language.tsx";
import { HintList } from "./hint-list.tsx";
import { NextStep } from "./next-step.tsx";
import { Notice } from "./notice.tsx";
import { PartOverview } from "./part-overview.tsx";
import { StatusLines } from "./status-lines.tsx";

const { overview: texts } = textsTexts;

const Ways = ({ at: { service } }: { at: TextAtHand }) => {
  const own = `/redaktion/texte/${service.id}`;
  return (
    <div class="actions">
      <LinkButton kind="secondary" href={`${own}/vorschau`}>
        {texts.preview}
      </LinkButton>
      <Link href={`${own}/vorschau?sprache=en`}>{texts.previewEn}</Link>
      <Link href={`${own}/vorschau?sprache=de-easy`}>{texts.previewEasy}</Link>
      <Link href={`${own}/verlauf`}>{texts.history}</Link>
      <Link href={`/leistungen/${service.id}`}>{texts.publicPage}</Link>
    </div>
  );
};

const Changes = ({ at: { open, live, text, desk } }: { at: TextAtHand }) => {
  if (!open) return null;
  const changes = readableChanges(compareTexts(live, text), desk.house);
  return (
    <section class="stack stack--fill" aria-labelledby="aenderungen">
      <h2 id="aenderungen">{texts.changes}</h2>
      {changes.length === 0 ? (
        <p class="panel">{texts.noChanges}</p>
      ) : (
        <TextChanges changes={changes} />
      )}
    </section>
  );
};

function Overview({ at, secondPerson }: { at: TextAtHand; secondPerson: boolean }) {
  const { desk, service, text, live } = at;
  const unsourced = desk.house.mode === "demo" ? [] : changedUnsourced(live, text);
  return (
    <div class="stack stack--sections stack--fill">
      <div class="stack">
        <h1>{service.title.de}</h1>
        <p class="measure">{desk.townId === null ? texts.lead : texts.leadTown}</p>
        <Notice visit={desk.visit} />
        <StatusLines at={at} />
        <Ways at={at} />
      </div>
      <NextStep {...{ at, secondPerson, unsourced }} />
      <Changes at={at} />
      <section class="stack stack--fill" aria-labelledby="abschnitte">
        <h2 id="abschnitte">{texts.parts}</h2>
        {partsOf(at).map((part) => (
          <PartOverview {...{ at, part }} />
        ))}
      </section>
      <HintList
        text={text}
        serviceId={service.id}
        hints={qualityHints(text, desk.house.deadLinks)}
        ease={readingEase(localisedWords(text, "de"))}
        withoutOffice={missingOffices(service, desk)}
      />
      <EasyLanguage at={at} />
    </div>
  );
}

async function show(visit: Visit, house: Dependencies): Promise<Reply> {
  const at = await textAtHand(textDesk(visit, house));
  const secondPerson = await needsSecondPerson(at.desk.db);
  return html(
    showPage(visit, house, {
      title: at.service.title.de,
      withoutSearch: true,
      hasErrors: visit.query["meldung"] === "refused",
      crumbs: [{ href: "/redaktion/texte", text: textsTexts.title }],
      children: <Overview at={at} secondPerson={secondPerson} />,
    }),
  );
}

export const route = { audience: "staff", portals: "all", GET: show } satisfies Route;
