import type { TextRule } from "#catalogue";
import { fill, formatDateTime } from "#platform/i18n";
import { Button, FormToken } from "#ui";
import type { TextDesk } from "./text-desk.ts";
import { textsTexts } from "./texts.ts";

const { rule: texts } = textsTexts;

/** Whether a second person reads every text, and for whom it concerns the switch. */
export const RuleForm = ({ rule, desk }: { rule: TextRule | undefined; desk: TextDesk }) => {
  const on = rule?.secondPerson ?? false;
  return (
    <section class="panel stack" aria-labelledby="zweite-person">
      <h2 id="zweite-person">{texts.heading}</h2>
      <p>{on ? texts.on : texts.off}</p>
      {rule && (
        <p class="note">
          {fill(texts.setBy, { name: rule.setBy.name, when: formatDateTime(rule.setAt) })}
        </p>
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
