import type { Reply } from "#platform/http";
import { fill } from "#platform/i18n";
import { Badge, Link } from "#ui";
import type { Dependencies } from "../../../../../dependencies.ts";
import type { Route } from "../../../../../route-definition.ts";
import type { Visit } from "../../../../../visit.ts";
import { type Editor, editorAtHand, editorPath, isReply } from "../editor/editor-at-hand.ts";
import { showEditor } from "../editor/editor-page.tsx";
import { type ListedText, listTexts, ownerWords, type TextArea } from "./text-list.ts";
import { textTexts as texts } from "./texts.ts";

const AREAS = Object.keys(texts.area) as TextArea[];

const pathOf = (editor: Editor, area: TextArea, isShort: boolean): string =>
  editorPath(editor, `texte?bereich=${area}${isShort ? "&nur=offen" : ""}`);

type PickProps = { editor: Editor; area: TextArea; isShort: boolean };

const AreaPicker = ({ editor, area, isShort }: PickProps) => (
  <div class="stack">
    <nav class="filters" aria-label={texts.areas}>
      <ul>
        {AREAS.map((one) => (
          <li>
            <Link
              href={pathOf(editor, one, isShort)}
              {...(one === area && { "aria-current": "true" as const })}
            >
              {texts.area[one]}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
    <p>
      <Link class="link" href={pathOf(editor, area, !isShort)}>
        {isShort ? texts.all : texts.only}
      </Link>
    </p>
  </div>
);

const TextRow = ({ editor, text }: { editor: Editor; text: ListedText }) => (
  <li class="stack stack--tight">
    <p class="note">{text.kind}</p>
    <p>{text.german}</p>
    <div class="row">
      {text.missing.map((language) => (
        <Badge kind="warning">{fill(texts.missing, { language: texts.languages[language] })}</Badge>
      ))}
      {text.stale.map((language) => (
        <Badge kind="info">{fill(texts.stale, { language: texts.languages[language] })}</Badge>
      ))}
      {!editor.isFixed(text.owner) && (
        <Link class="link" href={editorPath(editor, `texte/${text.id}`)}>
          {texts.edit}
          <span class="visually-hidden">
            : {text.kind}, {ownerWords(editor.tree, text.owner)}
          </span>
        </Link>
      )}
    </div>
  </li>
);

const TextList = ({ editor, listed }: { editor: Editor; listed: readonly ListedText[] }) => (
  <>
    {[...Map.groupBy(listed, ({ owner }) => owner)].map(([owner, inOwner]) => (
      <section class="panel stack stack--fill">
        <h3>{ownerWords(editor.tree, owner)}</h3>
        <ul class="plain-list stack stack--fill">
          {inOwner.map((text) => (
            <TextRow editor={editor} text={text} />
          ))}
        </ul>
      </section>
    ))}
  </>
);

/** What other languages lack; undefined while the draft does not run. */
async function untranslatedOf({ desk, draft }: Editor) {
  const variant = await desk.house.library.variant(draft.baseHash, draft.overlay);
  return variant.kind === "compiled" ? variant.package.untranslated : undefined;
}

async function show(visit: Visit, house: Dependencies): Promise<Reply> {
  const editor = await editorAtHand(visit, house, "texte");
  if (isReply(editor)) return editor;
  const area = AREAS.find((one) => one === visit.query["bereich"]) ?? "service";
  const isShort = visit.query["nur"] === "offen";
  const all = listTexts(editor, area, await untranslatedOf(editor));
  const listed = isShort
    ? all.filter(({ missing, stale }) => missing.length + stale.length > 0)
    : all;
  return showEditor(editor, {
    title: texts.title,
    children: (
      <div class="stack stack--fill">
        <p class="measure">{texts.lead}</p>
        <AreaPicker {...{ editor, area, isShort }} />
        <h2>{texts.area[area]}</h2>
        {listed.length === 0 && <p>{texts.nothing}</p>}
        <TextList editor={editor} listed={listed} />
      </div>
    ),
  });
}

export const route = {
  audience: "staff",
  portals: "local",
  GET: show,
} satisfies Route;
