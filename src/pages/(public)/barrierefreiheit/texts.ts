/** The accessibility statement, with the parts of (EU) 2018/1523, section 1. */
export const accessibilityTexts = {
  de: {
    title: "Erklärung zur Barrierefreiheit",
    lead: "Alle sollen dieses Portal benutzen können: mit Tastatur, Vorlesesoftware, starker Vergrößerung und ohne JavaScript.",
    scope:
      "Diese Erklärung gilt für das Portal „{portal}“. Verantwortlich: {owner}. Maßstab ist die EN 301 549, also die Web Content Accessibility Guidelines (WCAG) 2.1, Stufe AA. Unser eigenes Ziel ist WCAG 2.2, Stufe AA.",
    state: "Wie weit wir sind",
    partly:
      "Dieses Portal erfüllt die Anforderungen teilweise. Was noch fehlt, steht im nächsten Abschnitt.",
    checked:
      "Grundlage ist eine eigene, automatische Prüfung am {day} mit {tool}: {count} Arten von Seiten dieses Portals, auf dem Handy hell und am großen Bildschirm dunkel. Eine Maschine erkennt nur einen Teil der Hindernisse. Eine unabhängige Prüfung durch Menschen gab es noch nicht – deshalb behaupten wir nicht, dass alles barrierefrei ist.",
    pages: "Geprüfte Seiten",
    missing: "Was noch fehlt",
    noFindings: "Die automatische Prüfung hat auf diesem Portal keine Fehler gefunden.",
    finding: "Regel „{rule}“: {help}. Betroffen: {pages}",
    gaps: [
      "Nicht jede Leistung gibt es „Einfach erklärt“. Wo der Text fehlt, steht der deutsche Text.",
      "Die einfachen Texte sind noch nicht von einer Prüfgruppe gelesen. Deshalb heißen sie nicht „Leichte Sprache“.",
      "Videos in Deutscher Gebärdensprache gibt es noch nicht.",
      "Nicht alle Angaben sind ins Englische übersetzt.",
    ],
    date: "Wann diese Erklärung entstand",
    dateText:
      "Erstellt aus der Prüfung vom {checked}, zuletzt durchgesehen am {reviewed}. Wir sehen sie jedes Jahr durch, das nächste Mal bis zum {due}.",
    overdue: "Die jährliche Durchsicht ist überfällig. Wir holen sie nach.",
    report: "Ein Hindernis melden",
    reportText:
      "Etwas funktioniert für Sie nicht? Sagen Sie es uns. Sie brauchen dafür keinen Namen anzugeben.",
    reportButton: "Hindernis melden",
    enforcement: "Wenn wir nicht helfen",
    enforcementText:
      "Bekommen Sie keine oder keine zufriedenstellende Antwort, können Sie sich an die Ombudsstelle des Landes wenden.",
    placeholder:
      "Platzhalter: Name und Anschrift der Ombudsstelle für barrierefreie Informationstechnik trägt die Behörde ein.",
  },
  en: {
    title: "Accessibility statement",
    lead: "Everyone should be able to use this portal: by keyboard, with a screen reader, with strong magnification and without JavaScript.",
    scope:
      "This statement applies to the portal “{portal}”. Responsible: {owner}. The measure is EN 301 549, that is the Web Content Accessibility Guidelines (WCAG) 2.1, level AA. Our own goal is WCAG 2.2, level AA.",
    state: "How far we are",
    partly: "This portal meets the requirements in part. The next section says what is missing.",
    checked:
      "It is based on our own automatic check on {day} with {tool}: {count} kinds of pages of this portal, light on a phone and dark on a large screen. A machine finds only some of the obstacles. There has been no independent check by people yet – so we do not claim that everything is accessible.",
    pages: "Pages that were checked",
    missing: "What is still missing",
    noFindings: "The automatic check found no errors on this portal.",
    finding: "Rule “{rule}”: {help}. Pages: {pages}",
    gaps: [
      "Not every service has an “Einfach erklärt” (easy German) text. Where it is missing, the German text is shown.",
      "The easy texts have not been read by a test group yet. So they are not called “Leichte Sprache”.",
      "There are no videos in German sign language yet.",
      "Not all information is translated into English.",
    ],
    date: "When this statement was made",
    dateText:
      "Made from the check of {checked}, last looked through on {reviewed}. We look it through every year, next by {due}.",
    overdue: "The yearly review is overdue. We will catch up on it.",
    report: "Report an obstacle",
    reportText: "Does something not work for you? Tell us. You need not give your name.",
    reportButton: "Report an obstacle",
    enforcement: "If we do not help",
    enforcementText:
      "If you get no answer, or none that satisfies you, you can turn to the ombuds office of the state.",
    placeholder:
      "Placeholder: the authority fills in name and address of the ombuds office for accessible information technology.",
  },
};
export type AccessibilityTexts = (typeof accessibilityTexts)["de"];
