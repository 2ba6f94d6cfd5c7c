import { shelfOfCase } from "../../../../../../../../case-files.ts";
import { sendPicture } from "../../../../../../../../file-preview.tsx";
import type { Route } from "../../../../../../../../route-definition.ts";
import { atDesk } from "../../../../case-at-desk.ts";

/** A page of a file as a picture, for the office. */
export const route = {
  audience: "staff",
  portals: "local",
  GET: atDesk(({ db, visit }, loaded) =>
    sendPicture({ shelf: shelfOfCase({ db, loaded }), visit }),
  ),
} satisfies Route;
