import { AppError } from "#platform/errors";
import type { Reply } from "#platform/http";
import { fill } from "#platform/i18n";
import type { ElementKey } from "#library";
import { Button, FieldView, Link } from "#ui";
import { placeholdersFor, staleLanguages, textIn, type TextLanguage, withText } from "#workshop";
import { formText } from "../../../../../../form-text.ts";
import type { Route } from "../../../../../../route-definition.ts";
import type { EntryProblem } from "../../../../settings/entered-settings.ts";
import { answerEdit } from "../../editor/answer-edit.ts";
import { EditForm, FixedNote } from "../../editor/controls.tsx";
import { type Editor, editorPath } from "../../editor/editor-at-hand.ts";
import { inEditor } from "../../editor/in-editor.tsx";
import { showEditor } from "../../editor/editor-page.tsx";
import { Placeholders, withPlaceholder } from "../../editor/placeholder-choice.tsx";
import { editorTexts } from "../../editor/texts.ts";
import { formTexts } from "../../formular/texts.ts";
import { kindOfText, ownerWords } from "../text-list.ts";
import { textTexts as texts } from "../texts.ts";

const LANGUAGES: readonly TextLanguage[] = ["de", "en", "de-easy"];

/** Name of the input; names of inputs have no hyphen. */
const inputOf = (language: TextLanguage): string => language.replace("-", "");

/** The text of the URL and what it stands in. Throws AppError `not-found`. */
function textOf({ tree, desk }: Editor): { id: string; owner: ElementKey } {
  const id = desk.visit.params["text"] ?? "";
  const owner = tree.elements.get(`text/${id}`)?.parent;
  if (owner === undefined || owner === null) throw new AppError("not-found");
  return { id, owner };
}

type FormProps = { editor: Editor; id: string; problems: readonly EntryProblem[] };

const TextForm = ({ editor, id, problems }: FormProps) => {
  const { tree, base, desk } = editor;
  const { form } = desk.visit;
  const stale = staleLanguages({ base, tree }, id);
  const placeholders = placeholdersFor(tree, id);
  return (
    <EditForm editor={editor} autosave>
      {LANGUAGES.map((language) => {
        const name = inputOf(language);
        const isStale = language !== "de" && stale.includes(language);
        return (
          <FieldView
            field={{
              ...{ type: "text", multiline: true, name, label: texts.languages[language] },
              ...(isStale && { hint: texts.staleNote }),
              ...(language !== "de" && { optional: formTexts.optional }),
              value: name in form ? formText(form, name) : textIn(tree, id, language),
              error: problems.find((one) => one.name === name)?.message,
            }}
          />
        );
      })}
      <div class="actions">
        <Button>{editorTexts.save}</Button>
      </div>
      <Placeholders id="platzhalter" {...{ placeholders, text: textIn(tree, id) }} />
    </EditForm>
  );
};

function show(editor: Editor, problems: readonly EntryProblem[] = []): Reply {
  const { id, owner } = textOf(editor);
  const name = ownerWords(editor.tree, owner);
  return showEditor(editor, {
    title: fill(texts.textOf, { kind: kindOfText(id), name }),
    crumbs: [{ href: editorPath(editor, "texte"), text: texts.title }],
    problems,
    children: (
      <div class="stack stack--fill">
        {editor.isFixed(owner) ? (
          <FixedNote editor={editor} />
        ) : (
          <TextForm {...{ editor, id, problems }} />
        )}
        <p>
          <Link class="link back-link" href={editorPath(editor, "texte")}>
            {texts.back}
          </Link>
        </p>
      </div>
    ),
  });
}

function save(editor: Editor): Reply | Promise<Reply> {
  const { visit } = editor.desk;
  const { id } = textOf(editor);
  const { form } = visit;
  const added = formText(form, "_aktion") === "platzhalter" ? formText(form, "platzhalter") : "";
  const given = Object.fromEntries(
    LANGUAGES.filter((language) => inputOf(language) in form).map((language) => {
      const words = formText(form, inputOf(language)).replaceAll("\r\n", "\n");
      return [language, language === "de" ? withPlaceholder(words, added) : words];
    }),
  );
  if (given["de"]?.trim() === "")
    return show(editor, [{ name: "de", message: texts.germanNeeded }]);
  return answerEdit(editor, {
    edit: (tree) => withText(tree, id, given),
    back: visit.path,
    again: (message) => show(editor, [{ name: "de", message }]),
  });
}

export const route = {
  audience: "staff",
  portals: "local",
  GET: inEditor("texte", show),
  POST: inEditor("texte", save),
} satisfies Route;
