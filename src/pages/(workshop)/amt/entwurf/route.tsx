import { may } from "#identity";
import { AppError } from "#platform/errors";
import { html, type Reply } from "#platform/http";
import { Link } from "#ui";
import { listDrafts } from "#workshop";
import type { Dependencies } from "../../../dependencies.ts";
import type { Route } from "../../../route-definition.ts";
import { showPage } from "../../../show-page.tsx";
import type { Visit } from "../../../visit.ts";
import { titleOf } from "../../loki/package-words.ts";
import { trialTexts as texts } from "./texts.ts";
import { mayWith, trialDesk } from "./trial-desk.ts";

/** The drafts that somebody's office was asked to try. */
async function list(visit: Visit, house: Dependencies): Promise<Reply> {
  const desk = trialDesk(visit, house);
  const authorityId = desk.town.id;
  const isStaff =
    may(desk.who, "see", { kind: "inbox", authorityId }) ||
    may(desk.who, "edit", { kind: "workshop", authorityId });
  if (!isStaff) throw new AppError("forbidden");
  const drafts = (await listDrafts(desk.db)).filter((draft) => mayWith(desk, "try", draft));
  const titled = await Promise.all(
    drafts.map(async ({ packageId, baseHash }) => ({
      packageId,
      title: await titleOf(house, baseHash),
    })),
  );
  const page = showPage(visit, house, {
    title: texts.listTitle,
    withoutSearch: true,
    children: (
      <div class="stack">
        <h1>{texts.listTitle}</h1>
        <p class="measure">{texts.listLead}</p>
        {titled.length === 0 && <p class="panel">{texts.nothing}</p>}
        <ul class="plain-list link-list">
          {titled.map(({ packageId, title }) => (
            <li>
              <Link href={`/amt/entwurf/${packageId}`}>{title}</Link>
            </li>
          ))}
        </ul>
      </div>
    ),
  });
  return html(page);
}

export const route = { audience: "staff", portals: "local", GET: list } satisfies Route;
