import { fill } from "#platform/i18n";
import { Badge, Button, FormToken, Link } from "#ui";
import { type JudgedProposal, whatCameOf } from "../judged-proposal.ts";
import { importTexts as texts } from "../texts.ts";
import { ComparedParts } from "./compared-parts.tsx";

type CardProps = { proposal: JudgedProposal; documentId: string; token: string; page: number };

const STATE_KINDS = {
  different: "warning",
  same: "success",
  unknown: "info",
  deleted: "danger",
} as const;

const Decide = ({ proposal, documentId, token, page }: CardProps) => (
  <form class="row" method="post" action={`/redaktion/import/${documentId}/entscheidung`}>
    <FormToken value={token} />
    <input type="hidden" name="vorschlag" value={proposal.place} />
    <input type="hidden" name="seite" value={page} />
    <Button kind="secondary" name="entscheidung" value="taken">
      {texts.take}
    </Button>
    <Button kind="tertiary" name="entscheidung" value="dismissed">
      {texts.dismiss}
    </Button>
  </form>
);

const hasDraft = ({ service, state }: JudgedProposal): boolean =>
  service !== undefined && state === "different";

/** One service: what is new, and what an editor makes of it. */
export const ProposalCard = (props: CardProps) => {
  const { proposal, documentId } = props;
  const { place, title, state, service, decision, line, sourceId, isOwn } = proposal;
  return (
    <section class="panel stack" aria-labelledby={`vorschlag-${place}`}>
      <h2 id={`vorschlag-${place}`}>{service?.title.de ?? title}</h2>
      <p class="row">
        <Badge kind={STATE_KINDS[state]}>{texts.states[state]}</Badge>
        {decision && <Badge kind="info">{texts.decisions[decision]}</Badge>}
        <span class="note">{fill(texts.source, { line, id: sourceId })}</span>
      </p>
      {state === "deleted" && <p class="measure">{texts.deletedNote}</p>}
      {state === "same" ? <p>{texts.sameNote}</p> : <ComparedParts {...proposal} />}
      {decision === "taken" && <p>{texts.noted[whatCameOf(proposal)]}</p>}
      <p class="row">
        {service && <Link href={`/leistungen/${service.id}`}>{texts.ours}</Link>}
        {service && isOwn && decision === "taken" && (
          <Link href={`/redaktion/texte/${service.id}`}>{texts.toText}</Link>
        )}
        {hasDraft(proposal) && (
          <Link href={`/redaktion/import/${documentId}/entwurf/${place}`}>{texts.draft}</Link>
        )}
      </p>
      {state !== "same" && decision === null && <Decide {...props} />}
    </section>
  );
};
