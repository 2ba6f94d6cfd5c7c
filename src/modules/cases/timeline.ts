import { waitingFor } from "#processes";
import { inLanguage, type Language } from "#platform/i18n";
import type { Temporal } from "#platform/clock";
import type { AdoptedPackage } from "#library";
import type { OpenCase } from "./case-state.ts";
import type { CaseEvent } from "./history-queries.ts";
import { timelineTexts } from "./timeline-texts.ts";

export type TimelineItem = {
  /** The same words for both sides. */
  what: string;
  at: Temporal.Instant;
  /** Seen by the town hall only. */
  internal: boolean;
  staffId: string | null;
};

type Words = { language: Language; open: OpenCase };

/** A letter's title without what is only known when it is written. */
export const letterName = (adopted: AdoptedPackage, id: string, language: Language): string =>
  (adopted.configured.texts(language)(`${id}.title`) ?? id).replaceAll(/\s*\{[^}]*\}/g, "").trim();

/** The start of the process tells it in the service's own words. */
const startIsTold = ({ adopted }: OpenCase): boolean => {
  const { start, elements } = adopted.configured.package.process;
  return elements.get(start)?.phase === true;
};

function wordsOf(event: CaseEvent, { language, open }: Words): string | undefined {
  const texts = open.adopted.configured.texts(language);
  const own = inLanguage(timelineTexts, language);
  const element = event.element ?? "";
  switch (event.kind) {
    case "phase":
      return texts(`${element}.public`);
    case "letter-created":
    case "letter-provided":
    case "letter-to-post":
    case "letter-posted":
    case "letter-retrieved":
      return own[event.kind].replace("{letter}", letterName(open.adopted, element, language));
    case "delivery":
      return own.delivery[element] ?? element;
    case "message-sent":
      return own["message-sent"].replace(
        "{subject}",
        texts(`message.${element}.subject`) ?? element,
      );
    case "step":
    case "incident":
      return own[event.kind].replace("{step}", texts(`${element}.label`) ?? element);
    case "version-changed":
      return own[event.kind].replace("{revision}", element);
    case "submitted":
      return startIsTold(open) ? undefined : own.submitted;
    case "correction-asked":
    case "correction-received":
    case "correction-expired":
    case "handed-over":
    case "payment-received":
    case "payment-by-invoice":
    case "payment-expired":
    case "payment-dropped":
    case "payment-refunded":
    case "closed":
      return own[event.kind];
    default:
      return undefined;
  }
}

/** Newest first, in the words of the package and the language asked for. */
export const timelineOf = (
  open: OpenCase,
  events: readonly CaseEvent[],
  language: Language,
): TimelineItem[] =>
  events
    .flatMap((event) => {
      const what = wordsOf(event, { language, open });
      return what
        ? [{ what, at: event.at, internal: !event.isPublic, staffId: event.staffId }]
        : [];
    })
    .reverse();

/** Who has to do something now; `payer` is the applicant who has to pay. */
export type NextActor = "applicant" | "payer" | "office" | "nobody";

export function nextActor({ state, adopted }: OpenCase): NextActor {
  if (state.closedAt) return "nobody";
  if (state.paymentStanding === "awaited") return "payer";
  const { process } = adopted.configured.package;
  return waitingFor(state.marking, process, "correction") ? "applicant" : "office";
}
