import type { Authority } from "#authorities";
import type { ServiceType } from "#catalogue";
import type { Dependencies } from "../dependencies.ts";

/** What an authority itself has brought online. */
export const onlineServicesOf = (
  { id }: Authority,
  { catalogue, online }: Dependencies,
): readonly ServiceType[] =>
  catalogue.services.filter((service) => online(id, service.id) !== undefined);
