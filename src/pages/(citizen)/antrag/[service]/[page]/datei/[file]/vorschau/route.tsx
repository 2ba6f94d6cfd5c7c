import { inLanguage } from "#platform/i18n";
import { showPreview } from "../../../../../../../file-preview.tsx";
import type { Route } from "../../../../../../../route-definition.ts";
import { openApplication, shelfOf } from "../../../../application.ts";
import { gonePage } from "../../../../gone-page.tsx";

const back = { de: "Zurück zur Frage", en: "Back to the question" };

/** What a file of a draft looks like. */
export const route = {
  audience: "guest",
  portals: "local",
  GET: async (visit, house) => {
    const { application, open } = await openApplication(visit, house);
    if (!open) return gonePage(application);
    const here = open.path(encodeURIComponent(visit.params["page"] ?? ""));
    return showPreview({ shelf: shelfOf(open, open.draft), visit }, house, {
      back: { href: here, text: inLanguage(back, visit.language) },
      base: `${here}/datei/${visit.params["file"]}`,
      canSave: false,
    });
  },
} satisfies Route;
