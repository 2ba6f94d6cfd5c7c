import { ErrorText, Hint, Why } from "./around.tsx";
import { inputId, type Question } from "./question.ts";

export type ComputedProps = { shown: string };

/** A value that follows from other answers; it cannot be typed. */
export const Computed = ({ shown, ...question }: Question & ComputedProps) => (
  <div class="computed" id={inputId(question.name)} tabIndex={-1}>
    <dl class="kern-description-list">
      <div class="kern-description-list-item">
        <dt class="kern-description-list-item__key">{question.label}</dt>
        <dd class="kern-description-list-item__value">{shown || "–"}</dd>
      </div>
    </dl>
    <Hint {...question} />
    <ErrorText {...question} />
    <Why {...question} />
  </div>
);
