import { Button } from "#ui";
import { type Placeholder, placeholdersIn } from "#workshop";
import { textTexts as texts } from "../texte/texts.ts";

type ChoiceProps = {
  /** Tells several of them on one page apart. */
  id: string;
  placeholders: readonly Placeholder[];
};

/** Chooses what is filled in when the text is written, and puts it at the end of the text. */
const PlaceholderChoice = ({ id, placeholders }: ChoiceProps) => (
  <div class="stack stack--tight">
    <label class="kern-label" for={id}>
      {texts.placeholder}
    </label>
    <p class="kern-hint" id={`${id}-hinweis`}>
      {texts.placeholderHint}
    </p>
    <div class="row">
      <select class="plain-select" id={id} name="platzhalter" aria-describedby={`${id}-hinweis`}>
        <option value="">{texts.chooseOne}</option>
        {[...Map.groupBy(placeholders, ({ place }) => place)].map(([place, inPlace]) => (
          <optgroup label={place}>
            {inPlace.map(({ written, label }) => (
              <option value={written}>{label}</option>
            ))}
          </optgroup>
        ))}
      </select>
      <Button kind="secondary" name="_aktion" value="platzhalter">
        {texts.append}
      </Button>
    </div>
  </div>
);

type UsedProps = { text: string; known: readonly Placeholder[] };

/** What the placeholders in a text stand for. */
const Used = ({ text, known }: UsedProps) => {
  const used = known.filter(({ written }) =>
    placeholdersIn(written).every((one) => text.includes(one)),
  );
  if (used.length === 0) return null;
  return (
    <>
      <p>{texts.used}</p>
      <ul class="spaced">
        {used.map(({ written, label, place }) => (
          <li>
            <code>{written}</code> {label} ({place})
          </li>
        ))}
      </ul>
    </>
  );
};

type PlaceholdersProps = ChoiceProps & { text: string };

/** What is filled in when a text is written: what stands in it already, and what could. */
export const Placeholders = ({ text, ...choice }: PlaceholdersProps) =>
  choice.placeholders.length === 0 ? null : (
    <details class="why">
      <summary>{texts.placeholders}</summary>
      <div class="stack">
        <Used text={text} known={choice.placeholders} />
        <PlaceholderChoice {...choice} />
      </div>
    </details>
  );

/** A text with a chosen placeholder behind it. */
export const withPlaceholder = (text: string, placeholder: string): string =>
  placeholder === "" ? text : `${text.trimEnd()} ${placeholder}`.trim();
