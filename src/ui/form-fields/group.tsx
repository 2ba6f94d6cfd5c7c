import type { ComponentChildren } from "preact";
import { DefaultButton } from "./default-button.tsx";
import type { Question } from "./question.ts";
import { QuestionGroup } from "./question-group.tsx";

type GroupItem<F> = { label: string; fields: readonly F[] };

export type GroupProps<F> = {
  items: readonly GroupItem<F>[];
  /** Words of the buttons; without `add` there is no room for one more. */
  remove: string;
  add?: string | undefined;
};

type Drawn<F> = { draw: (field: F) => ComponentChildren };

/** The same questions several times; works by sending the page with `_add` or `_remove`. */
export function Group<F>(props: Question & GroupProps<F> & Drawn<F>) {
  const { items, remove, add, draw, ...question } = props;
  return (
    <QuestionGroup question={question} large isTarget>
      <DefaultButton />
      {items.map((item, index) => (
        <fieldset class="kern-fieldset group-item">
          <legend class="kern-label">{item.label}</legend>
          <div class="kern-fieldset__body">
            {item.fields.map(draw)}
            <button
              class="kern-btn kern-btn--tertiary"
              type="submit"
              name="_remove"
              value={`${question.name}.${index}`}
            >
              <span class="kern-label">
                {remove}
                <span class="visually-hidden"> ({item.label})</span>
              </span>
            </button>
          </div>
        </fieldset>
      ))}
      {add && (
        <button
          class="kern-btn kern-btn--secondary"
          type="submit"
          name="_add"
          value={question.name}
        >
          <span class="kern-label">{add}</span>
        </button>
      )}
    </QuestionGroup>
  );
}
