import { editProcess } from "#library";
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
import { stepName } from "../../labels.ts";
import { labelsOf } from "../../process-at-hand.ts";
import { ActionForm } from "../../schritt/[schritt]/step-forms.tsx";
import { processTexts } from "../../texts.ts";
import type { Errors } from "../../then-fields.ts";
import { isNewKind, kindsFor, newEdit, newFields, type NewKind } from "./new-fields.ts";

const { new: texts, form: formTexts } = processTexts;

type Place = { editor: Editor; way: string; from: string; to: string };

/** Throws AppError `not-found`. */
function placeAt(editor: Editor): Place {
  const way = editor.desk.visit.params["weg"] ?? "";
  const { properties } = editor.tree.elements.get(`flowElement/${way}`) ?? {};
  if (properties?.["$type"] !== "bpmn:SequenceFlow") throw new AppError("not-found");
  const [from, to] = [String(properties["sourceRef"]), String(properties["targetRef"])];
  return { editor, way, from, to };
}

const Kinds = ({ editor }: Place) => (
  <nav class="stack" aria-labelledby="art">
    <h2 id="art">{texts.choose}</h2>
    <ul class="plain-list stack stack--fill">
      {kindsFor(editor, labelsOf(editor)).map((kind) => (
        <li class="panel stack stack--tight">
          <Link href={`${editor.desk.visit.path}?art=${kind}`}>{texts.kinds[kind].name}</Link>
          <span>{texts.kinds[kind].text}</span>
        </li>
      ))}
    </ul>
  </nav>
);

type Shown = { kind: NewKind | undefined; form?: FormBody; errors?: Errors; problem?: string };

function show(place: Place, { kind, form, errors = {}, problem }: Shown): Reply {
  const { editor, from, to } = place;
  const labels = labelsOf(editor);
  const title = kind === undefined ? texts.title : texts.kinds[kind].name;
  const wrong = Object.entries(errors).map(([name, message]) => ({ name, message }));
  const between = { from: stepName(editor.tree, from), to: stepName(editor.tree, to) };
  return showEditor(editor, {
    title,
    crumbs: [{ href: editorPath(editor, "ablauf"), text: processTexts.title }],
    problems: problem === undefined ? wrong : [{ name: "name", message: problem }, ...wrong],
    children: (
      <div class="stack stack--fill">
        <p>{fill(texts.between, between)}</p>
        {kind === undefined ? (
          <Kinds {...place} />
        ) : (
          <ActionForm
            editor={editor}
            action={kind}
            fields={newFields(kind, { editor, labels, typed: { form, errors } })}
          >
            {kind === "decision" && <p class="note">{texts.restStays}</p>}
            <Button>{texts.put}</Button>
            <Link href={editor.desk.visit.path}>{texts.other}</Link>
            <Link href={editorPath(editor, "ablauf")}>{formTexts.back}</Link>
          </ActionForm>
        )}
      </div>
    ),
  });
}

function get(editor: Editor): Reply {
  const place = placeAt(editor);
  const kind = editor.desk.visit.query["art"];
  return show(place, { kind: isNewKind(kind) ? kind : undefined });
}

function put(editor: Editor): Reply | Promise<Reply> {
  const place = placeAt(editor);
  const { way, from } = place;
  const { form } = editor.desk.visit;
  const kind = formText(form, "_aktion");
  if (!isNewKind(kind)) return show(place, { kind: undefined });
  const errors: Errors = {};
  const edit = newEdit(kind, way, { form, errors, labels: labelsOf(editor) });
  if (Object.keys(errors).length > 0) return show(place, { kind, form, errors });
  return answerEdit(editor, {
    edit: (tree) => editProcess(tree, edit),
    back: editorPath(editor, `ablauf#baustein-${from}`),
    again: (problem) => show(place, { kind, form, problem }),
  });
}

export const route = {
  audience: "staff",
  portals: "local",
  GET: inEditor("ablauf", get),
  POST: inEditor("ablauf", put),
} satisfies Route;
