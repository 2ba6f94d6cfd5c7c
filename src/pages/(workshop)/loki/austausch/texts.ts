/** Staff screens are German. */
export const transferTexts = {
  title: "Austausch mit anderen Portalen",
  lead: "Geben Sie eine Leistung als Datei an ein Portal weiter, das nicht zu dieser Region gehört, oder nehmen Sie eine von dort auf. Die Datei ist unterschrieben: Niemand kann sie unterwegs ändern.",
  export: {
    title: "Weitergeben",
    text: "Die Datei enthält die Leistung so, wie sie bei Ihnen läuft: Formular, Ablauf, Berechnungen, Texte und Briefe. Ihre Einstellungen, Anträge und Vorgänge sind nicht dabei.",
    none: "Bei Ihnen läuft noch keine Leistung.",
    service: "Leistung",
    button: "Datei laden",
    keys: "Wer die Datei aufnehmen will, braucht Ihren Schlüssel. Er steht öffentlich unter:",
  },
  import: {
    title: "Aufnehmen",
    text: "Aus der Datei wird ein Entwurf. Was bei Ihnen läuft, bleibt, wie es ist.",
    label: "Datei mit der Leistung",
    hint: "Eine Datei mit der Endung .json, höchstens 5 Megabyte",
    button: "Datei prüfen und aufnehmen",
  },
  keys: {
    title: "Wem Sie vertrauen",
    list: "Absender und ihre Schlüssel",
    text: "Nur Dateien dieser Absender werden aufgenommen. Holen Sie den Schlüssel selbst von der Adresse des Absenders, nicht aus einer Mail.",
    none: "Noch niemandem.",
    author: "Name des Absenders",
    set: "Schlüssel",
    setHint: 'Der ganze Text von der Adresse des Absenders, er beginnt mit {"keys"',
    button: "Vertrauen",
    kid: "Kennung des Schlüssels",
    since: "Seit",
    remove: "Nicht mehr vertrauen",
  },
  errors: {
    title: "Die Datei wurde nicht aufgenommen",
    nothing: "Bei Ihnen hat sich nichts geändert.",
    none: "Wählen Sie bitte eine Datei aus.",
    "too-large": "Die Datei ist größer als 5 Megabyte. Ein Leistungspaket ist nie so groß.",
    "not-json": "Die Datei ist kein Leistungspaket: Sie lässt sich nicht als JSON lesen.",
    "not-a-package":
      "Die Datei ist kein Leistungspaket, oder sie kommt von einem Portal mit einem anderen Stand der Software.",
    "unknown-key":
      "Diesen Absender kennen Sie noch nicht. Tragen Sie zuerst seinen Schlüssel ein, wenn Sie ihm vertrauen. Kennung: {kid}",
    tampered:
      "Die Unterschrift passt nicht zum Inhalt. Die Datei wurde nach dem Unterschreiben geändert oder ist unvollständig.",
    broken: "Die Leistung ist unterschrieben, läuft hier aber nicht:",
    problem: "{file}: {problem}",
    known: "Genau diese Fassung gibt es hier schon.",
    "draft-exists":
      "Für diese Leistung gibt es schon einen Entwurf. Veröffentlichen oder verwerfen Sie ihn zuerst.",
    key: "Das ist kein Schlüssel. Kopieren Sie bitte den ganzen Text von der Adresse des Absenders.",
    author: "Geben Sie bitte an, wem der Schlüssel gehört.",
    keyTitle: "Der Schlüssel wurde nicht eingetragen",
  },
  done: {
    note: "Die Unterschrift stimmt. Aus der Datei ist ein Entwurf geworden.",
    title: "Aufgenommen: „{title}“ von {author}",
    draft: "Zum Entwurf",
    base: "Verglichen mit der Fassung, die beide Seiten kennen, ist anders:",
    noBase: "Es gibt hier keine Fassung, aus der sie entstanden ist.",
    same: "Gegenüber der gemeinsamen Fassung ist nichts anders.",
  },
};
