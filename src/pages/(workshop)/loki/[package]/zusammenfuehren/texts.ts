import type { Choice } from "#library";

export const mergeTexts = {
  title: "Zusammenführen: {title}",
  with: "{from} und Ihr Stand werden zusammengeführt. Gefragt werden Sie nur, wo sich beides widerspricht.",
  progress: "Frage {number} von {total}",
  mine: "So ist es bei Ihnen",
  theirs: "So ist es bei {who}",
  unchanged: "Daran wurde hier nichts geändert.",
  preview: "So sieht die Frage aus",
  diagram: "Ausschnitt aus dem Ablauf. Der umrahmte Schritt ist gemeint.",
  choose: "Was soll gelten?",
  choices: {
    mine: "Bei unserem Stand bleiben",
    theirs: "Den Stand von {who} übernehmen",
    both: "Beides behalten",
    new: "Etwas Neues schreiben",
  } satisfies Record<Choice, string>,
  newWords: "Neu: {what}",
  newHint: "Nur ausfüllen, wenn Sie „Etwas Neues schreiben“ gewählt haben.",
  reason: "Warum?",
  reasonHint: "Wer später fragt, warum so entschieden wurde, liest das hier.",
  decide: "Antwort speichern",
  missing: "Wählen Sie bitte, was gelten soll.",
  missingNew:
    "Schreiben Sie bitte, was stattdessen gelten soll; eine Dauer zum Beispiel als 14 Tage.",
  missingReason: "Schreiben Sie bitte einen Grund. Er wird festgehalten.",
  errors: "Bitte prüfen Sie diese Angaben",
  outdated: "Der Entwurf hat sich gerade geändert. Sehen Sie ihn bitte noch einmal an.",
  forbidden:
    "Der Verfasser hat einen Teil davon als unveränderlich festgelegt. Übernehmen Sie diese Änderung bitte.",
  restTitle: "Das kommt ohne Frage dazu",
  restLead: "Nehmen Sie den Haken weg, wo Ihre Stadt etwas nicht übernehmen will.",
  restNone: "Sonst kommt nichts dazu.",
  restReason: "Warum übernehmen Sie etwas nicht?",
  restReasonHint: "Nur nötig, wenn Sie einen Haken weggenommen haben.",
  settled: "Das haben Sie entschieden",
  answer: "Ihre Antwort: {choice}",
  again: "Noch einmal entscheiden",
  problems: "Das passt danach noch nicht zusammen",
  expectations:
    "Beide Seiten erwarten von denselben Probeläufen etwas anderes. Im Entwurf sehen Sie unter „Probeläufe“, was jetzt anders herauskommt, und können es mit einem Grund übernehmen.",
  finish: "Zusammenführung abschließen",
};
