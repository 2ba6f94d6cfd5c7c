import { type Stage, STAGES } from "#workshop";
import { workshopTexts as texts } from "./texts.ts";

/** Where a service stands between being taken in and being online. */
export const Stages = ({ stage, label }: { stage: Stage | undefined; label: string }) => (
  <section class="stack stack--tight" aria-label={label}>
    <ol class="plain-list stages">
      {STAGES.map((one, index) => (
        <li {...(one === stage && { "aria-current": "step" as const })}>
          {one === stage ? (
            <strong>
              {index + 1}. {texts.stages[one]} ({texts.stageNow})
            </strong>
          ) : (
            `${index + 1}. ${texts.stages[one]}`
          )}
        </li>
      ))}
    </ol>
  </section>
);
