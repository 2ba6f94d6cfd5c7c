export const journeyTexts = {
  title: "Probeläufe",
  lead: "Erfundene Personen, die die Leistung von Anfang bis Ende durchlaufen. Städte, die Ihre Fassung nutzen, prüfen damit von selbst, ob eine neue Fassung bei ihnen gut geht.",
  changed:
    "Nach einer Änderung im Entwurf kommt manches anders heraus als bisher. Dafür gibt es zwei Wege:",
  look: "Ansehen, was anders herauskommt",
  lookText:
    "Sie sehen jeden Unterschied und sagen mit einem Grund, welches neue Ergebnis richtig ist. So bemerken Sie auch, was Sie nicht ändern wollten.",
  adapt: "Alle auf einmal anpassen",
  adaptText:
    "Jedes neue Ergebnis gilt ab dann als richtig. Wo neu gefragt wird, setzen wir eine Beispielantwort ein. Gut, wenn Sie viel geändert haben oder ein Probelauf nicht mehr bis zum Ende kommt. Prüfen Sie danach die Vorschau.",
  running:
    "Die Probeläufe werden jetzt durchgespielt. Das kann eine Minute dauern. Laden Sie die Seite danach neu.",
  done: "Zuletzt angepasst am {at}: {count} geändert.",
  refused: "Am {at} ging es nicht: {reason}",
  stuck: "Kommt nicht bis zum Ende",
  stuckNote:
    "Diese Probeläufe kommen mit dem Entwurf nicht bis zum Ende. Meist fehlt eine Eingabe bei einem Schritt im Rathaus, oder ein Schritt ist weggefallen.",
  all: "Alle Probeläufe",
  none: "Diese Leistung hat keine Probeläufe.",
};
