import { Button, FormToken } from "#ui";
import { wordsTexts } from "./texts.ts";

export type WordEntry = { word: string; service: string };

type WordFormProps = {
  id: string;
  token: string;
  entry: WordEntry;
  /** The question that is answered by it. */
  question?: string;
};

const { add } = wordsTexts;

/** Adds a word to a service; titles of services come from one list for all forms of the page. */
export const WordForm = ({ id, token, entry, question }: WordFormProps) => (
  <form class="row" method="post" action="/redaktion/suche/wort">
    <FormToken value={token} />
    {question !== undefined && <input type="hidden" name="frage" value={question} />}
    <label for={`${id}-wort`}>{add.word}</label>
    <input
      id={`${id}-wort`}
      type="text"
      class="kern-form-input__input"
      name="wort"
      value={entry.word}
      maxLength={60}
    />
    <label for={`${id}-leistung`}>{add.service}</label>
    <input
      id={`${id}-leistung`}
      type="text"
      class="kern-form-input__input"
      name="leistung"
      value={entry.service}
      list="leistungen"
      autocomplete="off"
    />
    <Button kind="secondary">{add.button}</Button>
  </form>
);
