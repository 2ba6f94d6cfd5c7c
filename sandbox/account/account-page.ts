import { html, type Markup } from "./markup.ts";

type Page = { title: string; content: Markup };

/** The frame of every page: says first that nothing here is real. */
export const renderPage = ({ title, content }: Page): string =>
  html`<!doctype html>
    <html lang="de">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title} – Testkonto</title>
        <link rel="stylesheet" href="/account.css" />
      </head>
      <body>
        <header>
          <p><strong>Testkonto</strong> · keine echte Anmeldung · alle Personen sind erfunden</p>
        </header>
        <main>
          <h1>${title}</h1>
          ${content}
        </main>
      </body>
    </html>`.html.trimStart();

type ChoicePage = { title: string; action: string; choices: Markup; problem: boolean };

/** The sign-in: choose who you are, or go back. */
export const renderChoicePage = ({ title, action, choices, problem }: ChoicePage): string =>
  renderPage({
    title: problem ? `Fehler: ${title}` : title,
    content: html`
      ${
        problem &&
        html`<div class="problem" role="alert">
          <p>Bitte wählen Sie eine Person aus der Liste und, wie sie sich ausweist.</p>
        </div>`
      }
      <form method="post" action="${action}">${choices}</form>
      <form method="post" action="${action}" class="cancel">
        <button type="submit" name="cancel" value="yes">Abbrechen und zurück zum Portal</button>
      </form>
    `,
  });

/** Where nothing can be chosen: the request was wrong or is too old. */
export const renderProblemPage = (explanation: string): string =>
  renderPage({
    title: "Anmeldung nicht möglich",
    content: html`<p>${explanation}</p>
      <p>Gehen Sie bitte zurück zum Portal und melden Sie sich dort neu an.</p>`,
  });

/**
 * No script, nothing from elsewhere. `form-action` is left out on purpose: browsers apply it to
 * every redirect after the form too, and those lead to all portals.
 */
export const pageHeaders = {
  "cache-control": "no-store",
  "content-security-policy":
    "default-src 'none'; style-src 'self'; base-uri 'none'; frame-ancestors 'none'",
  "referrer-policy": "no-referrer",
  "x-content-type-options": "nosniff",
} as const;
