import { diff, writeTree } from "#library";
import type { Reply } from "#platform/http";
import { Alert, Link } from "#ui";
import type { Dependencies } from "../../../../../dependencies.ts";
import type { Route } from "../../../../../route-definition.ts";
import type { Visit } from "../../../../../visit.ts";
import { type ProcessPicture, processPicture } from "../../../process-picture.ts";
import { packagePath } from "../../../workshop-desk.ts";
import { type Editor, editorAtHand, isReply } from "../editor/editor-at-hand.ts";
import { showEditor } from "../editor/editor-page.tsx";
import { BlockList } from "./block-list.tsx";
import { blocksOf, labelsOf } from "./process-at-hand.ts";
import { processTexts as texts } from "./texts.ts";

const isChanged = ({ base, tree }: Editor): boolean =>
  diff(base, tree).some(({ key }) => key.startsWith("flowElement/"));

async function pictureOf({ tree }: Editor): Promise<ProcessPicture | undefined> {
  const writing = await writeTree(tree);
  if (writing.kind === "refused") return undefined;
  return processPicture(writing.content.process, { title: texts.pictureText });
}

const Picture = ({ source, width, height }: ProcessPicture) => (
  <section class="stack stack--fill" aria-labelledby="zeichnung">
    <h2 id="zeichnung">{texts.picture}</h2>
    <p class="note">{texts.pictureLead}</p>
    <div class="picture-scroll" tabIndex={0} role="group" aria-label={texts.pictureArea}>
      <img src={source} alt={texts.pictureText} width={width} height={height} />
    </div>
  </section>
);

const Running = ({ packageId }: Editor) => (
  <Alert kind="info" title={texts.running}>
    <p>{texts.runningText}</p>
    <p>
      <Link href={packagePath(packageId, "/veroeffentlichen")}>{texts.toImpact}</Link>
    </p>
  </Alert>
);

async function show(visit: Visit, house: Dependencies): Promise<Reply> {
  const editor = await editorAtHand(visit, house, "ablauf");
  if (isReply(editor)) return editor;
  const picture = await pictureOf(editor);
  return showEditor(editor, {
    title: texts.title,
    children: (
      <div class="stack stack--sections stack--fill">
        <div class="stack">
          <p class="measure">{texts.lead}</p>
          {isChanged(editor) && editor.running && <Running {...editor} />}
        </div>
        <BlockList editor={editor} labels={labelsOf(editor)} blocks={blocksOf(editor)} />
        {picture && <Picture {...picture} />}
      </div>
    ),
  });
}

export const route = { audience: "staff", portals: "local", GET: show } satisfies Route;
