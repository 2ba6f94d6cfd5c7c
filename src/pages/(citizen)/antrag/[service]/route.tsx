import { beginDraft, claimDraft } from "#applications";
import { prefillValues } from "#identity";
import { redirect, type Reply } from "#platform/http";
import type { Dependencies } from "../../../dependencies.ts";
import type { Route } from "../../../route-definition.ts";
import type { Visit } from "../../../visit.ts";
import { type Application, goOnAt, openApplication, passCookie, signInFor } from "./application.ts";
import { outagesFor } from "./outages.ts";
import { isSignedOut, signedOutPage } from "./signed-out-page.tsx";
import { countStart } from "./count-steps.ts";
import { OTHER } from "./begin-with-account.tsx";
import { startPage } from "./start-page.tsx";

/** Makes a draft that was begun without account the person's own. */
async function claim({ visit, house, db, adopted }: Application, replace: boolean) {
  const { packageId } = adopted;
  const pass = visit.cookies[passCookie(packageId)];
  if (!visit.citizen || !pass) return undefined;
  const { personId } = visit.citizen;
  return claimDraft(house, db, { packageId, personId, pass, replace, now: visit.now });
}

const backToStart = ({ path, adopted }: Application): Reply =>
  redirect(path(), { cookies: [{ name: passCookie(adopted.packageId), value: undefined }] });

async function show(visit: Visit, house: Dependencies): Promise<Reply> {
  const { application, open } = await openApplication(visit, house);
  const signIn = signInFor(application);
  if (signIn) return redirect(signIn);
  const claimed = await claim(application, false);
  if (claimed === "claimed" || claimed === "nothing") return backToStart(application);
  const outages = await outagesFor(application);
  const goOn = open && goOnAt(open);
  return startPage({ application, goOn, other: claimed === "has-own", outages });
}

async function begin(visit: Visit, house: Dependencies): Promise<Reply> {
  const { application, open } = await openApplication(visit, house);
  if (isSignedOut(visit) || signInFor(application))
    return signedOutPage(application, { rescued: false });
  if (visit.form["entwurf"] === OTHER) {
    await claim(application, true);
    return backToStart(application);
  }
  if (open) return redirect(goOnAt(open));
  const { adopted, applicant, db, path } = application;
  const prefill = visit.form["uebernahme"] === "ja" && visit.citizen !== undefined;
  const { pass } = await beginDraft(house, db, {
    adopted,
    applicant,
    prefill,
    language: visit.language,
    now: visit.now,
  });
  countStart(application);
  const [first] = adopted.configured.package.form.definition.pages;
  const cookies = pass
    ? [{ name: passCookie(adopted.packageId), value: pass, maxAge: 30 * 86_400 }]
    : [];
  return redirect(path(first?.id), { cookies });
}

export const route = {
  audience: "guest",
  portals: "local",
  GET: show,
  POST: begin,
} satisfies Route;

/** What the account may fill in, if the person agreed. */
export const prefillFor = ({ visit }: Application, agreed: boolean) =>
  agreed && visit.citizen ? prefillValues(visit.citizen.attributes) : {};
