import { AppError } from "#platform/errors";
import { json, type Reply } from "#platform/http";
import { publishedKeys } from "#transfer";
import type { Dependencies } from "../../../../dependencies.ts";
import type { Route } from "../../../../route-definition.ts";
import type { Visit } from "../../../../visit.ts";

/** The keys with which the town signs packages, as a JWK Set (RFC 7517). */
async function keys({ portal }: Visit, { databases }: Dependencies): Promise<Reply> {
  if (portal.kind === "roof") throw new AppError("not-found");
  const set = await publishedKeys(databases.forAuthority(portal.authority.id));
  return json(set, 200, "application/jwk-set+json");
}

export const route = {
  audience: "machine",
  portals: "local",
  anyOrigin: true,
  GET: keys,
} satisfies Route;
