import { Link } from "#ui";

export type Choice = { href: string; text: string; current: boolean };

/** Views of the same list to choose from: links, so that it works without script and can be shared. */
export const Choices = ({ label, choices }: { label: string; choices: readonly Choice[] }) => (
  <nav aria-label={label}>
    <ul class="tabs">
      {choices.map(({ href, text, current }) => (
        <li>
          <Link href={href} {...(current ? { "aria-current": "true" } : {})}>
            {text}
          </Link>
        </li>
      ))}
    </ul>
  </nav>
);
