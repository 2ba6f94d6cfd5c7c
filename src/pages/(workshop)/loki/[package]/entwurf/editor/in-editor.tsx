import { AppError } from "#platform/errors";
import { json, type Reply } from "#platform/http";
import { fill } from "#platform/i18n";
import { Link } from "#ui";
import type { Dependencies } from "../../../../../dependencies.ts";
import { formText } from "../../../../../form-text.ts";
import type { Visit } from "../../../../../visit.ts";
import type { Autosaved } from "./answer-edit.ts";
import type { EditorArea } from "./areas.tsx";
import { type Editor, editorAtHand, editorPath, isReply } from "./editor-at-hand.ts";
import { showEditor } from "./editor-page.tsx";
import { editorTexts as texts } from "./texts.ts";

/** Somebody else, or a step that was taken back, removed what the page is about. */
function vanished(editor: Editor): Reply {
  const { area, desk } = editor;
  const asks = { kind: "asks", says: texts.vanishedText } satisfies Autosaved;
  if (formText(desk.visit.form, "_still") !== "") return json(asks);
  return showEditor(editor, {
    title: texts.vanished,
    status: 404,
    children: (
      <div class="stack">
        <p class="measure">{texts.vanishedText}</p>
        <Link class="link back-link" href={editorPath(editor, area)}>
          {fill(texts.toArea, { area: texts.area[area] })}
        </Link>
      </div>
    ),
  });
}

type Area = EditorArea | ((visit: Visit) => EditorArea);
type Open = (editor: Editor) => Reply | Promise<Reply>;

/** Answers requests to a part of a draft; when that part is gone, it says so and how to go on. */
export const inEditor =
  (area: Area, open: Open) =>
  async (visit: Visit, house: Dependencies): Promise<Reply> => {
    const editor = await editorAtHand(visit, house, typeof area === "string" ? area : area(visit));
    if (isReply(editor)) return editor;
    try {
      return await open(editor);
    } catch (error) {
      if (error instanceof AppError && error.code === "not-found") return vanished(editor);
      throw error;
    }
  };
