import { listProposals } from "#catalogue";
import { html, type Reply } from "#platform/http";
import type { Dependencies } from "../../../../dependencies.ts";
import type { Route } from "../../../../route-definition.ts";
import { showPage } from "../../../../show-page.tsx";
import type { Visit } from "../../../../visit.ts";
import { documentOrThrow, importDesk } from "../import-desk.ts";
import { judge, type JudgedProposal } from "../judged-proposal.ts";
import { DocumentView } from "./view.tsx";

const PER_PAGE = 20;
/** What wants a decision stands first. */
const RANK = { different: 0, unknown: 1, deleted: 2, same: 3 } as const;

const countOf = (judged: readonly JudgedProposal[]) => (state: JudgedProposal["state"]) =>
  judged.filter((one) => one.state === state).length;

async function show(visit: Visit, house: Dependencies): Promise<Reply> {
  const document = await documentOrThrow(importDesk(visit, house));
  const proposals = await listProposals(house.databases.region, document.id);
  const judged = proposals
    .map((proposal) => judge(proposal, visit, house))
    .toSorted((one, other) => RANK[one.state] - RANK[other.state] || one.place - other.place);
  const pages = Math.max(1, Math.ceil(judged.length / PER_PAGE));
  const asked = Number(visit.query["seite"] ?? 1);
  const page = Number.isInteger(asked) ? Math.min(Math.max(asked, 1), pages) : 1;
  const count = countOf(judged);
  return html(
    showPage(visit, house, {
      title: document.fileName,
      withoutSearch: true,
      children: (
        <DocumentView
          document={document}
          counts={{
            different: count("different"),
            unknown: count("unknown"),
            deleted: count("deleted"),
            same: count("same"),
          }}
          shown={judged.slice((page - 1) * PER_PAGE, page * PER_PAGE)}
          page={page}
          pages={pages}
          token={visit.formToken()}
        />
      ),
    }),
  );
}

export const route = { audience: "staff", portals: "all", GET: show } satisfies Route;
