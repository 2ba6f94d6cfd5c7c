import { type Guide, type Situation, stepsOf } from "#catalogue";
import { fill, inLanguage } from "#platform/i18n";
import { Button, Link, Words } from "#ui";
import type { Dependencies } from "../../../dependencies.ts";
import type { Visit } from "../../../visit.ts";
import { situationTexts } from "../texts.ts";
import { GuideStepItem } from "./guide-step.tsx";
import { countTicked, type Ticks } from "./ticks.ts";

type GuideFormProps = {
  guide: Guide;
  situation: Situation;
  ticks: Ticks;
  visit: Visit;
  house: Dependencies;
};

/** How far somebody is, where the ticks are kept, and how to lose them. */
function Progress({ guide, situation, ticks, visit }: GuideFormProps) {
  const texts = inLanguage(situationTexts, visit.language);
  const [done, all] = [countTicked(guide, ticks), stepsOf(guide).length];
  return (
    <div class="panel stack stack--tight">
      <p>
        <strong>{fill(texts.doneOf, { done, all })}</strong>
      </p>
      <p class="note no-print">
        {texts.kept} {texts.print}
      </p>
      {done > 0 && (
        <p class="no-print">
          <Link href={`/lagen/${situation.id}`}>{texts.clear}</Link>
        </p>
      )}
    </div>
  );
}

/** The steps in order, with boxes to tick: a plain GET form that keeps nothing on the server. */
export function GuideForm(props: GuideFormProps) {
  const { guide, situation, visit } = props;
  const { keep } = inLanguage(situationTexts, visit.language);
  return (
    <form class="stack stack--wide stack--fill" action={`/lagen/${situation.id}`} method="get">
      <Progress {...props} />
      {guide.phases.map(({ id, title, steps }) => (
        <section class="stack stack--fill" aria-labelledby={`phase-${id}`}>
          <h2 id={`phase-${id}`}>
            <Words text={title} language={visit.language} />
          </h2>
          <ol class="guide">
            {steps.map((step) => (
              <GuideStepItem {...props} step={step} />
            ))}
          </ol>
          <div class="actions">
            <Button kind="secondary">{keep}</Button>
          </div>
        </section>
      ))}
    </form>
  );
}
