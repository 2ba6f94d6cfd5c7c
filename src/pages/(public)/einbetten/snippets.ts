import type { EmbedPageTexts } from "./texts.ts";

/** A service that every portal has. */
const EXAMPLE = "99115005104000";

export type Snippet = { label: string; html: string; path: string };

/** `url` gives whole addresses on a portal. */
type Url = (path: string) => string;

export const scriptSnippet = (url: Url): string =>
  `<script type="module" src="${url("/einbetten/serviceportal.js")}"></script>`;

export const shortLink = (url: Url): string => url(`/l/${EXAMPLE}`);

/** Every piece with the place for it; the link in it stays where no script runs. */
export function snippets(texts: EmbedPageTexts, url: Url): Snippet[] {
  const pieces = [
    { label: texts.list, piece: "leistungen", href: url("/leistungen") },
    { label: texts.search, piece: "suche", href: url("/suche") },
    { label: texts.teaser, piece: `leistung/${EXAMPLE}`, href: shortLink(url) },
  ];
  return pieces.map(({ label, piece, href }) => ({
    label,
    html: `<div data-serviceportal="${piece}">\n  <a href="${href}">${label}</a>\n</div>`,
    path: `/einbetten/${piece}`,
  }));
}
