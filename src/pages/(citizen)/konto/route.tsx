import { diesAt, draftsOfPerson } from "#applications";
import { casesOfPerson, type NextActor, nextActor } from "#cases";
import { type CitizenSession, signOutEverywhere } from "#identity";
import { unreadByCase } from "#mailbox";
import { AppError } from "#platform/errors";
import { html, redirect, type Reply } from "#platform/http";
import { inLanguage } from "#platform/i18n";
import type { Dependencies } from "../../dependencies.ts";
import type { Route } from "../../route-definition.ts";
import { COOKIES, noCookie } from "../../session-cookies.ts";
import { showPage } from "../../show-page.tsx";
import type { Visit } from "../../visit.ts";
import { accountTexts } from "./texts.ts";
import { type AccountCase, AccountView } from "./view.tsx";

/** What somebody has to do themselves, if anything. */
const neededFrom = (actor: NextActor): AccountCase["needs"] =>
  actor === "applicant" ? "correction" : actor === "payer" ? "payment" : undefined;

function signedIn({ citizen }: Visit): CitizenSession {
  if (!citizen) throw new AppError("not-signed-in");
  return citizen;
}

/** Everything of a person over all towns: what is needed from them first. */
async function overview(visit: Visit, house: Dependencies): Promise<Reply> {
  const citizen = signedIn(visit);
  const db = house.databases.forPerson(citizen.personId);
  const [cases, drafts, unread] = await Promise.all([
    casesOfPerson(house, db),
    draftsOfPerson(house, db, visit.now),
    unreadByCase(db),
  ]);
  const nameOf = (authorityId: string) => house.region.byId(authorityId)?.name ?? "";
  const shown = cases.map((loaded): AccountCase => ({
    reference: loaded.state.reference,
    title: loaded.adopted.configured.texts(visit.language)("service.title") ?? "",
    caption: loaded.state.data.caption,
    authority: nameOf(loaded.state.authorityId),
    status: loaded.state.status,
    needs: neededFrom(nextActor(loaded)),
    promisedOn: loaded.state.promisedOn,
    closedAt: loaded.state.closedAt,
    unread: unread.get(loaded.state.id) ?? 0,
  }));
  const portalOf = (id: string) =>
    house.region.portals.find((portal) => portal.kind === "local" && portal.authority.id === id);
  const page = showPage(visit, house, {
    title: inLanguage(accountTexts, visit.language).title,
    children: (
      <AccountView
        visit={visit}
        level={citizen.level}
        cases={shown}
        drafts={drafts.map((draft) => ({
          title: draft.adopted.configured.texts(visit.language)("service.title") ?? "",
          authority: nameOf(draft.authorityId),
          diesAt: diesAt(draft),
          href: house.addresses.url(
            portalOf(draft.authorityId) ?? house.region.roof,
            `/anmelden?${new URLSearchParams({ weiter: `/antrag/${draft.adopted.packageId}` })}`,
          ),
        }))}
      />
    ),
  });
  return html(page);
}

async function endEverywhere(visit: Visit, house: Dependencies): Promise<Reply> {
  const { personId } = signedIn(visit);
  await signOutEverywhere(house, { personId }, visit.now);
  return redirect("/", { cookies: [noCookie(COOKIES.citizen)] });
}

/** My area lives on the roof; a town's portal leads there. */
export const route = {
  audience: "guest",
  portals: "all",
  GET: (visit, house) => {
    if (visit.portal.kind === "local")
      return redirect(house.addresses.url(house.region.roof, "/konto"));
    if (!visit.citizen) return redirect("/anmelden?weiter=/konto");
    return overview(visit, house);
  },
  POST: endEverywhere,
} satisfies Route;
