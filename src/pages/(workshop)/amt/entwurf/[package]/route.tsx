import { listStaff, may } from "#identity";
import { AppError } from "#platform/errors";
import { html, redirect, type Reply } from "#platform/http";
import { fill } from "#platform/i18n";
import { insertRemark, inviteOffices, listRemarks, signOff } from "#workshop";
import type { Dependencies } from "../../../../dependencies.ts";
import { formText, formTexts } from "../../../../form-text.ts";
import type { Route } from "../../../../route-definition.ts";
import { showPage } from "../../../../show-page.tsx";
import type { Visit } from "../../../../visit.ts";
import { type DraftAtDesk, draftAtDesk, mayWith, trialDesk } from "../trial-desk.ts";
import { trialTexts as texts } from "../texts.ts";
import { DraftRoom, type RoomShown } from "./draft-room.tsx";

async function show(at: DraftAtDesk, shown: RoomShown): Promise<Reply> {
  const [remarks, staff] = await Promise.all([listRemarks(at.db, at.draft), listStaff(at.db)]);
  const names = new Map(staff.map(({ id, name }) => [id, name]));
  const hasErrors = shown.problem !== undefined;
  const page = showPage(at.visit, at.house, {
    title: fill(texts.title, { title: at.title }),
    withoutSearch: true,
    hasErrors,
    children: <DraftRoom {...{ at, remarks, shown }} nameOf={(id) => names.get(id) ?? "–"} />,
  });
  return html(page, hasErrors ? 422 : 200);
}

const again = ({ visit }: DraftAtDesk): Reply => redirect(visit.path);

async function comment(at: DraftAtDesk): Promise<Reply> {
  const words = formText(at.visit.form, "anmerkung").trim();
  if (words === "") return show(at, { problem: texts.empty });
  const { id: staffId } = at.who;
  await insertRemark(at.db, at.draft, { kind: "comment", staffId, words, saidAt: at.visit.now });
  return again(at);
}

async function sign(at: DraftAtDesk, kind: "professional" | "technical"): Promise<Reply> {
  if (!mayWith(at, `sign-${kind}`, at.draft)) throw new AppError("forbidden");
  const isSeen = formText(at.visit.form, "stand") === String(at.draft.edition);
  if (!isSeen) return show(at, { note: texts.outdated });
  const words = texts.signWords[kind];
  await signOff(at.db, at.draft, { kind, words, staffId: at.who.id, now: at.visit.now });
  return again(at);
}

async function invite(at: DraftAtDesk): Promise<Reply> {
  if (!may(at.who, "edit", { kind: "workshop", authorityId: at.town.id }))
    throw new AppError("forbidden");
  const known = new Set(at.house.catalogue.officesOf(at.town).map(({ id }) => id));
  const invited = formTexts(at.visit.form, "aemter").filter((id) => known.has(id));
  await inviteOffices(at.db, at.draft, { invited, staffId: at.who.id, now: at.visit.now });
  return again(at);
}

async function act(visit: Visit, house: Dependencies): Promise<Reply> {
  const at = await draftAtDesk(trialDesk(visit, house));
  switch (formText(visit.form, "_aktion")) {
    case "professional":
      return sign(at, "professional");
    case "technical":
      return sign(at, "technical");
    case "invite":
      return invite(at);
    default:
      return comment(at);
  }
}

export const route = {
  audience: "staff",
  portals: "local",
  GET: async (visit, house) => show(await draftAtDesk(trialDesk(visit, house)), {}),
  POST: act,
} satisfies Route;
