import type { EditedText, Translation } from "#catalogue";
import { LineWords } from "../text-changes.tsx";
import { formTexts as texts } from "./form-texts.ts";

type StaleProps = {
  text: EditedText;
  /** Such as `title` or `fact:cost-1`. */
  place: string;
  language: Translation;
  /** The German words as they are now. */
  german: string;
  /** Name of the tick. */
  name: string;
};

/** What changed in the German words since a translation was made; nothing when it is up to date. */
export function StaleNote({ text, place, language, german, name }: StaleProps) {
  const madeFrom = text.staleFrom[`${place}.${language}`];
  if (madeFrom === undefined) return null;
  return (
    <div class="stale stack stack--tight">
      <p>{texts.stale}</p>
      <p>
        <LineWords before={madeFrom} after={german} />
      </p>
      <Tick name={name} label={texts.stillRight} />
    </div>
  );
}

/** One box to tick. */
export const Tick = ({ name, label }: { name: string; label: string }) => (
  <label class="tick">
    <input type="checkbox" name={name} value="1" />
    <span>{label}</span>
  </label>
);
