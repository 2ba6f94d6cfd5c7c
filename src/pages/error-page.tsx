import { inLanguage } from "#platform/i18n";
import type { AppError } from "#platform/errors";
import { Link, LinkButton } from "#ui";
import type { Dependencies } from "./dependencies.ts";
import { errorTexts } from "./error-texts.ts";
import { FeedbackForm } from "./feedback-form.tsx";
import { inOwnLanguage, isStaffPage, showPage } from "./show-page.tsx";
import type { Visit } from "./visit.ts";

/** Back to the desk, which leads on to where somebody works, or to the person's own area. */
const signInPath = (visit: Visit): string =>
  isStaffPage(visit)
    ? `/anmelden?${new URLSearchParams({ als: "amt", weiter: "/amt" })}`
    : `/anmelden?${new URLSearchParams({ weiter: "/konto" })}`;

/** The public face of a broken promise, with the number under which the log knows it. */
export function errorPage(error: AppError, asked: Visit, house: Dependencies): string | Buffer {
  const visit = inOwnLanguage(asked);
  const texts = inLanguage(errorTexts, visit.language);
  const { title, text } = texts.codes[error.code];
  return showPage(visit, house, {
    title,
    children: (
      <div class="stack measure">
        <h1>{title}</h1>
        <p>{text}</p>
        {error.code === "not-signed-in" && (
          <LinkButton href={signInPath(visit)}>{texts.signIn}</LinkButton>
        )}
        <ul>
          <li>
            <Link href="/">{texts.home}</Link>
          </li>
          <li>
            <Link href="/leistungen">{texts.services}</Link>
          </li>
          <li>
            <Link href="/hilfe">{texts.help}</Link>
          </li>
        </ul>
        {error.status >= 500 && (
          <p class="note">
            {texts.incident} <strong>{visit.requestId}</strong>
          </p>
        )}
        {error.code === "not-found" && (
          <FeedbackForm place="not-found" visit={visit} house={house} />
        )}
        {error.status >= 500 && <FeedbackForm place="error" visit={visit} house={house} />}
      </div>
    ),
  });
}
