import { AppError } from "#platform/errors";
import { sendPicture } from "../../../../../../../../file-preview.tsx";
import type { Route } from "../../../../../../../../route-definition.ts";
import { openApplication, shelfOf } from "../../../../../application.ts";

/** A page of a file of a draft as a picture. */
export const route = {
  audience: "guest",
  portals: "local",
  GET: async (visit, house) => {
    const { open } = await openApplication(visit, house);
    if (!open) throw new AppError("not-found");
    return sendPicture({ shelf: shelfOf(open, open.draft), visit });
  },
} satisfies Route;
