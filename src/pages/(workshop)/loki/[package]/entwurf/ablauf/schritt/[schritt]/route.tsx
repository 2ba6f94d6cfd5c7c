import { type BlockEdit, type BlockWay, editProcess, readCondition } from "#library";
import { AppError } from "#platform/errors";
import type { Reply } from "#platform/http";
import { fill } from "#platform/i18n";
import { Button, Link } from "#ui";
import { formText } from "../../../../../../../form-text.ts";
import type { Route } from "../../../../../../../route-definition.ts";
import type { FormBody } from "../../../../../../../visit.ts";
import { answerEdit } from "../../../editor/answer-edit.ts";
import { type Editor, editorPath } from "../../../editor/editor-at-hand.ts";
import { inEditor } from "../../../editor/in-editor.tsx";
import { showEditor } from "../../../editor/editor-page.tsx";
import { blockId } from "../../block-list.tsx";
import { blocksOf, editableAt, labelsOf } from "../../process-at-hand.ts";
import { dueIn, type Typed } from "../../step-fields.ts";
import { processTexts } from "../../texts.ts";
import { type Errors, thenFields, thenIn } from "../../then-fields.ts";
import {
  ActionForm,
  changesIn,
  deadlineFields,
  isBesideIn,
  type StepAtHand,
  StepPage,
  wayFields,
} from "./step-forms.tsx";

const { form: texts } = processTexts;

/** Which of the forms of a block is shown. */
type View = { kind: "step" | "deadline" | "newWay" } | { kind: "way"; way: BlockWay };

/** Throws AppError `not-found`. */
function atHand(editor: Editor): StepAtHand {
  const step = editableAt(blocksOf(editor), editor.desk.visit.params["schritt"] ?? "");
  if (!step || editor.isFixed(`flowElement/${step.id}`)) throw new AppError("not-found");
  return { editor, labels: labelsOf(editor), step };
}

const wayAt = ({ step }: StepAtHand, id: string): BlockWay | undefined =>
  step.block?.ways.find((way) => way.id === id);

const VIEWS = { frist: { kind: "deadline" }, weg: { kind: "newWay" } } as const;

function viewOf(at: StepAtHand, { todo, way }: { todo: string; way: string }): View {
  const found = wayAt(at, way);
  if (found) return { kind: "way", way: found };
  return todo === "frist" || todo === "weg" ? VIEWS[todo] : { kind: "step" };
}

const Back = ({ at }: { at: StepAtHand }) => (
  <Link href={at.editor.desk.visit.path}>
    {fill(processTexts.form.title, { name: at.step.name })}
  </Link>
);

const WayPage = ({ at, way, typed }: { at: StepAtHand; way: BlockWay; typed: Typed }) => {
  const { editor } = at;
  const hidden = { _weg: way.id };
  return (
    <div class="stack stack--sections stack--fill">
      <ActionForm
        editor={editor}
        action="weg-aendern"
        hidden={hidden}
        fields={wayFields(typed, at, way)}
      >
        <Button>{texts.save}</Button>
        <Back at={at} />
      </ActionForm>
      {!way.otherwise && (
        <ActionForm editor={editor} action="weg-entfernen" hidden={hidden}>
          <Button kind="tertiary">{fill(texts.removeWay, { name: way.name ?? "" })}</Button>
        </ActionForm>
      )}
    </div>
  );
};

const View = ({ at, view, typed }: { at: StepAtHand; view: View; typed: Typed }) => {
  const { editor, labels } = at;
  if (view.kind === "way") return <WayPage at={at} way={view.way} typed={typed} />;
  if (view.kind === "step") return <StepPage at={at} typed={typed} />;
  const isWay = view.kind === "newWay";
  const fields = isWay
    ? [...wayFields(typed, at), ...thenFields(typed, editor, labels)]
    : deadlineFields(typed, { editor, labels, step: at.step });
  return (
    <ActionForm editor={editor} action={isWay ? "weg" : "frist"} fields={fields}>
      <Button>{isWay ? texts.addWayButton : texts.addDeadlineButton}</Button>
      <Back at={at} />
    </ActionForm>
  );
};

