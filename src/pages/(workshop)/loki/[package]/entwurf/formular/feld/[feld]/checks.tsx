import type { ElementKey } from "#library";
import { Link } from "#ui";
import { listIn, readCondition, sayCondition, subjectsFor, textIn, textProperty } from "#workshop";
import { anchorOf, RemoveLink } from "../../../editor/controls.tsx";
import { type Editor, editorPath } from "../../../editor/editor-at-hand.ts";
import { formTexts } from "../../texts.ts";
import { fieldTexts as texts } from "./texts.ts";

type CheckProps = { editor: Editor; field: string; check: ElementKey };

/** When an answer is in order, in words; undefined when that is only written as an expression. */
function inWords({ tree }: Editor, check: ElementKey): string | undefined {
  const subjects = subjectsFor(tree, check);
  const condition = readCondition(textProperty(tree, check, "expression"));
  const isKnown = condition?.groups
    .flat()
    .every(({ subject }) => subjects.some(({ name }) => name === subject));
  return condition && isKnown ? sayCondition(condition, subjects) : undefined;
}

const Check = ({ editor, field, check }: CheckProps) => {
  const id = editor.tree.elements.get(check)?.id ?? "";
  const text = `${field}.check.${id}`;
  const message = textIn(editor.tree, text) || id;
  return (
    <li class="group-item stack stack--tight" id={anchorOf(check)} tabIndex={-1}>
      <p>{message}</p>
      <p class="note">{inWords(editor, check) ?? texts.written}</p>
      <div class="row">
        <Link
          class="link"
          href={editorPath(editor, `bedingung?${new URLSearchParams({ fuer: check })}`)}
        >
          {formTexts.changeCondition} <span class="visually-hidden">: {message}</span>
        </Link>
        <Link class="link" href={editorPath(editor, `texte/${text}`)}>
          {texts.changeMessage} <span class="visually-hidden">: {message}</span>
        </Link>
        <RemoveLink {...{ editor, element: check, name: message }} />
      </div>
    </li>
  );
};

/** What is checked about an answer besides its limits. */
export const Checks = ({ editor, element }: { editor: Editor; element: ElementKey }) => {
  const checks = listIn(editor.tree, element, "checks");
  if (checks.length === 0) return null;
  const field = editor.tree.elements.get(element)?.id ?? "";
  return (
    <section class="stack stack--fill" aria-labelledby="pruefungen">
      <h2 id="pruefungen">{texts.checks}</h2>
      <p>{texts.checkLead}</p>
      <ul class="plain-list stack stack--fill">
        {checks.map((check) => (
          <Check {...{ editor, field, check }} />
        ))}
      </ul>
    </section>
  );
};
