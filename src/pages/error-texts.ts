import type { ErrorCode } from "#platform/errors";

type Face = { title: string; text: string };
type ErrorTexts = Record<"home" | "services" | "help" | "incident" | "signIn", string> & {
  codes: Record<ErrorCode, Face>;
};

/** One plain sentence an error code; what a person may do next stands in it. */
export const errorTexts: { de: ErrorTexts; en: ErrorTexts } = {
  de: {
    home: "Zur Startseite",
    services: "Alle Leistungen von A bis Z",
    help: "Hilfe und Kontakt",
    signIn: "Anmelden",
    incident: "Wenn Sie uns anrufen, nennen Sie bitte diese Nummer:",
    codes: {
      "bad-request": {
        title: "Das haben wir nicht verstanden",
        text: "Die Anfrage war unvollständig oder beschädigt. Gehen Sie bitte einen Schritt zurück und versuchen Sie es noch einmal.",
      },
      "not-signed-in": {
        title: "Bitte melden Sie sich an",
        text: "Diese Seite gehört zu einem Konto. Melden Sie sich an, dann geht es hier weiter.",
      },
      forbidden: {
        title: "Dafür fehlt die Berechtigung",
        text: "Sie sind angemeldet, dürfen diese Seite aber nicht öffnen.",
      },
      "not-found": {
        title: "Diese Seite gibt es nicht",
        text: "Vielleicht ist die Adresse falsch geschrieben oder die Seite ist umgezogen. Die Suche hilft weiter.",
      },
      "method-not-allowed": {
        title: "So lässt sich diese Seite nicht aufrufen",
        text: "Öffnen Sie die Seite bitte über einen Link oder über die Suche.",
      },
      conflict: {
        title: "Das wurde inzwischen geändert",
        text: "Jemand anderes war schneller, oder die Seite war schon einmal abgeschickt. Öffnen Sie die Seite neu, dann sehen Sie den aktuellen Stand.",
      },
      gone: {
        title: "Diese Seite gibt es nicht mehr",
        text: "Der Link ist abgelaufen oder wurde schon benutzt.",
      },
      "too-large": {
        title: "Das war zu viel auf einmal",
        text: "Die gesendeten Daten sind größer als erlaubt. Kürzen Sie bitte Ihre Eingabe.",
      },
      "stale-form": {
        title: "Bitte senden Sie das Formular noch einmal ab",
        text: "Ihre Sitzung war abgelaufen oder das Formular stammt aus einem anderen Fenster. Es wurde nichts verändert. Gehen Sie zurück, laden Sie die Seite neu und senden Sie sie noch einmal ab.",
      },
      "too-many-requests": {
        title: "Bitte warten Sie einen Moment",
        text: "Es gab in kurzer Zeit sehr viele Anfragen oder Versuche. In ein paar Minuten geht es weiter.",
      },
      internal: {
        title: "Bei uns ist ein Fehler aufgetreten",
        text: "Das liegt nicht an Ihnen. Was schon gespeichert war, ist noch da. Versuchen Sie es bitte in ein paar Minuten noch einmal.",
      },
      unavailable: {
        title: "Das geht gerade nicht",
        text: "Ein Teil des Portals antwortet nicht. Was schon gespeichert war, ist noch da. Versuchen Sie es bitte in ein paar Minuten noch einmal.",
      },
    },
  },
  en: {
    home: "To the home page",
    services: "All services from A to Z",
    help: "Help and contact",
    signIn: "Sign in",
    incident: "If you call us, please give this number:",
    codes: {
      "bad-request": {
        title: "We did not understand that",
        text: "The request was incomplete or damaged. Please go one step back and try again.",
      },
      "not-signed-in": {
        title: "Please sign in",
        text: "This page belongs to an account. Sign in and you will continue here.",
      },
      forbidden: {
        title: "You do not have permission",
        text: "You are signed in, but you may not open this page.",
      },
      "not-found": {
        title: "This page does not exist",
        text: "The address may be misspelled, or the page has moved. Try the search.",
      },
      "method-not-allowed": {
        title: "This page cannot be opened like that",
        text: "Please open the page from a link or from the search.",
      },
      conflict: {
        title: "This has been changed in the meantime",
        text: "Somebody else was faster, or the page was already sent once. Open the page again to see how things stand.",
      },
      gone: {
        title: "This page no longer exists",
        text: "The link has expired or was already used.",
      },
      "too-large": {
        title: "That was too much at once",
        text: "The data you sent is larger than allowed. Please shorten your entry.",
      },
      "stale-form": {
        title: "Please send the form once more",
        text: "Your session had ended, or the form comes from another window. Nothing was changed. Go back, reload the page and send it again.",
      },
      "too-many-requests": {
        title: "Please wait a moment",
        text: "There were very many requests or attempts in a short time. You can go on in a few minutes.",
      },
      internal: {
        title: "An error occurred on our side",
        text: "This is not your fault. What was saved is still there. Please try again in a few minutes.",
      },
      unavailable: {
        title: "This is not available right now",
        text: "A part of the portal does not answer. What was saved is still there. Please try again in a few minutes.",
      },
    },
  },
};
