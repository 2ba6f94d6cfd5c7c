import type { Situation } from "#catalogue";
import { fill, inLanguage } from "#platform/i18n";
import { Link } from "#ui";
import type { Dependencies } from "../../../dependencies.ts";
import type { Visit } from "../../../visit.ts";
import { chosenTown } from "../../chosen-town.ts";
import { urlOn } from "../../portal-of.ts";
import { situationTexts } from "../texts.ts";

type TownNoteProps = { situation: Situation; visit: Visit; house: Dependencies };

/** On the roof only the town tells who is responsible: the remembered one, or one to choose. */
export function TownNote({ situation, visit, house }: TownNoteProps) {
  if (visit.portal.kind !== "roof") return null;
  const texts = inLanguage(situationTexts, visit.language);
  const town = chosenTown(visit, house);
  if (town)
    return (
      <p class="row">
        <span>{fill(texts.forTown, { name: town.shortName })}</span>
        <Link href="/ort?vergessen=1">{texts.forget}</Link>
      </p>
    );
  return (
    <div class="stack stack--tight">
      <p>{texts.inTown}</p>
      <p class="row">
        {house.region.authorities
          .filter(({ kind }) => kind !== "district")
          .map((authority) => (
            <Link href={urlOn(authority, `/lagen/${situation.id}`, house)}>
              {authority.shortName}
            </Link>
          ))}
      </p>
    </div>
  );
}
