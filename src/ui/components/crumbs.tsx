import { Link } from "./link.tsx";

export type Crumb = { href: string; text: string };

/** The way back up; the page itself is not part of it. */
export const Crumbs = ({ label, crumbs }: { label: string; crumbs: readonly Crumb[] }) => (
  <nav class="crumbs" aria-label={label}>
    <ol>
      {crumbs.map(({ href, text }) => (
        <li>
          <Link href={href} class="link">
            {text}
          </Link>
        </li>
      ))}
    </ol>
  </nav>
);
