import { fill } from "#platform/i18n";

export type TextSection = {
  id: string;
  heading: string;
  paragraphs?: readonly string[];
  list?: readonly string[];
  /** What the operator of a real portal must fill in. */
  placeholders?: readonly string[];
};

type TextSectionsProps = {
  sections: readonly TextSection[];
  /** Values for `{name}` in the texts. */
  values: Readonly<Record<string, string>>;
};

/** Plain text under headings. */
export const TextSections = ({ sections, values }: TextSectionsProps) => (
  <>
    {sections.map(({ id, heading, paragraphs = [], list = [], placeholders = [] }) => (
      <section class="stack measure" aria-labelledby={id}>
        <h2 id={id}>{fill(heading, values)}</h2>
        {paragraphs.map((text) => (
          <p>{fill(text, values)}</p>
        ))}
        {list.length > 0 && (
          <ul class="spaced">
            {list.map((text) => (
              <li>{fill(text, values)}</li>
            ))}
          </ul>
        )}
        {placeholders.map((text) => (
          <p class="placeholder">{fill(text, values)}</p>
        ))}
      </section>
    ))}
  </>
);
