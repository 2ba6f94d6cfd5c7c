import { shelfOfCase } from "../../../../../../../case-files.ts";
import { showPreview } from "../../../../../../../file-preview.tsx";
import type { Route } from "../../../../../../../route-definition.ts";
import { atDesk } from "../../../case-at-desk.ts";

/** What a file that the applicant sent along looks like; opening it is opening the case. */
export const route = {
  audience: "staff",
  portals: "local",
  GET: atDesk(({ db, visit, house }, loaded) => {
    const here = `/amt/vorgang/${loaded.state.id}`;
    return showPreview({ shelf: shelfOfCase({ db, loaded }), visit }, house, {
      back: { href: here, text: "Zurück zum Vorgang" },
      base: `${here}/datei/${visit.params["file"]}`,
      canSave: true,
    });
  }),
} satisfies Route;
