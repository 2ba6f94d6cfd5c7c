import type { Temporal } from "#platform/clock";
import { fill, formatDateTime, inLanguage, type Language, type Localised } from "#platform/i18n";
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

/** Disturbances as they are told. */
export type Disturbed = {
  title: string;
  language: Language;
  notes: readonly { message: Localised; until: string | undefined }[];
};

/** What does not work just now, in words. */
export function disturbancesAt(asked: NotesProps): Disturbed {
  const { visit, house, authorityId, serviceId } = asked;
  const { portal, language } = visit;
  const here = portal.kind === "roof" ? [] : [portal.authority.id];
  const townIds = [...here, ...(authorityId === undefined ? [] : [authorityId])];
  const words = inLanguage(texts, language);
  const until = (end: Temporal.Instant | null) =>
    end ? fill(words.until, { time: formatDateTime(end, language) }) : undefined;
  const notes = house.disturbances
    .at({ townIds, serviceId: serviceId ?? null })
    .map(({ message, endsAt }) => ({ message, until: until(endsAt) }));
  return { title: words.title, language, notes };
}

export const DisturbanceAlerts = ({ title, language, notes }: Disturbed) => (
  <>
    {notes.map(({ message, until }) => (
      <Alert kind="warning" title={title}>
        <p>
          <Words text={message} language={language} />
        </p>
        {until && <p>{until}</p>}
      </Alert>
    ))}
  </>
);

/** What does not work just now, said before anybody begins. */
export const DisturbanceNotes = (asked: NotesProps) => (
  <DisturbanceAlerts {...disturbancesAt(asked)} />
);
