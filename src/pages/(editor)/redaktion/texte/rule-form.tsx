import type { TextRule } from "#catalogue";
import { fill, formatDateTime } from "#platform/i18n";
import { Button, FormToken } from "#ui";
import type { TextDesk } from "./text-desk.ts";
import { textsTexts } from "./texts.ts";

const { rule: texts } = textsTexts;

const said = (sentence: string, { setBy, setAt }: TextRule): string =>
  fill(sentence, { name: setBy.name, when: formatDateTime(setAt) });

type RuleFormProps = {
  /** The newest first. */
  rules: readonly TextRule[];
  desk: TextDesk;
};

/** Whether a second person reads every text, who said so, and for whom it concerns the switch. */
export const RuleForm = ({ rules: [rule, ...before], desk }: RuleFormProps) => {
  const on = rule?.secondPerson ?? false;
  return (
    <section class="panel stack" aria-labelledby="zweite-person">
      <h2 id="zweite-person">{texts.heading}</h2>
      <p>{on ? texts.on : texts.off}</p>
      {rule && <p class="note">{said(texts.setBy, rule)}</p>}
      {before.length > 0 && (
        <details class="why">
          <summary>{texts.before}</summary>
          <ul>
            {before.map((one) => (
              <li>{said(one.secondPerson ? texts.wanted : texts.notWanted, one)}</li>
            ))}
          </ul>
        </details>
      )}
      {desk.may["set-rule"] ? (
        <form method="post" action="/redaktion/texte/regel">
          <FormToken value={desk.visit.formToken()} />
          <Button kind="secondary" name="zweite" value={on ? "nein" : "ja"}>
            {on ? texts.turnOff : texts.turnOn}
          </Button>
        </form>
      ) : (
        <p class="note">{texts.who}</p>
      )}
    </section>
  );
};
