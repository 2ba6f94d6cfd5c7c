import { inLanguage } from "#platform/i18n";
import { Link } from "#ui";
import type { OpenApplication } from "./application.ts";
import { applicationTexts } from "./texts.ts";

export type Saved = { text: string; href: string; later: string };

/** That everything is saved, and how to come back to it. */
export function savedOf({ visit, path }: OpenApplication): Saved {
  const { saved, later } = inLanguage(applicationTexts, visit.language).page;
  return { text: saved, href: path("spaeter"), later };
}

export const SavedBar = ({ text, href, later }: Saved) => (
  <p class="saved-bar">
    <strong>{text}</strong>{" "}
    <Link href={href} class="link">
      {later}
    </Link>
  </p>
);
