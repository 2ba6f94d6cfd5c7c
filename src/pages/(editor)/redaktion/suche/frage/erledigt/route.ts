import { deleteQuestion } from "#catalogue";
import { redirect } from "#platform/http";
import { formText } from "../../../../../form-text.ts";
import type { Route } from "../../../../../route-definition.ts";
import { editorDesk } from "../../editor-desk.ts";

/** A question that needs no word goes off the list. */
export const route = {
  audience: "staff",
  portals: "all",
  POST: async (visit, house) => {
    await deleteQuestion(editorDesk(visit, house).db, formText(visit.form, "frage"));
    return redirect("/redaktion/suche");
  },
} satisfies Route;
