import { fill } from "#platform/i18n";
import { Link } from "#ui";
import { listIn, textProperty } from "#workshop";
import type { Route } from "../../../../../route-definition.ts";
import { FixedNote } from "../editor/controls.tsx";
import { type Editor, editorAtHand, editorPath, isReply } from "../editor/editor-at-hand.ts";
import { showEditor } from "../editor/editor-page.tsx";
import { labelIn } from "../editor/element-words.ts";
import { letterTexts as texts } from "./texts.ts";

const Letters = ({ editor }: { editor: Editor }) => (
  <ul class="plain-list stack stack--fill">
    {listIn(editor.tree, "package", "letters").map((letter) => (
      <li class="panel stack stack--tight">
        <h2>{labelIn(editor.tree, letter)}</h2>
        <p class="note">
          {texts.kinds[textProperty(editor.tree, letter, "kind")]},{" "}
          {fill(texts.blocks, { count: listIn(editor.tree, letter, "blocks").length })}
        </p>
        {editor.isFixed(letter) ? (
          <FixedNote editor={editor} />
        ) : (
          <Link
            class="link"
            href={editorPath(editor, `briefe/${editor.tree.elements.get(letter)?.id}`)}
          >
            {texts.edit} <span class="visually-hidden">: {labelIn(editor.tree, letter)}</span>
          </Link>
        )}
      </li>
    ))}
  </ul>
);

/** The letters of a service. */
export const route = {
  audience: "staff",
  portals: "local",
  GET: async (visit, house) => {
    const editor = await editorAtHand(visit, house, "briefe");
    if (isReply(editor)) return editor;
    const isEmpty = listIn(editor.tree, "package", "letters").length === 0;
    return showEditor(editor, {
      title: texts.title,
      children: (
        <div class="stack stack--fill">
          <p class="measure">{isEmpty ? texts.none : texts.lead}</p>
          <Letters editor={editor} />
        </div>
      ),
    });
  },
} satisfies Route;
