export const payTexts = {
  de: {
    title: "Bezahlen",
    amount: "Betrag",
    reference: "Verwendungszweck",
    due: "Zu bezahlen bis",
    state: "Stand",
    ways: "So können Sie bezahlen",
    otherWays: "Doch anders bezahlen?",
    online: {
      title: "Online bezahlen",
      text: "Sie bezahlen beim Bezahldienst unserer Stadt, zum Beispiel mit Karte.",
      button: "Online bezahlen",
    },
    transfer: {
      title: "Überweisen",
      text: "Sie bekommen die Bankverbindung und überweisen selbst. Das dauert meist ein bis drei Tage.",
      button: "Ich überweise",
      details: "Bitte überweisen Sie so",
      receiver: "Empfänger",
      iban: "IBAN",
      exactly:
        "Schreiben Sie den Verwendungszweck bitte genau so. Nur damit finden wir Ihre Zahlung.",
    },
    invoice: {
      title: "Rechnung",
      text: "Wir machen gleich weiter und schicken Ihnen eine Rechnung.",
      button: "Rechnung bekommen",
    },
    service: {
      title: "Jetzt zum Bezahldienst",
      text: "Sie verlassen jetzt das Portal. Nach dem Bezahlen kommen Sie hierher zurück. Auch wenn das nicht klappt, geht nichts verloren: Wir fragen selbst nach, ob Sie bezahlt haben.",
      button: "Weiter zum Bezahldienst",
    },
    unanswered: {
      title: "Der Bezahldienst antwortet gerade nicht",
      text: "Ihr Antrag ist sicher bei uns. Es wurde nichts abgebucht, von dem wir nicht erfahren. Versuchen Sie es später noch einmal oder bezahlen Sie auf einem anderen Weg.",
    },
    nothing: {
      title: "Hier lässt sich gerade nicht bezahlen",
      text: "Bitte melden Sie sich: {office}, Telefon {phone}.",
    },
    back: {
      paid: "Bezahlt. Vielen Dank!",
      paidText: "Wir haben die Bestätigung vom Bezahldienst. Es geht jetzt weiter.",
      waiting: "Wir haben noch keine Bestätigung",
      waitingText:
        "Der Bezahldienst hat uns noch nicht bestätigt, dass Sie bezahlt haben. Sie können diese Seite schließen: Wir fragen weiter nach und melden uns.",
      failed: "Das Bezahlen hat nicht geklappt",
      failedText: "Es wurde nichts abgebucht. Sie können es noch einmal versuchen.",
      again: "Noch einmal nachsehen",
      retry: "Zum Bezahlen",
    },
    toCase: "Zum Vorgang",
  },
  en: {
    title: "Pay",
    amount: "Amount",
    reference: "Payment reference",
    due: "To be paid by",
    state: "Status",
    ways: "How you can pay",
    otherWays: "Pay in another way?",
    online: {
      title: "Pay online",
      text: "You pay at the payment service of our town, for example by card.",
      button: "Pay online",
    },
    transfer: {
      title: "Bank transfer",
      text: "You get our bank details and transfer the money yourself. This usually takes one to three days.",
      button: "I will transfer it",
      details: "Please transfer it like this",
      receiver: "Receiver",
      iban: "IBAN",
      exactly:
        "Please write the payment reference exactly like this. It is how we find your payment.",
    },
    invoice: {
      title: "Invoice",
      text: "We go on at once and send you an invoice.",
      button: "Get an invoice",
    },
    service: {
      title: "On to the payment service",
      text: "You are leaving the portal now. After paying you come back here. Even if that fails nothing is lost: we ask ourselves whether you have paid.",
      button: "Continue to the payment service",
    },
    unanswered: {
      title: "The payment service does not answer just now",
      text: "Your application is safe with us. Nothing was charged that we will not hear of. Try again later or pay in another way.",
    },
    nothing: {
      title: "It cannot be paid here just now",
      text: "Please contact us: {office}, phone {phone}.",
    },
    back: {
      paid: "Paid. Thank you!",
      paidText: "We have the confirmation of the payment service. We are going on now.",
      waiting: "We have no confirmation yet",
      waitingText:
        "The payment service has not confirmed yet that you have paid. You can close this page: we go on asking and will tell you.",
      failed: "Paying did not work",
      failedText: "Nothing was charged. You can try again.",
      again: "Check again",
      retry: "To payment",
    },
    toCase: "To the case",
  },
};
