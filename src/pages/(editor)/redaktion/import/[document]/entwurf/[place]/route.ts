import { listProposals, serviceDraft } from "#catalogue";
import { AppError } from "#platform/errors";
import { file, type Reply } from "#platform/http";
import type { Dependencies } from "../../../../../../dependencies.ts";
import type { Route } from "../../../../../../route-definition.ts";
import type { Visit } from "../../../../../../visit.ts";
import { sourceOf } from "../../../draft-of-proposal.ts";
import { documentOrThrow, importDesk } from "../../../import-desk.ts";
import { ourDescription } from "../../../judged-proposal.ts";

/** The service's file as it would be with what the document adds; it goes live by nothing of this. */
async function draft(visit: Visit, house: Dependencies): Promise<Reply> {
  const document = await documentOrThrow(importDesk(visit, house));
  const proposals = await listProposals(house.databases.region, document.id);
  const proposal = proposals.find(({ place }) => String(place) === visit.params["place"]);
  const service = house.catalogue.service(proposal?.serviceId ?? "");
  if (!proposal?.content || !service) throw new AppError("not-found");
  const source = sourceOf(document, proposal);
  const ours = ourDescription(service, visit, house);
  const made = serviceDraft(service, { ours, theirs: proposal.content, source });
  const text = JSON.stringify(made, null, 2);
  return file(Buffer.from(`${text}\n`), "application/json; charset=utf-8", `${service.id}.json`);
}

export const route = { audience: "staff", portals: "all", GET: draft } satisfies Route;
