import type { Region } from "#authorities";
import type { OfficeDirectory } from "#cases";
import type { Catalogue } from "#catalogue";
import { AppError } from "#platform/errors";

/** Offices as the catalogue describes them, for letters and pages of cases. */
export const officeDirectory =
  (region: Region, catalogue: Catalogue): OfficeDirectory =>
  (authorityId, id) => {
    const authority = region.byId(authorityId);
    if (!authority) throw new AppError("internal", { detail: `no authority ${authorityId}` });
    const offices = catalogue.officesOf(authority);
    const office = offices.find((candidate) => candidate.id === id) ?? offices[0];
    return {
      authority: authority.name,
      authorityShort: authority.shortName,
      name: office?.name.de ?? "",
      street: office?.contact.street ?? "",
      postcode: authority.seat.postcode,
      town: authority.seat.town,
      phone: office?.contact.phone ?? "",
      email: office?.contact.email ?? "",
    };
  };