const TITLES = {
  step: texts.title,
  deadline: texts.addDeadline,
  newWay: texts.addWay,
  way: texts.title,
};

type Shown = { view: View; form?: FormBody; errors?: Errors; problem?: string };

function show(at: StepAtHand, { view, form, errors = {}, problem }: Shown): Reply {
  const problems = Object.entries(errors).map(([name, message]) => ({ name, message }));
  return showEditor(at.editor, {
    title: fill(TITLES[view.kind], { name: at.step.name }),
    crumbs: [{ href: editorPath(at.editor, "ablauf"), text: processTexts.title }],
    problems: problem === undefined ? problems : [{ name: "name", message: problem }, ...problems],
    children: <View at={at} view={view} typed={{ form, errors }} />,
  });
}

function addingOf(at: StepAtHand, form: FormBody, errors: Errors): BlockEdit {
  const name = formText(form, "name").trim();
  if (name === "") errors["name"] = texts.missing;
  const { id } = at.step;
  const then = thenIn(form, at.labels, errors);
  if (formText(form, "_aktion") === "weg") {
    const condition = formText(form, "bedingung");
    if (condition === "") errors["bedingung"] = texts.missing;
    return { edit: "addWay", id, wayName: name, condition: readCondition(condition), then };
  }
  const after = dueIn(form);
  if (typeof after !== "string")
    errors["frist"] = after === null ? texts.missing : texts.unreadable;
  const beside = isBesideIn(form);
  const target = beside ? null : then.target;
  return { edit: "addDeadline", id, name, after: after ?? "", beside, then: { ...then, target } };
}

function editOf(at: StepAtHand, form: FormBody, errors: Errors): BlockEdit {
  const { id } = at.step;
  const way = formText(form, "_weg");
  switch (formText(form, "_aktion")) {
    case "hoch":
      return { edit: "move", id, to: "up" };
    case "runter":
      return { edit: "move", id, to: "down" };
    case "entfernen":
      return { edit: "remove", id };
    case "weg-entfernen":
      return { edit: "removeWay", way };
    case "weg-aendern": {
      const [name, feel] = [formText(form, "name").trim(), formText(form, "bedingung")];
      const condition = feel === "" ? {} : { condition: readCondition(feel) };
      return { edit: "changeWay", way, name, ...condition };
    }
    case "weg":
    case "frist":
      return addingOf(at, form, errors);
    default:
      return { edit: "change", id, values: changesIn(form, at, errors) };
  }
}

/** Edits with something that was typed; it stays when they are refused. */
const ENTERED: ReadonlySet<BlockEdit["edit"]> = new Set([
  "change",
  "changeWay",
  "addWay",
  "addDeadline",
]);

function save(editor: Editor): Reply | Promise<Reply> {
  const at = atHand(editor);
  const { form } = editor.desk.visit;
  const errors: Errors = {};
  const edit = editOf(at, form, errors);
  const view = viewOf(at, { todo: formText(form, "_aktion"), way: formText(form, "_weg") });
  if (Object.keys(errors).length > 0) return show(at, { view, form, errors });
  const { id } = at.step;
  const isGone = edit.edit === "remove";
  return answerEdit(at.editor, {
    edit: (tree) => editProcess(tree, edit),
    back: editorPath(at.editor, isGone ? "ablauf" : `ablauf#${blockId(id)}`),
    again: (problem) => show(at, { view, ...(ENTERED.has(edit.edit) && { form }), problem }),
  });
}

function get(editor: Editor): Reply {
  const at = atHand(editor);
  const { query } = editor.desk.visit;
  const view = viewOf(at, { todo: query["tun"] ?? "", way: query["weg"] ?? "" });
  return show(at, { view });
}

export const route = {
  audience: "staff",
  portals: "local",
  GET: inEditor("ablauf", get),
  POST: inEditor("ablauf", save),
} satisfies Route;
