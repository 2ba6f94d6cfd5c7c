import { fold } from "#catalogue";
import { type Language, LANGUAGES } from "#platform/i18n";
import { Button } from "#ui";
import type { TextAtHand } from "../../text-at-hand.ts";
import { textsTexts } from "../../texts.ts";
import { PlainSelect } from "../plain-select.tsx";

const { preview: texts, lines } = textsTexts;

const townsOf = ({ desk }: TextAtHand) =>
  desk.house.region.authorities
    .filter(({ kind }) => kind !== "district")
    .map(({ slug, shortName }) => ({ value: slug, text: shortName }))
    .toSorted((one, other) => (fold(one.text) < fold(other.text) ? -1 : 1));

type PreviewChoiceProps = { at: TextAtHand; town: string; language: Language };

/** In which language, and on the roof from which town, the page is seen. */
export const PreviewChoice = ({ at, town, language }: PreviewChoiceProps) => (
  <form class="row" action={`/redaktion/texte/${at.service.id}/vorschau`}>
    {at.desk.townId === null && (
      <PlainSelect
        name="ort"
        label={texts.town}
        options={[{ value: "", text: texts.noTown }, ...townsOf(at)]}
        chosen={town}
      />
    )}
    <PlainSelect
      name="sprache"
      label={texts.language}
      options={LANGUAGES.map((value) => ({ value, text: lines[value] }))}
      chosen={language}
    />
    <Button kind="secondary">{texts.show}</Button>
  </form>
);
