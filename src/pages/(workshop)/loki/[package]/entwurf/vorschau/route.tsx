import type { Reply } from "#platform/http";
import { Alert } from "#ui";
import type { Dependencies } from "../../../../../dependencies.ts";
import type { Route } from "../../../../../route-definition.ts";
import type { Visit } from "../../../../../visit.ts";
import { labelsOf } from "../ablauf/process-at-hand.ts";
import { editorAtHand, isReply } from "../editor/editor-at-hand.ts";
import { showEditor } from "../editor/editor-page.tsx";
import { previewOf } from "./preview-at-hand.ts";
import { PreviewPage } from "./preview-page.tsx";
import { previewTexts as texts } from "./texts.ts";

async function show(visit: Visit, house: Dependencies): Promise<Reply> {
  const editor = await editorAtHand(visit, house, "vorschau");
  if (isReply(editor)) return editor;
  const { isBroken, ...preview } = await previewOf(editor);
  return showEditor(editor, {
    title: texts.title,
    children: (
      <div class="stack stack--sections stack--fill">
        {isBroken && (
          <Alert kind="warning" title={texts.broken}>
            <p>{texts.brokenText}</p>
          </Alert>
        )}
        <PreviewPage {...preview} labels={labelsOf(editor)} />
      </div>
    ),
  });
}

export const route = { audience: "staff", portals: "local", GET: show } satisfies Route;
