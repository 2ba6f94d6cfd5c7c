import { deleteWord } from "#catalogue";
import { redirect } from "#platform/http";
import { formText } from "../../../../../form-text.ts";
import type { Route } from "../../../../../route-definition.ts";
import { editorDesk } from "../../editor-desk.ts";

/** Takes one of the town's own words away again. */
export const route = {
  audience: "staff",
  portals: "all",
  POST: async (visit, house) => {
    const { townId } = editorDesk(visit, house);
    await deleteWord(house.databases.region, {
      serviceId: formText(visit.form, "leistung"),
      word: formText(visit.form, "wort"),
      townId,
    });
    await house.search.atOnce();
    return redirect("/redaktion/suche");
  },
} satisfies Route;
