import type { PageTexts } from "../text-page.tsx";

type HelpTexts = PageTexts & Record<"offices" | "reach" | "towns" | "townsLead", string>;

export const helpTexts: { de: HelpTexts; en: HelpTexts } = {
  de: {
    title: "Hilfe und Kontakt",
    lead: "Fragen zum Portal oder zu einer Leistung? Hier finden Sie Antworten und Menschen, die helfen.",
    sections: [
      {
        id: "portal",
        heading: "So funktioniert das Portal",
        list: [
          "Suchen Sie die Leistung mit Ihren eigenen Worten. Sie müssen nicht wissen, welches Amt zuständig ist.",
          "Auf der Seite der Leistung steht, was Sie brauchen, was es kostet und wer zuständig ist.",
          "Wo „Online beantragen“ steht, füllen Sie den Antrag gleich hier aus. Sie können jederzeit unterbrechen; es wird nichts abgeschickt, bevor Sie es sagen.",
          "Ein Konto reicht für alle Städte der Region. Es ist freiwillig: Wo kein Nachweis Ihrer Person nötig ist, geht es auch ohne.",
        ],
      },
      {
        id: "stand",
        heading: "Wo steht mein Antrag?",
        paragraphs: [
          "Mit Konto: unter „Mein Konto“. Ohne Konto: unter „Stand eines Antrags“ mit Vorgangsnummer und Kennwort aus Ihrer Eingangsbestätigung.",
        ],
      },
      {
        id: "ohne-internet",
        heading: "Lieber mit einem Menschen sprechen?",
        paragraphs: [
          "Alles geht weiterhin auch persönlich, am Telefon oder per Brief. Niemand muss das Internet benutzen.",
        ],
      },
    ],
    reach: "So erreichen Sie uns",
    offices: "Ämter und was sie tun",
    towns: "Ansprechstellen der Städte",
    townsLead: "Für Leistungen ist Ihre Stadt oder Ihr Kreis da. Wählen Sie das Portal:",
  },
  en: {
    title: "Help and contact",
    lead: "Questions about the portal or a service? Here are answers and people who help.",
    sections: [
      {
        id: "portal",
        heading: "How the portal works",
        list: [
          "Search for the service in your own words. You do not have to know which office is responsible.",
          "The page of the service says what you need, what it costs and who is responsible.",
          "Where it says “Apply online”, you fill in the application right here. You can stop at any time; nothing is sent before you say so.",
          "One account is enough for all towns of the region. It is voluntary: where no proof of identity is needed, you can do without.",
        ],
      },
      {
        id: "stand",
        heading: "Where is my application?",
        paragraphs: [
          "With an account: under “My account”. Without: under “Track an application” with the reference and the secret word from your receipt.",
        ],
      },
      {
        id: "ohne-internet",
        heading: "Would you rather talk to a person?",
        paragraphs: [
          "Everything can still be done in person, by phone or by post. Nobody has to use the internet.",
        ],
      },
    ],
    reach: "How to reach us",
    offices: "Offices and what they do",
    towns: "Contacts of the towns",
    townsLead: "Your town or district is there for services. Choose the portal:",
  },
};
