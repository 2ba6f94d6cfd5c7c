import { json } from "#platform/http";
import type { Route } from "../../../../../route-definition.ts";
import type { EditorArea } from "../editor/areas.tsx";
import { editorAtHand, isReply } from "../editor/editor-at-hand.ts";
import { presenceWords } from "../editor/editor-page.tsx";
import { editorTexts as texts } from "../editor/texts.ts";

const isArea = (word: string): word is EditorArea => Object.hasOwn(texts.area, word);

/** Who works on the draft right now; asking says that one does oneself. */
export const route = {
  audience: "staff",
  portals: "local",
  GET: async (visit, house) => {
    const asked = visit.query["bereich"] ?? "";
    const editor = await editorAtHand(visit, house, isArea(asked) ? asked : "formular");
    if (isReply(editor)) return json({ edition: 0, says: texts.gone });
    return json({ edition: editor.draft.edition, says: presenceWords(editor) });
  },
} satisfies Route;
