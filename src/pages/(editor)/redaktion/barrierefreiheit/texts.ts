/** Staff screens are German. */
export const accessibilityDeskTexts = {
  title: "Barrierefreiheit",
  lead: "Hier stehen Hindernisse, die Menschen auf diesem Portal gemeldet haben, und wann die Erklärung zur Barrierefreiheit wieder durchzusehen ist.",
  statement: "Erklärung zur Barrierefreiheit",
  toStatement: "Erklärung ansehen",
  due: {
    later: "Die nächste Durchsicht ist bis zum {day} fällig.",
    soon: "Bitte bald durchsehen: Die Durchsicht ist bis zum {day} fällig.",
    overdue: "Die Durchsicht war bis zum {day} fällig. Bitte holen Sie sie nach.",
  },
  how: "Lesen Sie die Erklärung, und prüfen Sie, ob sie noch stimmt. Nach größeren Änderungen am Portal lässt der Betrieb die automatische Prüfung neu laufen; die Erklärung erneuert sich dann von selbst.",
  confirm: "Ich habe die Erklärung durchgesehen",
  confirmed: "Die Durchsicht ist vermerkt.",
  reports: "Gemeldete Hindernisse",
  table: "Meldungen, die älteste zuerst",
  none: "Zurzeit ist kein Hindernis gemeldet.",
  columns: {
    what: "Hindernis",
    page: "Seite",
    contact: "Antwort an",
    sent: "Seit",
    done: "Erledigt",
  },
  noPage: "nicht angegeben",
  noContact: "keine gewünscht",
  done: "Erledigt",
  settled: "Die Meldung ist erledigt und gelöscht.",
};
