/** Words around an application; what the service asks stands in its package. */
export const applicationTexts = {
  de: {
    start: {
      lead: "So läuft der Antrag:",
      stepsIntro: [
        "Wir stellen Ihnen ein paar Fragen – immer nur eine Sache pro Seite.",
        "Am Ende sehen Sie alle Angaben noch einmal und können sie ändern.",
        "Erst wenn Sie auf „Jetzt absenden“ drücken, geht der Antrag an uns.",
      ],
      ready: "Halten Sie bereit",
      withAccount: "Mit Konto",
      withAccountWhy:
        "Sie können den Entwurf überall fortsetzen, den Stand verfolgen und Bescheide im Postfach bekommen.",
      signIn: "Anmelden und beginnen",
      asGuest: "Ohne Konto",
      asGuestWhy:
        "Sie bekommen eine Vorgangsnummer und ein Kennwort, mit denen Sie den Stand nachsehen.",
      guest: "Ohne Konto beginnen",
      signedInAs: "Sie sind angemeldet als {name}.",
      prefillTitle: "Angaben aus Ihrem Konto übernehmen?",
      prefillWhat:
        "Diese Angaben können wir für Sie eintragen. Sie sehen sie und können sie ändern:",
      prefill: "Mit diesen Angaben beginnen",
      plain: "Ohne Übernahme beginnen",
      begin: "Beginnen",
      goOn: "Entwurf fortsetzen",
      goOnWhy: "Sie haben diesen Antrag schon begonnen. Er ist noch nicht abgeschickt.",
      other:
        "In diesem Browser gibt es noch einen zweiten Entwurf, den Sie ohne Konto begonnen haben. Wenn Sie ihn übernehmen, wird der Entwurf in Ihrem Konto gelöscht.",
      takeOther: "Entwurf aus diesem Browser übernehmen",
      untranslated:
        "Diesen Antrag gibt es noch nicht ganz in dieser Sprache. Was fehlt, steht auf Deutsch da.",
    },
    page: {
      changed: "Das Formular hat sich geändert",
      changedText:
        "Ihre Angaben sind noch da. Wir fragen jetzt aber nach etwas mehr. Bitte sehen Sie die Seiten noch einmal durch.",
      saved: "Gespeichert – noch nicht abgeschickt.",
      later: "Später weitermachen",
      progress: "Schritt {number} von {total}",
      back: "Zurück",
      next: "Weiter",
      errors: "Bitte prüfen Sie Ihre Angaben",
      stale: "Bitte senden Sie die Seite noch einmal ab",
      staleText: "Ihre Sitzung war erneuert worden. Was Sie eingegeben haben, steht noch da.",
      rescued: "Wir haben aufgehoben, was Sie eingegeben hatten",
      rescuedText: "Ihre Anmeldung war abgelaufen. Prüfen Sie die Angaben und gehen Sie weiter.",
      prefilled: "Aus Ihrem Konto übernommen – bitte prüfen.",
      appeared: "Durch Ihre Antwort ist noch eine Frage dazugekommen.",
      exit: "Antrag verwerfen",
    },
    review: {
      title: "Prüfen Sie Ihre Angaben",
      lead: "Noch ist nichts abgeschickt. Stimmt alles?",
      change: "Ändern",
      empty: "Keine Angabe",
      next: "Alles richtig – weiter zum Absenden",
    },
    fee: {
      title: "Kosten",
      what: "Wofür",
      amount: "Betrag",
      total: "Zusammen",
      free: "Das kostet Sie nichts.",
      when: "Sie bezahlen erst nach dem Absenden.",
      amountIs: "Es kostet {amount}. Sie bezahlen erst nach dem Absenden.",
      changed: "Der Preis hat sich gerade geändert",
      changedText: "Bitte prüfen Sie die Kosten. Abgeschickt ist noch nichts.",
    },
    send: {
      title: "Jetzt absenden?",
      warning: "Bitte nicht übereilt absenden",
      warningText:
        "Wenn Sie jetzt absenden, geben Sie eine Erklärung gegenüber der Behörde ab. Danach können Sie Ihre Angaben nicht mehr selbst ändern. Haben Sie alles in Ruhe geprüft?",
      copy: "Nach dem Absenden bekommen Sie eine Kopie Ihrer Erklärung.",
      to: "Der Antrag geht an: {office}",
      send: "Jetzt absenden",
      back: "Noch einmal prüfen",
    },
    later: {
      title: "Später weitermachen",
      account:
        "Ihr Entwurf ist in Ihrem Konto gespeichert. Sie finden ihn unter „Mein Konto“ – auch auf einem anderen Gerät.",
      guest:
        "Mit diesem Link setzen Sie Ihren Entwurf fort, auch auf einem anderen Gerät. Bewahren Sie ihn gut auf: Wer ihn hat, kann Ihren Entwurf lesen.",
      link: "Link zu Ihrem Entwurf",
      until: "Ihr Entwurf wird am {date} gelöscht, wenn Sie ihn bis dahin nicht weiter bearbeiten.",
      goOn: "Jetzt weitermachen",
      discard: "Entwurf löschen",
    },
    discard: {
      title: "Entwurf löschen?",
      text: "Alle Angaben in diesem Entwurf werden gelöscht. Das lässt sich nicht rückgängig machen.",
      yes: "Ja, löschen",
      no: "Nein, behalten",
    },
    exit: {
      back: "Antwort ändern",
      elsewhere: "Diese Leistung in anderen Städten der Region",
    },
    signedOut: {
      title: "Ihre Anmeldung ist abgelaufen",
      rescued:
        "Wir haben aufgehoben, was Sie gerade eingegeben haben. Melden Sie sich wieder an, dann steht es da.",
      saved: "Es wurde nichts verändert. Melden Sie sich wieder an, dann geht es hier weiter.",
      signIn: "Anmelden und weitermachen",
    },
    gone: {
      title: "Hier ist kein Entwurf",
      text: "Er wurde abgeschickt, gelöscht oder war älter als 30 Tage. Sie können neu beginnen.",
      signInText:
        "Haben Sie mit Ihrem Konto begonnen? Dann ist Ihre Anmeldung abgelaufen. Melden Sie sich an, und es geht weiter – Ihr Entwurf ist noch da.",
      signIn: "Anmelden und weitermachen",
      begin: "Neu beginnen",
    },
  },
  en: {
    start: {
      lead: "How it works:",
      stepsIntro: [
        "We ask a few questions – one thing on each page.",
        "At the end you see all your details again and can change them.",
        "Your application only reaches us when you press “Send now”.",
      ],
      ready: "Please have at hand",
      withAccount: "With an account",
      withAccountWhy:
        "You can go on with the draft anywhere, follow its progress and get notices in your mailbox.",
      signIn: "Sign in and begin",
      asGuest: "Without an account",
      asGuestWhy: "You get a reference and a secret word with which you can look up the progress.",
      guest: "Begin without an account",
      signedInAs: "You are signed in as {name}.",
      prefillTitle: "Take details from your account?",
      prefillWhat: "We can fill in these details for you. You will see them and can change them:",
      prefill: "Begin with these details",
      plain: "Begin without them",
      begin: "Begin",
      goOn: "Go on with your draft",
      goOnWhy: "You have already begun this application. It has not been sent yet.",
      other:
        "In this browser there is a second draft that you began without an account. If you take it, the draft in your account is deleted.",
      takeOther: "Take the draft of this browser",
      untranslated:
        "This application is not fully available in this language yet. What is missing is shown in German.",
    },
    page: {
      changed: "The form has changed",
      changedText:
        "Your answers are still there, but we now ask for a little more. Please go through the pages once more.",
      saved: "Saved – not sent yet.",
      later: "Go on later",
      progress: "Step {number} of {total}",
      back: "Back",
      next: "Continue",
      errors: "Please check your details",
      stale: "Please send the page once more",
      staleText: "Your session had been renewed. What you entered is still here.",
      rescued: "We kept what you had entered",
      rescuedText: "Your sign-in had expired. Please check the details and go on.",
      prefilled: "Taken from your account – please check.",
      appeared: "Your answer has added another question.",
      exit: "Discard application",
    },
    review: {
      title: "Check your details",
      lead: "Nothing has been sent yet. Is everything right?",
      change: "Change",
      empty: "Not given",
      next: "All right – continue to sending",
    },
    fee: {
      title: "Costs",
      what: "What for",
      amount: "Amount",
      total: "Together",
      free: "This costs you nothing.",
      when: "You pay only after sending.",
      amountIs: "It costs {amount}. You pay only after sending.",
      changed: "The price has just changed",
      changedText: "Please check the costs. Nothing has been sent yet.",
    },
    send: {
      title: "Send now?",
      warning: "Please do not rush",
      warningText:
        "If you send now, you make a declaration to the authority. Afterwards you cannot change your details yourself. Have you checked everything carefully?",
      copy: "After sending you get a copy of your declaration.",
      to: "The application goes to: {office}",
      send: "Send now",
      back: "Check again",
    },
    later: {
      title: "Go on later",
      account:
        "Your draft is saved in your account. You find it under “My account” – on any device.",
      guest:
        "With this link you go on with your draft, on any device. Keep it safe: whoever has it can read your draft.",
      link: "Link to your draft",
      until: "Your draft will be deleted on {date} unless you go on with it before.",
      goOn: "Go on now",
      discard: "Delete draft",
    },
    discard: {
      title: "Delete this draft?",
      text: "All details in this draft will be deleted. This cannot be undone.",
      yes: "Yes, delete",
      no: "No, keep it",
    },
    exit: {
      back: "Change answer",
      elsewhere: "This service in other towns of the region",
    },
    signedOut: {
      title: "Your sign-in has ended",
      rescued: "We kept what you have just entered. Sign in again and it will be there.",
      saved: "Nothing was changed. Sign in again and you will go on here.",
      signIn: "Sign in and go on",
    },
    gone: {
      title: "There is no draft here",
      text: "It was sent, deleted or older than 30 days. You can begin again.",
      signInText:
        "Did you begin with your account? Then your sign-in has ended. Sign in and go on – your draft is still there.",
      signIn: "Sign in and go on",
      begin: "Begin again",
    },
  },
};
