import { redirect, type Reply } from "#platform/http";
import { fill, formatDateTime } from "#platform/i18n";
import { Alert, Badge, Button, LinkButton } from "#ui";
import { askToAdaptJourneys, listIn, listLog, type LogEntry, textProperty } from "#workshop";
import type { Route } from "../../../../../route-definition.ts";
import { EditForm } from "../editor/controls.tsx";
import { type Editor, editorPath } from "../editor/editor-at-hand.ts";
import { showEditor } from "../editor/editor-page.tsx";
import { inEditor } from "../editor/in-editor.tsx";
import { journeyTexts as texts } from "./texts.ts";

const LATEST = 100;

/** How adapting them last came out, in this draft. */
async function lastAdapting({ desk, packageId, draft }: Editor): Promise<LogEntry | undefined> {
  const log = await listLog(desk.db, { packageId, limit: LATEST });
  return log.find(
    ({ kind, loggedAt }) =>
      kind === "journeys-adapted" && loggedAt.epochMilliseconds >= draft.begunAt.epochMilliseconds,
  );
}

const Last = ({ entry }: { entry: LogEntry }) => {
  const at = formatDateTime(entry.loggedAt);
  const { reason, detail } = entry;
  if (reason !== null) return <Alert kind="warning" title={fill(texts.refused, { at, reason })} />;
  return <Alert kind="info" title={fill(texts.done, { at, count: String(detail["adapted"]) })} />;
};

type ListProps = { editor: Editor; stuck: ReadonlySet<string> };

const Journeys = ({ editor, stuck }: ListProps) => (
  <ul class="plain-list stack stack--fill">
    {listIn(editor.tree, "package", "journeys").map((key) => (
      <li class="panel stack stack--tight">
        <p>{textProperty(editor.tree, key, "story")}</p>
        {stuck.has(editor.tree.elements.get(key)?.id ?? "") && (
          <Badge kind="warning">{texts.stuck}</Badge>
        )}
      </li>
    ))}
  </ul>
);

/** The two ways to deal with what comes out differently. */
const Ways = ({ editor }: { editor: Editor }) => (
  <div class="columns columns--halves">
    <section class="panel stack stack--fill">
      <p>{texts.lookText}</p>
      <div class="actions">
        <LinkButton href={editorPath(editor, "erwartungen")}>{texts.look}</LinkButton>
      </div>
    </section>
    <section class="panel stack stack--fill">
      <p>{texts.adaptText}</p>
      <EditForm editor={editor} class="actions">
        <Button kind="secondary">{texts.adapt}</Button>
      </EditForm>
    </section>
  </div>
);

async function show(editor: Editor): Promise<Reply> {
  const entry = await lastAdapting(editor);
  const stuck = new Set(
    String(entry?.detail["stuck"] ?? "")
      .split(" ")
      .filter(Boolean),
  );
  const isEmpty = listIn(editor.tree, "package", "journeys").length === 0;
  return showEditor(editor, {
    title: texts.title,
    children: (
      <div class="stack stack--wide stack--fill">
        <div class="stack stack--fill">
          <p class="measure">{texts.lead}</p>
          <p class="measure">{isEmpty ? texts.none : texts.changed}</p>
          {editor.desk.visit.query["laeuft"] && <Alert kind="info" title={texts.running} live />}
          {entry && <Last entry={entry} />}
          {stuck.size > 0 && <p class="measure">{texts.stuckNote}</p>}
          {!isEmpty && <Ways editor={editor} />}
        </div>
        {!isEmpty && (
          <section class="stack stack--fill">
            <h2>{texts.all}</h2>
            <Journeys editor={editor} stuck={stuck} />
          </section>
        )}
      </div>
    ),
  });
}

async function adapt(editor: Editor): Promise<Reply> {
  const { desk, packageId, draft } = editor;
  const asked = { packageId, edition: draft.edition, staffId: desk.who.id, now: desk.visit.now };
  await askToAdaptJourneys(desk.db, asked);
  desk.house.wakeWorker();
  return redirect(editorPath(editor, "probelaeufe?laeuft=1"));
}

export const route = {
  audience: "staff",
  portals: "local",
  GET: inEditor("probelaeufe", show),
  POST: inEditor("probelaeufe", adapt),
} satisfies Route;
