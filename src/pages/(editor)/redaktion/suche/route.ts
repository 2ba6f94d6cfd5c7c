import type { Route } from "../../../route-definition.ts";
import { editorDesk } from "./editor-desk.ts";
import { wordsPage } from "./words-page.tsx";

export const route = {
  audience: "staff",
  portals: "all",
  GET: (visit, house) => wordsPage(editorDesk(visit, house)),
} satisfies Route;
