import { inLanguage, type Language } from "#platform/i18n";
import { Link } from "#ui";
import { addressOf, type Asked } from "./asked.ts";
import { searchTexts } from "./texts.ts";

type FiltersProps = { asked: Asked; language: Language };
type Choice = { text: string; change: Partial<Asked>; chosen: boolean };

const Choices = ({ asked, choices }: { asked: Asked; choices: readonly Choice[] }) => (
  <ul>
    {choices.map(({ text, change, chosen }) => (
      <li>
        <Link
          href={addressOf({ ...asked, ...change })}
          {...(chosen ? { "aria-current": "true" } : {})}
        >
          {text}
        </Link>
      </li>
    ))}
  </ul>
);

/** For whom, and whether online: each choice is a link to the same search. */
export function Filters({ asked, language }: FiltersProps) {
  const texts = inLanguage(searchTexts, language);
  const { audience, onlyOnline } = asked;
  return (
    <nav class="filters" aria-label={texts.filters}>
      <Choices
        asked={asked}
        choices={([undefined, "citizen", "business"] as const).map((one) => ({
          text: texts[one ?? "everybody"],
          change: { audience: one },
          chosen: one === audience,
        }))}
      />
      <Choices
        asked={asked}
        choices={[false, true].map((one) => ({
          text: one ? texts.onlyOnline : texts.anyWay,
          change: { onlyOnline: one },
          chosen: one === onlyOnline,
        }))}
      />
    </nav>
  );
}
