import type { ReadDocument } from "#catalogue";
import { fill } from "#platform/i18n";
import { Alert, Link } from "#ui";
import type { JudgedProposal } from "../judged-proposal.ts";
import { placeWords } from "../place-words.ts";
import { importTexts as texts } from "../texts.ts";
import { FailureNote } from "../upload-form.tsx";
import { ProposalCard } from "./proposal-card.tsx";

export type DocumentViewProps = {
  document: ReadDocument;
  /** How many there are of each state, over all pages. */
  counts: Readonly<Record<JudgedProposal["state"], number>>;
  shown: readonly JudgedProposal[];
  page: number;
  pages: number;
  token: string;
};

const STATES = ["different", "unknown", "deleted", "same"] as const;

const Summary = ({ counts }: Pick<DocumentViewProps, "counts">) => (
  <ul>
    {STATES.filter((state) => counts[state] > 0).map((state) => (
      <li>{fill(texts.summary[state], { count: counts[state] })}</li>
    ))}
  </ul>
);

const Problems = ({ document }: Pick<DocumentViewProps, "document">) => (
  <Alert kind="info" title={texts.problems}>
    <p>{texts.problemsLead}</p>
    <ul>
      {document.problems.map((problem) => (
        <li>{placeWords(problem)}</li>
      ))}
    </ul>
  </Alert>
);

const Pages = ({ document, page, pages }: DocumentViewProps) => (
  <nav class="row" aria-label={fill(texts.page, { page, pages })}>
    {page > 1 && (
      <Link href={`/redaktion/import/${document.id}?seite=${page - 1}`}>{texts.previous}</Link>
    )}
    <span>{fill(texts.page, { page, pages })}</span>
    {page < pages && (
      <Link href={`/redaktion/import/${document.id}?seite=${page + 1}`}>{texts.next}</Link>
    )}
  </nav>
);

const Proposals = (props: DocumentViewProps) => {
  const { shown, document, token, page, pages, counts } = props;
  if (shown.length === 0) return <p class="panel">{texts.empty}</p>;
  return (
    <>
      <Summary counts={counts} />
      {shown.map((proposal) => (
        <ProposalCard proposal={proposal} documentId={document.id} token={token} page={page} />
      ))}
      {pages > 1 && <Pages {...props} />}
    </>
  );
};

/** What a document says, service by service, beside the catalogue. */
export const DocumentView = (props: DocumentViewProps) => {
  const { document } = props;
  const { outcome, problems, fileName } = document;
  return (
    <div class="stack stack--fill">
      <p>
        <Link href="/redaktion/import">{texts.back}</Link>
      </p>
      <h1>{fileName}</h1>
      {outcome === "complete" ? (
        <>
          {problems.length > 0 && <Problems document={document} />}
          <Proposals {...props} />
        </>
      ) : (
        <FailureNote
          failure={problems.length > 0 ? problems.map(placeWords) : [texts.errors.broken]}
        />
      )}
    </div>
  );
};
