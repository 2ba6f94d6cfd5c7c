export const embedPageTexts = {
  de: {
    title: "Einbetten und offene Daten",
    lead: "Für Websites und Apps der Städte: Nehmen Sie Leistungen dieses Portals mit. Alles hier ist öffentlich, ohne Anmeldung und ohne Cookies.",
    pieces: "Bausteine für Ihre Website",
    piecesText:
      "Fügen Sie das Skript einmal in Ihre Seite ein und an jede Stelle einen Baustein. Ohne JavaScript bleibt der Link im Baustein stehen.",
    script: "Das Skript",
    list: "Alle Leistungen von A bis Z",
    search: "Suchfeld",
    teaser: "Eine Leistung, mit ihrem LeiKa-Schlüssel",
    withoutScript: "Ohne Skript",
    withoutScriptText:
      "Ihr Redaktionssystem kann dieselben Bausteine als HTML abholen und einfügen. Sie enthalten kein Skript, keine Gestaltung und nur ganze Adressen:",
    policy: "Sicherheit und Gestaltung",
    policyList: [
      "Hat Ihre Website eine Content Security Policy, erlauben Sie dieses Portal in „script-src“, „connect-src“ und, für das Suchfeld, „form-action“. Mehr braucht es nicht.",
      "Die Bausteine sehen aus wie Ihre Seite. Für Besonderes gibt es die Klasse „serviceportal“.",
      "„data-ebene“ (2, 3 oder 4) gibt an, wie tief die Überschrift steht, „data-sprache“ die Sprache (de, en, de-easy).",
    ],
    links: "Kurze Adressen, die bleiben",
    linksText:
      "Zu jeder Leistung führt eine kurze Adresse mit ihrem LeiKa-Schlüssel, auch mit einem älteren:",
    data: "Daten und Schnittstellen",
    dataLinks: {
      json: "Der ganze Katalog (JSON)",
      csv: "Der ganze Katalog als Tabelle (CSV)",
      feed: "Änderungen zum Abonnieren (Atom)",
      disturbances: "Störungen (JSON)",
      openapi: "Beschreibung der Schnittstelle (OpenAPI)",
    },
  },
  en: {
    title: "Embedding and open data",
    lead: "For websites and apps of the towns: take services of this portal along. Everything here is public, without sign-in and without cookies.",
    pieces: "Pieces for your website",
    piecesText:
      "Put the script into your page once, and a piece wherever you want it. Without JavaScript the link in the piece stays.",
    script: "The script",
    list: "All services from A to Z",
    search: "Search box",
    teaser: "One service, by its LeiKa key",
    withoutScript: "Without a script",
    withoutScriptText:
      "Your content management system can fetch and insert the same pieces as HTML. They contain no script, no style and only whole addresses:",
    policy: "Security and looks",
    policyList: [
      "If your website has a Content Security Policy, allow this portal in “script-src”, “connect-src” and, for the search box, “form-action”. Nothing more is needed.",
      "The pieces look like your page. For anything special there is the class “serviceportal”.",
      "“data-ebene” (2, 3 or 4) says how deep the heading is, “data-sprache” the language (de, en, de-easy).",
    ],
    links: "Short addresses that last",
    linksText: "A short address with its LeiKa key leads to every service, also with an older key:",
    data: "Data and interfaces",
    dataLinks: {
      json: "The whole catalogue (JSON)",
      csv: "The whole catalogue as a table (CSV)",
      feed: "Changes to subscribe to (Atom)",
      disturbances: "Disturbances (JSON)",
      openapi: "Description of the interface (OpenAPI)",
    },
  },
};
export type EmbedPageTexts = (typeof embedPageTexts)["de"];
