import { fill, formatDateTime, inLanguage } from "#platform/i18n";
import { Alert, Words } from "#ui";
import type { Dependencies } from "./dependencies.ts";
import type { Visit } from "./visit.ts";

const texts = {
  de: { title: "Zurzeit gestört", until: "Voraussichtlich bis {time}." },
  en: { title: "Out of order at the moment", until: "Expected until {time}." },
};

type NotesProps = {
  visit: Visit;
  house: Dependencies;
  /** The authority in charge, where it is another one than the portal's. */
  authorityId?: string | undefined;
  /** Without it only what concerns everything here. */
  serviceId?: string | undefined;
};

/** What does not work just now, said before anybody begins. */
export function DisturbanceNotes({ visit, house, authorityId, serviceId }: NotesProps) {
  const { portal, language } = visit;
  const here = portal.kind === "roof" ? [] : [portal.authority.id];
  const townIds = [...here, ...(authorityId === undefined ? [] : [authorityId])];
  const words = inLanguage(texts, language);
  return (
    <>
      {house.disturbances.at({ townIds, serviceId: serviceId ?? null }).map((one) => (
        <Alert kind="warning" title={words.title}>
          <p>
            <Words text={one.message} language={language} />
          </p>
          {one.endsAt && <p>{fill(words.until, { time: formatDateTime(one.endsAt, language) })}</p>}
        </Alert>
      ))}
    </>
  );
}
