import { shelfOfCase } from "../../../../../../../case-files.ts";
import { sendPicture } from "../../../../../../../file-preview.tsx";
import type { Route } from "../../../../../../../route-definition.ts";
import { withCase } from "../../../../case-route.tsx";

/** A page of a file as a picture. */
export const route = {
  audience: "guest",
  portals: "all",
  GET: withCase(({ visit, ...open }) => sendPicture({ shelf: shelfOfCase(open), visit })),
} satisfies Route;
