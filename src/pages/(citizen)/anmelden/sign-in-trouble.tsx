import type { BegunSignIn, SignInOutcome } from "#identity";
import { html, type Reply } from "#platform/http";
import { inLanguage } from "#platform/i18n";
import { Link, LinkButton } from "#ui";
import type { Dependencies } from "../../dependencies.ts";
import { showPage } from "../../show-page.tsx";
import type { Visit } from "../../visit.ts";
import { signInTexts } from "./texts.ts";

type Trouble = Exclude<SignInOutcome | BegunSignIn, { kind: "signed-in" } | { kind: "redirect" }>;

const STATUS: Partial<Record<Trouble["kind"], number>> = { unavailable: 503, misconfigured: 503 };

/** Why nobody is signed in now, and what to do. Nothing that was entered is lost by it. */
export function signInTrouble(trouble: Trouble, visit: Visit, house: Dependencies): Reply {
  const texts = inLanguage(signInTexts, visit.language);
  const { title, text } = texts.troubles[trouble.kind];
  const back = "returnTo" in trouble ? trouble.returnTo : "/";
  const again =
    trouble.kind === "level-too-low"
      ? `/anmelden?${new URLSearchParams({ niveau: trouble.required, weiter: back })}`
      : back;
  return html(
    showPage(visit, house, {
      title,
      children: (
        <div class="stack measure">
          <h1>{title}</h1>
          <p>{text}</p>
          <p>{texts.nothingLost}</p>
          <LinkButton href={again}>{texts.again}</LinkButton>
          <Link href="/">{texts.home}</Link>
        </div>
      ),
    }),
    STATUS[trouble.kind] ?? 200,
    { cookies: [] },
  );
}
