import type { OpenPoint } from "#workshop";

export const draftTexts = {
  title: "Entwurf: {title}",
  base: "Beruht auf {version}.",
  saved: "Gespeichert. Online ist davon noch nichts.",
  errors: "Bitte prüfen Sie diese Angaben",
  outdated:
    "In der Zwischenzeit hat jemand anderes diesen Entwurf geändert. Ihre Eingaben stehen noch hier; laden Sie die Seite neu, um den anderen Stand zu sehen.",
  save: "Speichern",
  toParticipation: "Erproben lassen und freigeben",
  toPublish: "Veröffentlichen",
  toMerge: "Neue Fassung zusammenführen",
  discard: "Entwurf verwerfen",
  discardTitle: "Entwurf verwerfen?",
  discardText:
    "Alles, was Sie in diesem Entwurf eingetragen haben, geht verloren. Was online ist, bleibt, wie es ist.",
  keep: "Behalten",
  open: "Das ist noch offen",
  nothingOpen: "Es ist alles da. Sie können veröffentlichen.",
  own: "Eigene Änderungen gegenüber der Vorlage",
  pipeline: "Weg bis zu den Bürgerinnen und Bürgern",
  points: {
    merge: "Die neue Fassung ist noch nicht zusammengeführt.",
    package: "Das passt noch nicht zusammen: {problem}",
    parameter: "{name}: {problem}",
    role: "{name}: {problem}",
    unchangeable: "Das hat der Verfasser als unveränderlich festgelegt: {element}",
    source: "Für {name} fehlt die Quelle.",
    professional: "Die fachliche Freigabe fehlt.",
    technical: "Die technische Freigabe fehlt.",
  } satisfies Record<OpenPoint["point"], string>,
};
