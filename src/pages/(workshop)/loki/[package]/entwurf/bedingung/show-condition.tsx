import { naming } from "#library";
import type { Reply } from "#platform/http";
import { fill } from "#platform/i18n";
import { Button, FieldView, Link } from "#ui";
import { readCondition, textProperty } from "#workshop";
import { EditForm, FixedNote } from "../editor/controls.tsx";
import { editorPath } from "../editor/editor-at-hand.ts";
import { showEditor } from "../editor/editor-page.tsx";
import { elementWords } from "../editor/element-words.ts";
import { type Asked, returnFrom } from "./asked-condition.ts";
import { rowsOf } from "./condition-inputs.ts";
import { type ConditionShown, enteredExpression } from "./posted-condition.ts";
import { saidExpression } from "./said-expression.ts";
import { Statements } from "./statements.tsx";
import { conditionTexts as texts } from "./texts.ts";

/** How the draft has it; `query` may ask for the other way to write it. */
function storedCondition({ editor, element, property, subjects }: Asked): ConditionShown {
  const expression = textProperty(editor.tree, element, property);
  const wanted = editor.desk.visit.query["als"];
  const none = { join: "and", groups: [] } as const;
  if (wanted === "neu") return { kind: "statements", rows: none, problems: [] };
  const condition = wanted === "ausdruck" ? undefined : readCondition(expression);
  const rows = condition && rowsOf(condition, subjects);
  if (rows) return { kind: "statements", rows, problems: [] };
  return { kind: "written", expression, problems: [] };
}

const other = ({ editor, element }: Asked, als: string): string =>
  editorPath(editor, `bedingung?${new URLSearchParams({ fuer: element, als })}`);

const Written = ({ shown }: { shown: Extract<ConditionShown, { kind: "written" }> }) => (
  <>
    <input type="hidden" name="art" value="ausdruck" />
    <FieldView
      field={{
        ...{ type: "text", multiline: true, name: "ausdruck", label: texts.expression },
        ...{ hint: texts.expressionHint, value: shown.expression },
        error: shown.problems[0]?.message,
      }}
    />
  </>
);

const questionFor = ({ property, element }: Asked): string => {
  if (property === "expression") return texts.check;
  return element.startsWith("page/") ? texts.page : texts.other;
};

type FormProps = { asked: Asked; shown: ConditionShown };

const ConditionForm = ({ asked, shown }: FormProps) => {
  const { editor, element, subjects } = asked;
  const said = saidExpression(asked, enteredExpression(asked, shown, false));
  return (
    <EditForm editor={editor} class="form form--wide" check>
      <input type="hidden" name="fuer" value={element} />
      {shown.kind === "written" ? (
        <Written shown={shown} />
      ) : (
        <Statements {...shown} subjects={[...subjects.values()]} />
      )}
      <p class="saved-bar" role="status" data-says>
        {said}
      </p>
      <div class="actions">
        <Button>{texts.save}</Button>
        {asked.property === "when" && (
          <Button kind="tertiary" name="_aktion" value="aufheben">
            {texts.clear}
          </Button>
        )}
      </div>
    </EditForm>
  );
};

/** The page on which a condition is put together, or written. */
export function showCondition(asked: Asked, given?: ConditionShown): Reply {
  const { editor, element } = asked;
  const shown = given ?? storedCondition(asked);
  const name = elementWords(naming(editor.tree, element));
  return showEditor(editor, {
    title: fill(texts.title, { name }),
    problems: shown.problems,
    children: (
      <div class="stack stack--fill">
        <h2>{questionFor(asked)}</h2>
        {shown.kind === "written" && <p class="measure">{texts.written}</p>}
        {editor.isFixed(element) ? (
          <FixedNote editor={editor} />
        ) : (
          <ConditionForm {...{ asked, shown }} />
        )}
        <p class="row">
          <Link class="link back-link" href={returnFrom(asked)}>
            {texts.back}
          </Link>
          {shown.kind === "written" ? (
            <Link class="link" href={other(asked, "neu")}>
              {texts.startAgain}
            </Link>
          ) : (
            <Link class="link" href={other(asked, "ausdruck")}>
              {texts.asExpression}
            </Link>
          )}
        </p>
      </div>
    ),
  });
}
