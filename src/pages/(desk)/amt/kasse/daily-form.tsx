import type { Temporal } from "#platform/clock";
import { Button } from "#ui";
import { tillTexts } from "./texts.ts";

const texts = tillTexts.daily;

/** Asks for the file of a day; a plain GET, so that it can be fetched again. */
export const DailyForm = ({ yesterday }: { yesterday: Temporal.PlainDate }) => (
  <section class="stack stack--tight" aria-labelledby="tagesdatei">
    <h2 id="tagesdatei">{texts.title}</h2>
    <p>{texts.text}</p>
    <form method="get" action="/amt/kasse/tagesdatei" class="row">
      <label for="tag">{texts.day}</label>
      <input
        id="tag"
        name="tag"
        type="date"
        class="plain-select"
        value={yesterday.toString()}
        required
      />
      <Button kind="secondary">{texts.button}</Button>
    </form>
  </section>
);
