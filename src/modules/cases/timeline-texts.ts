import type { DeliveryState } from "#library";

/** Words for what is no element of the process. `{letter}`, `{subject}`, `{step}` are filled in. */
export const timelineTexts = {
  de: {
    submitted: "Ihr Antrag ist bei uns eingegangen",
    "letter-created": "Geschrieben: {letter}",
    "letter-provided": "Im Postfach bereitgestellt: {letter}",
    "letter-to-post": "Wird gedruckt und mit der Post verschickt: {letter}",
    "letter-posted": "Mit der Post verschickt: {letter}",
    "letter-retrieved": "Im Postfach geöffnet: {letter}",
    "message-sent": "Nachricht geschickt: {subject}",
    "correction-asked": "Wir haben Sie gebeten, Angaben zu ergänzen",
    "correction-received": "Sie haben Ihre Angaben ergänzt",
    "correction-expired": "Die Frist für die Ergänzung ist abgelaufen",
    "handed-over": "An die zuständige Stelle abgegeben",
    step: "Erledigt: {step}",
    incident: "Hier kommt der Ablauf nicht weiter: {step}",
    closed: "Der Vorgang ist abgeschlossen",
    delivery: {
      scheduled: "Der Termin steht fest",
      sent: "Verschickt",
      collected: "Abgeholt",
      missed: "Konnte nicht abgeholt werden",
    } satisfies Record<DeliveryState, string> as Readonly<Record<string, string>>,
  },
  en: {
    submitted: "We have received your application",
    "letter-created": "Written: {letter}",
    "letter-provided": "Provided in the mailbox: {letter}",
    "letter-to-post": "Is being printed and posted: {letter}",
    "letter-posted": "Posted: {letter}",
    "letter-retrieved": "Opened in the mailbox: {letter}",
    "message-sent": "Message sent: {subject}",
    "correction-asked": "We asked you to complete your details",
    "correction-received": "You completed your details",
    "correction-expired": "The time for completing your details has run out",
    "handed-over": "Passed on to the responsible body",
    step: "Done: {step}",
    incident: "The process cannot go on here: {step}",
    closed: "The case is closed",
    delivery: {
      scheduled: "The date is set",
      sent: "Sent",
      collected: "Collected",
      missed: "Could not be collected",
    } satisfies Record<DeliveryState, string> as Readonly<Record<string, string>>,
  },
};
