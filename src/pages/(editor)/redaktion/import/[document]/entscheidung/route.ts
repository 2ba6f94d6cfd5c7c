import {
  compareTexts,
  type DecidedProposal,
  type Decision,
  listProposals,
  type ReadDocument,
  saveDecision,
} from "#catalogue";
import { AppError } from "#platform/errors";
import { redirect, type Reply } from "#platform/http";
import type { Dependencies } from "../../../../../dependencies.ts";
import { formText } from "../../../../../form-text.ts";
import type { Route } from "../../../../../route-definition.ts";
import type { Visit } from "../../../../../visit.ts";
import { saveText, type Saved } from "../../../texte/save-text.ts";
import { isOwn, textOfService } from "../../../texte/text-at-hand.ts";
import { type TextDesk, writingDesk } from "../../../texte/text-desk.ts";
import { sourceOf, withProposal } from "../../draft-of-proposal.ts";
import { documentOrThrow, importDesk } from "../../import-desk.ts";

const REFUSALS = { "in-review": "in-review", overtaken: "has-draft" } as const;

const isDecision = (text: string): text is Decision => text === "taken" || text === "dismissed";

/** Puts what a proposal adds into the draft of the text, where the text is edited here. */
async function draftOf(
  proposal: DecidedProposal,
  document: ReadDocument,
  desk: TextDesk,
): Promise<Saved | undefined> {
  const service = desk.house.texts.written(proposal.serviceId ?? "");
  if (!service || !proposal.content || !isOwn(service, desk)) return undefined;
  const at = await textOfService(desk, service.id);
  const source = sourceOf(document, proposal);
  const content = withProposal(at, proposal, source);
  if (compareTexts(at.text, content).length === 0) return undefined;
  return saveText(at, { content, seen: at.open?.saves ?? null, note: source.title });
}

/** Notes what an editor makes of a proposal. What is taken becomes a draft; pages stay as they are. */
async function decide(visit: Visit, house: Dependencies): Promise<Reply> {
  const desk = importDesk(visit, house);
  const document = await documentOrThrow(desk);
  const { id } = document;
  const decision = formText(visit.form, "entscheidung");
  const place = Number(formText(visit.form, "vorschlag"));
  const { region } = house.databases;
  const proposals = await listProposals(region, id);
  const proposal = proposals.find((one) => one.place === place);
  if (!isDecision(decision) || !proposal) throw new AppError("bad-request");
  if (decision === "taken") {
    const saved = await draftOf(proposal, document, writingDesk(visit, house));
    if (saved === "in-review" || saved === "overtaken")
      return redirect(`/redaktion/texte/${proposal.serviceId}?meldung=${REFUSALS[saved]}`);
  }
  const by = { decision, by: desk.who.id, now: visit.now };
  await saveDecision(region, { documentId: id, place }, by);
  const page = Number(formText(visit.form, "seite")) || 1;
  return redirect(`/redaktion/import/${id}?seite=${page}#vorschlag-${place}`);
}

export const route = { audience: "staff", portals: "all", POST: decide } satisfies Route;
