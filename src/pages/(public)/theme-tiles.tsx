import type { Theme } from "#catalogue";
import type { Language } from "#platform/i18n";
import { Link, Words } from "#ui";

type ThemeTilesProps = { themes: readonly Theme[]; language: Language; heading: "h2" | "h3" };

/** The topics by their everyday names. */
export const ThemeTiles = ({ themes, language, heading: Heading }: ThemeTilesProps) => (
  <ul class="grid">
    {themes.map(({ id, name }) => (
      <li class="tile">
        <Heading class="tile__title">
          <Link href={`/themen/${id}`}>
            <Words text={name} language={language} />
          </Link>
        </Heading>
      </li>
    ))}
  </ul>
);
