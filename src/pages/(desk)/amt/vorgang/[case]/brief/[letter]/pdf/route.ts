import type { LoadedCase } from "#cases";
import { AppError } from "#platform/errors";
import { file, type Reply } from "#platform/http";
import type { Route } from "../../../../../../../route-definition.ts";
import type { Desk } from "../../../../../desk.ts";
import { atDesk } from "../../../case-at-desk.ts";
import { letterAtHand } from "../letter-at-hand.ts";

async function print(desk: Desk, loaded: LoadedCase): Promise<Reply> {
  const { preview, letterId } = await letterAtHand(desk, loaded);
  const body = await preview.print(desk.house.press, "Entwurf – noch nicht verschickt");
  if (!body) throw new AppError("conflict", { detail: `letter ${letterId} cannot be written yet` });
  return file(body, "application/pdf", `Entwurf ${letterId}.pdf`, true);
}

export const route = { audience: "staff", portals: "local", GET: atDesk(print) } satisfies Route;
