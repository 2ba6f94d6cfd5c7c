import type { PageTexts } from "../text-page.tsx";

export const privacyTexts: { de: PageTexts; en: PageTexts } = {
  de: {
    title: "Datenschutz",
    lead: "Auf öffentlichen Seiten fragen wir nichts über Sie ab und beobachten Sie nicht. Dies ist eine Demonstration: Bitte geben Sie keine echten Daten ein.",
    sections: [
      {
        id: "verantwortlich",
        heading: "Wer verantwortlich ist",
        paragraphs: [
          "Jede Verwaltung ist für ihr Portal selbst verantwortlich, hier: {owner}. Technischer Betrieb: {operator}. Eine Verwaltung sieht nie die Daten einer anderen, wenn Sie nicht zugestimmt haben oder ein Gesetz es vorsieht.",
        ],
        placeholders: [
          "Platzhalter: Name und Anschrift der oder des Datenschutzbeauftragten trägt die Behörde ein.",
        ],
      },
      {
        id: "besuch",
        heading: "Wenn Sie nur lesen und suchen",
        list: [
          "Wir setzen kein Cookie, solange Sie nur lesen.",
          "Wir binden nichts von anderen Anbietern ein: keine Schriften, keine Karten, keine Statistikdienste.",
          "Das technische Protokoll enthält keine Namen, keine Suchwörter und keine Internetadressen von Personen.",
          "Wir zählen je Tag, wie oft eine Leistung aufgerufen, begonnen und abgeschickt wurde. Wer das war, wird nicht gespeichert.",
        ],
      },
      {
        id: "rueckmeldung",
        heading: "Wenn Sie uns eine Rückmeldung geben",
        paragraphs: [
          "Bei „Hat das geholfen?“ fragen wir weder Namen noch Adresse. Ihre Antwort zählen wir. Ihr Text wird verschlüsselt gespeichert, nur von der Redaktion dieses Portals gelesen und gelöscht, sobald er erledigt ist, spätestens nach einem Jahr.",
        ],
      },
      {
        id: "cookies",
        heading: "Cookies, die nötig sind",
        list: [
          "„sprache“: die Sprache, die Sie gewählt haben. Gilt ein Jahr.",
          "„ort“: die Stadt, die Sie auf dem regionalen Portal merken lassen. Nur wenn Sie das ankreuzen. Gilt ein Jahr; „Auswahl vergessen“ löscht es.",
          "„formular“: schützt Formulare davor, dass andere sie in Ihrem Namen absenden. Erst wenn Sie ein Formular öffnen.",
          "Für die Anmeldung: eine zufällige Nummer ohne Angaben zu Ihrer Person. Erst wenn Sie sich anmelden.",
        ],
      },
      {
        id: "antraege",
        heading: "Wenn Sie einen Antrag stellen",
        paragraphs: [
          "Ihre Angaben werden verschlüsselt gespeichert und nur für diesen Antrag benutzt. Entwürfe werden 30 Tage nach der letzten Bearbeitung gelöscht. Wie lange ein Vorgang aufbewahrt wird, steht bei der Leistung.",
        ],
      },
      {
        id: "rechte",
        heading: "Ihre Rechte",
        paragraphs: [
          "Sie können Auskunft über Ihre Daten verlangen, Fehler berichtigen lassen und die Löschung verlangen, soweit kein Gesetz die Aufbewahrung vorschreibt. Sie können sich bei der Aufsichtsbehörde für den Datenschutz beschweren.",
        ],
      },
    ],
  },
  en: {
    title: "Privacy",
    lead: "On public pages we ask nothing about you and do not track you. This is a demonstration: please do not enter real data.",
    sections: [
      {
        id: "verantwortlich",
        heading: "Who is responsible",
        paragraphs: [
          "Each administration is responsible for its own portal, here: {owner}. Technical operation: {operator}. No administration ever sees the data of another unless you agreed or a law says so.",
        ],
        placeholders: [
          "Placeholder: the authority fills in name and address of its data protection officer.",
        ],
      },
      {
        id: "besuch",
        heading: "When you only read and search",
        list: [
          "We set no cookie as long as you only read.",
          "We embed nothing from other providers: no fonts, no maps, no statistics services.",
          "The technical log contains no names, no search words and no internet addresses of people.",
          "We count per day how often a service was opened, begun and sent. Who it was is not stored.",
        ],
      },
      {
        id: "rueckmeldung",
        heading: "When you give us feedback",
        paragraphs: [
          "With “Did this help?” we ask for neither name nor address. We count your answer. Your text is stored encrypted, read only by the editors of this portal, and deleted as soon as it is dealt with, after a year at the latest.",
        ],
      },
      {
        id: "cookies",
        heading: "Cookies that are needed",
        list: [
          "“sprache”: the language you chose. Lasts a year.",
          "“ort”: the town you have the regional portal remember. Only if you tick it. Lasts a year; “Forget this choice” deletes it.",
          "“formular”: protects forms from being sent by others in your name. Only when you open a form.",
          "For signing in: a random number without anything about you. Only when you sign in.",
        ],
      },
      {
        id: "antraege",
        heading: "When you apply for something",
        paragraphs: [
          "What you enter is stored encrypted and only used for this application. Drafts are deleted 30 days after you last worked on them. How long a case is kept is stated with the service.",
        ],
      },
      {
        id: "rechte",
        heading: "Your rights",
        paragraphs: [
          "You can ask what data we hold about you, have mistakes corrected and ask for deletion unless a law requires us to keep it. You can complain to the data protection authority.",
        ],
      },
    ],
  },
};
