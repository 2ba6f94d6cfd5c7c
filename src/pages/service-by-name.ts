import type { ServiceType } from "#catalogue";
import type { Dependencies } from "./dependencies.ts";

/** A service by its id or by a LeiKa key, also one that was replaced since. */
export const serviceByName = (
  name: string | undefined,
  { catalogue }: Dependencies,
): ServiceType | undefined =>
  name === undefined ? undefined : (catalogue.service(name) ?? catalogue.serviceByKey(name));
