import { inLanguage } from "#platform/i18n";
import { shelfOfCase } from "../../../../../../case-files.ts";
import { showPreview } from "../../../../../../file-preview.tsx";
import type { Route } from "../../../../../../route-definition.ts";
import { withCase } from "../../../case-route.tsx";

const back = { de: "Zurück zum Vorgang", en: "Back to the case" };

/** What a file that the applicant sent along looks like. */
export const route = {
  audience: "guest",
  portals: "all",
  GET: withCase(({ visit, house, ...open }) => {
    const here = `/vorgang/${open.loaded.state.reference}`;
    return showPreview({ shelf: shelfOfCase(open), visit }, house, {
      back: { href: here, text: inLanguage(back, visit.language) },
      base: `${here}/datei/${visit.params["file"]}`,
      canSave: true,
    });
  }),
} satisfies Route;
