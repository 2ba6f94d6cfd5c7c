import type { Authority } from "#authorities";
import type { Temporal } from "#platform/clock";
import { erreichbarkeitCode, onlinedienstLinkCode, type Objekt } from "#standards/xzufi";
import type { Office } from "../office.ts";
import type { Competence } from "./competences.ts";
import { areaIds, type Ids } from "./object-ids.ts";

/** An office of an authority with its address. */
export function exportOffice(authority: Authority, office: Office, ids: Ids): Objekt {
  const { street, phone, email } = office.contact;
  const { postcode, town } = authority.seat;
  return {
    name: "organisationseinheit",
    objekt: {
      id: ids("OE", authority.slug, office.id),
      idSekundaer: [],
      name: { name: [{ languageCode: "de", value: `${authority.name}, ${office.name.de}` }] },
      anschrift: [{ strasse: street, postleitzahl: postcode, ort: town }],
      kommunikation: [
        { kanal: erreichbarkeitCode("mail"), kennung: email },
        { kanal: erreichbarkeitCode("phone"), kennung: phone },
      ],
    },
  };
}

/** The online application of a service at an authority. */
export const exportOnline = (
  { service, authority }: Competence,
  url: string,
  ids: Ids,
): Objekt => ({
  name: "onlinedienst",
  objekt: {
    id: ids("OD", service.id, authority.slug),
    idSekundaer: [],
    bezeichnung: [{ languageCode: "de", value: service.title.de }],
    link: [{ typ: onlinedienstLinkCode(), link: url }],
  },
});

type Whose = { competence: Competence; day: Temporal.PlainDate; ids: Ids };

/** Without it neither an office nor an online service is found (Leistung × ARS). */
export function exportCompetence(of: "OE" | "OD", { competence, day, ids }: Whose): Objekt {
  const { service, authority, office, areas } = competence;
  return {
    name: "zustaendigkeitTransferObjekt",
    objekt: {
      uebergeordnetesObjektID:
        of === "OE" ? ids("OE", authority.slug, office.id) : ids("OD", service.id, authority.slug),
      zustaendigkeit: {
        id: ids("ZU", of.toLowerCase(), service.id, authority.slug),
        leistungID: ids("LB", service.id, authority.slug),
        gebietID: areaIds(areas, day),
      },
    },
  };
}
