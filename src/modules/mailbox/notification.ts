import { fill, inLanguage, type Language } from "#platform/i18n";
import type { Mail } from "./mail/contract.ts";

const texts = {
  de: {
    subject: "Neue Nachricht im {portal}",
    text: "Guten Tag,\n\nim {portal} liegt eine neue Nachricht für Sie bereit. Aus Gründen des Datenschutzes steht sie nicht in dieser E-Mail.\n\nSo finden Sie die Nachricht: Öffnen Sie das Portal wie gewohnt und wählen Sie „Mein Konto“ – oder, wenn Sie kein Konto benutzt haben, „Stand eines Antrags“.\n\n{address}\n\nSie bekommen diese E-Mail, weil Sie bei Ihrem Antrag diese Adresse angegeben haben. Bitte antworten Sie nicht darauf.",
  },
  en: {
    subject: "New message in {portal}",
    text: "Hello,\n\na new message is waiting for you in {portal}. To protect your data it is not part of this e-mail.\n\nHow to find it: open the portal as usual and choose “My account” – or, if you did not use an account, “Track an application”.\n\n{address}\n\nYou get this e-mail because you gave this address with your application. Please do not reply.",
  },
};

const warnings = {
  de: {
    subject: "Ein Entwurf im {portal} wird bald gelöscht",
    text: "Guten Tag,\n\nim {portal} liegt ein Entwurf, den Sie noch nicht abgeschickt haben. In sieben Tagen löschen wir ihn, wenn Sie ihn bis dahin nicht weiter bearbeiten. Möchten Sie ihn nicht mehr, müssen Sie nichts tun.\n\n{address}\n\nSie bekommen diese E-Mail, weil Sie im Entwurf diese Adresse angegeben haben. Bitte antworten Sie nicht darauf.",
  },
  en: {
    subject: "A draft in {portal} will soon be deleted",
    text: "Hello,\n\nin {portal} there is a draft that you have not sent yet. We will delete it in seven days unless you go on with it. If you do not want it any more, you need not do anything.\n\n{address}\n\nYou get this e-mail because you gave this address in the draft. Please do not reply.",
  },
};

type Notification = {
  to: string;
  from: Mail["from"];
  portal: string;
  /** Home page of the portal. */
  address: string;
  language: Language;
  messageId: string;
};

/** A mail that names neither person nor matter. */
export const notificationMail = (notification: Notification): Mail =>
  fillMail(notification, inLanguage(texts, notification.language));

/** A mail a week before a draft is deleted. */
export const warningMail = (notification: Notification): Mail =>
  fillMail(notification, inLanguage(warnings, notification.language));

type Words = { subject: string; text: string };

function fillMail(
  { to, from, messageId, portal, address }: Notification,
  { subject, text }: Words,
): Mail {
  return {
    to,
    from,
    messageId,
    subject: fill(subject, { portal }),
    text: fill(text, { portal, address }),
  };
}
