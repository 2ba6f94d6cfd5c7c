import type { PageTexts } from "../text-page.tsx";

export const accessibilityTexts: { de: PageTexts; en: PageTexts } = {
  de: {
    title: "Barrierefreiheit",
    lead: "Alle sollen dieses Portal benutzen können: mit Tastatur, Vorlesesoftware, starker Vergrößerung und ohne JavaScript.",
    sections: [
      {
        id: "stand",
        heading: "Wie weit wir sind",
        paragraphs: [
          "Unser Ziel sind die Web Content Accessibility Guidelines (WCAG) 2.2, Stufe AA. Bei jeder Änderung laufen automatische Prüfungen. Eine unabhängige Prüfung durch Menschen hat diese Demonstration noch nicht – deshalb behaupten wir nicht, dass alles barrierefrei ist.",
        ],
      },
      {
        id: "grenzen",
        heading: "Was noch fehlt",
        list: [
          "Nicht jede Leistung gibt es „Einfach erklärt“. Wo der Text fehlt, steht der deutsche Text.",
          "Die einfachen Texte sind noch nicht von einer Prüfgruppe gelesen. Deshalb heißen sie nicht „Leichte Sprache“.",
          "Videos in Deutscher Gebärdensprache gibt es noch nicht.",
          "Nicht alle Angaben sind ins Englische übersetzt.",
        ],
      },
      {
        id: "melden",
        heading: "Ein Hindernis melden",
        paragraphs: [
          "Etwas funktioniert für Sie nicht? Sagen Sie es uns. Die Wege stehen auf der Seite „Hilfe und Kontakt“.",
        ],
        placeholders: [
          "Platzhalter: Ansprechperson für Barrierefreiheit trägt die Behörde ein.",
          "Platzhalter: Durchsetzungs- oder Ombudsstelle des Landes trägt die Behörde ein.",
        ],
      },
    ],
  },
  en: {
    title: "Accessibility",
    lead: "Everyone should be able to use this portal: by keyboard, with a screen reader, with strong magnification and without JavaScript.",
    sections: [
      {
        id: "stand",
        heading: "How far we are",
        paragraphs: [
          "Our goal is the Web Content Accessibility Guidelines (WCAG) 2.2, level AA. Automatic checks run with every change. This demonstration has not been tested independently by people yet – so we do not claim that everything is accessible.",
        ],
      },
      {
        id: "grenzen",
        heading: "What is still missing",
        list: [
          "Not every service has an “Einfach erklärt” (easy German) text. Where it is missing, the German text is shown.",
          "The easy texts have not been read by a test group yet. So they are not called “Leichte Sprache”.",
          "There are no videos in German sign language yet.",
          "Not all information is translated into English.",
        ],
      },
      {
        id: "melden",
        heading: "Report an obstacle",
        paragraphs: [
          "Does something not work for you? Tell us. The page “Help and contact” says how.",
        ],
        placeholders: [
          "Placeholder: the authority fills in its contact person for accessibility.",
          "Placeholder: the authority fills in the enforcement or ombuds office of the state.",
        ],
      },
    ],
  },
};
