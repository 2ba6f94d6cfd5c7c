import type { Reply } from "#platform/http";
import { Link } from "#ui";
import { formText } from "../../../../../form-text.ts";
import type { Editor } from "./editor-at-hand.ts";
import { showEditor } from "./editor-page.tsx";
import { returnPath } from "./return-path.ts";
import { editorTexts as texts } from "./texts.ts";

/** Why something that has no page of its own was not done. */
export function problemPage(editor: Editor, problem: string): Reply {
  const back = returnPath(editor, formText(editor.desk.visit.form, "zurueck"));
  return showEditor(editor, {
    title: texts.notDone,
    problems: [{ name: "zurueck", message: problem }],
    children: (
      <p>
        <Link class="link" href={back} id="zurueck">
          {texts.back}
        </Link>
      </p>
    ),
  });
}
