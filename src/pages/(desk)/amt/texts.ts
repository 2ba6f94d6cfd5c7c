import type { InboxTab } from "#cases";

/** Staff screens are German. */
export const deskTexts = {
  inbox: "Eingang",
  tabs: {
    neu: "Neu",
    meine: "Meine",
    wartet: "Wartet auf andere",
    faellig: "Fällig",
    erledigt: "Erledigt",
  } satisfies Record<InboxTab, string>,
  empty: {
    neu: "Nichts Neues. Alles ist verteilt.",
    meine: "Sie haben gerade nichts übernommen. Unter „Neu“ finden Sie Arbeit.",
    wartet: "Kein Vorgang wartet auf andere.",
    faellig: "Nichts ist fällig.",
    erledigt: "Noch ist nichts abgeschlossen.",
  } satisfies Record<InboxTab, string>,
  filter: "Leistung",
  all: "Alle Leistungen",
  apply: "Anwenden",
  columns: {
    case: "Vorgang",
    step: "Nächster Schritt",
    due: "Fällig",
    promised: "Zugesagt bis",
    received: "Eingegangen",
    hands: "In Arbeit bei",
  },
  nobody: "niemand",
  you: "Ihnen",
  incident: "Der Ablauf kommt nicht weiter",
  postList: "Postausgang",
  toInbox: "Zum Eingang",
};

export const casePageTexts = {
  reason: {
    title: "Warum öffnen Sie diesen Vorgang?",
    text: "Ihre Begründung wird festgehalten. Die antragstellende Person kann sie lesen.",
    label: "Begründung",
    button: "Vorgang öffnen",
    missing: "Bitte geben Sie eine Begründung an.",
  },
  steps: "Nächste Schritte",
  noSteps: "Hier ist gerade nichts für Sie zu tun.",
  waits: "Wir warten auf die antragstellende Person.",
  claim: "Übernehmen",
  release: "Zurückgeben",
  heldBy: "In Arbeit bei {name} seit {since}.",
  heldByYou: "Sie haben die Aufgabe seit {since} übernommen.",
  due: "Fällig am {date}",
  outcome: "Was ist das Ergebnis?",
  outcomeMissing: "Bitte wählen Sie ein Ergebnis.",
  reopen: "Welche Angaben sollen ergänzt oder geändert werden?",
  reopenHint: "Nur diese Angaben kann die antragstellende Person ändern.",
  reopenMissing: "Bitte wählen Sie mindestens eine Angabe aus.",
  choose: "Weiter mit diesem Ergebnis",
  finish: "Aufgabe abschließen",
  errors: "Bitte prüfen Sie Ihre Eingaben",
  answers: "Angaben aus dem Antrag",
  empty: "Keine Angabe",
  decisions: "Berechnet",
  documents: "Dokumente und Briefe",
  receipt: "Eingangsbestätigung",
  preview: "{letter} ansehen",
  timeline: "Verlauf",
  internal: "intern",
  accesses: "Wer hat den Vorgang geöffnet?",
  done: "Erledigt. Es geht weiter.",
  conflict: "Der Vorgang wurde gerade von jemand anderem geändert. Hier ist der aktuelle Stand.",
};

export const letterTexts = {
  title: "Brief: {letter}",
  impossible: "Der Brief lässt sich noch nicht schreiben",
  passages: "Diese Stellen können Sie ändern",
  save: "Änderungen speichern",
  pdf: "Als PDF ansehen",
  back: "Zum Vorgang",
  saved: "Gespeichert. So geht der Brief hinaus.",
};

export const postTexts = {
  title: "Postausgang",
  lead: "Diese Briefe sind zu drucken und zur Post zu geben. Die Bekanntgabe rechnet ab dem Tag, an dem Sie den Brief zur Post geben.",
  none: "Kein Brief wartet.",
  letter: "Brief",
  case: "Vorgang",
  since: "Geschrieben",
  print: "Drucken (PDF)",
  posted: "Heute zur Post gegeben",
};
