export const adoptTexts = {
  title: "„{title}“ übernehmen",
  from: "Von wem?",
  source: "{author}, Fassung {version}",
  usedBy: "im Einsatz bei {count} Städten",
  usedByOne: "im Einsatz bei 1 Stadt",
  comesAlong: "Das kommt alles mit",
  contents: {
    form: "das Formular mit {pages} Seiten und {questions} Fragen",
    process: "der Ablauf im Haus mit {tasks} Aufgaben",
    letters: "{count} Briefe und Bescheide",
    decisions: "die Berechnungen",
    journeys: "{count} Probeläufe, mit denen jede Änderung geprüft wird",
    yours: "{parameters} Angaben und {roles} Rollen, die Sie selbst festlegen",
  },
  result:
    "Es entsteht ein Entwurf. Bürgerinnen und Bürger sehen davon nichts, bis Sie ihn veröffentlichen.",
  button: "Als Entwurf übernehmen",
  nothing: "Diese Leistung gibt zurzeit niemand weiter.",
  choose: "Wählen Sie, von wem Sie die Leistung übernehmen.",
  withdrawn:
    "Der Verfasser pflegt diese Leistung nicht mehr. Wählen Sie bitte eine andere Fassung.",
};
