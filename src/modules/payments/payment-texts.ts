/** What applicant and office read about a payment: the same words on both sides. */
export const paymentTexts = {
  de: {
    rest: "Restbetrag",
    states: {
      open: { state: "Noch nicht bezahlt", next: "Bitte bezahlen Sie {missing} bis zum {due}." },
      partly: {
        state: "Zum Teil bezahlt",
        next: "Es fehlen noch {missing}. Bitte bezahlen Sie den Rest bis zum {due}.",
      },
      begun: {
        state: "Bezahlung begonnen",
        next: "Wir fragen beim Bezahldienst nach, ob das Geld angekommen ist. Haben Sie schon bezahlt, müssen Sie nichts mehr tun.",
      },
      unclear: {
        state: "Bezahlung unklar",
        next: "Der Bezahldienst gibt keine eindeutige Auskunft. Unsere Kasse prüft das.",
      },
      transfer: {
        state: "Überweisung angekündigt",
        next: "Bitte überweisen Sie {missing} bis zum {due}. Sobald das Geld da ist, geht es weiter.",
      },
      invoice: {
        state: "Auf Rechnung",
        next: "Sie bekommen eine Rechnung über {missing}. Es geht schon weiter.",
      },
      paid: { state: "Bezahlt", next: "Es ist alles bezahlt." },
      ended: {
        state: "Nicht bezahlt",
        next: "Die Frist ist abgelaufen. Sie müssen nichts mehr bezahlen.",
      },
      dropped: { state: "Gebühr entfällt", next: "Sie müssen nichts bezahlen." },
    },
    surplus: "{surplus} sind zu viel da. Das Geld geht an Sie zurück.",
    refunded: "Zurückgezahlt: {refunded}.",
  },
  en: {
    rest: "Remaining amount",
    states: {
      open: { state: "Not paid yet", next: "Please pay {missing} by {due}." },
      partly: {
        state: "Partly paid",
        next: "{missing} are still missing. Please pay the rest by {due}.",
      },
      begun: {
        state: "Payment begun",
        next: "We are asking the payment service whether the money has arrived. If you have paid already, you need not do anything else.",
      },
      unclear: {
        state: "Payment unclear",
        next: "The payment service gives no clear answer. Our cash office is looking into it.",
      },
      transfer: {
        state: "Transfer announced",
        next: "Please transfer {missing} by {due}. We go on as soon as the money is here.",
      },
      invoice: {
        state: "By invoice",
        next: "You will get an invoice for {missing}. We are going on already.",
      },
      paid: { state: "Paid", next: "Everything is paid." },
      ended: {
        state: "Not paid",
        next: "The time has run out. You need not pay anything any more.",
      },
      dropped: { state: "No fee", next: "You need not pay anything." },
    },
    surplus: "{surplus} were paid too much. The money goes back to you.",
    refunded: "Paid back: {refunded}.",
  },
};

export type PaymentState = keyof (typeof paymentTexts)["de"]["states"];
