import type { Answers, Surroundings, Words } from "#forms";
import { type RehearsedAct, type RehearsedCase, rehearseCase } from "#library";
import { dayOf } from "#platform/clock";
import { openJson, sealJson } from "#platform/crypto";
import { formText } from "../../../../../form-text.ts";
import type { FormBody } from "../../../../../visit.ts";
import type { DraftAtDesk } from "../../trial-desk.ts";

/** What travels with the page and is kept nowhere. */
type Carried = {
  answers: Answers;
  /** What the town hall did since the declaration was sent. */
  acts: readonly RehearsedAct[];
};

/** Somebody on the way through a draft. */
export type Trial = Carried & {
  at: DraftAtDesk;
  surroundings: Surroundings;
  words: Words;
  sealed: string;
};

const CONTEXT = "draft-trial";
const NOTHING: Carried = { answers: {}, acts: [] };

/** What a page brought along; nothing, when we did not make it for this draft. */
function carried(at: DraftAtDesk, sealed: string): Carried {
  if (sealed === "") return NOTHING;
  try {
    const bytes = Buffer.from(sealed, "base64url");
    return openJson<Carried>(at.house.keyring.key(CONTEXT), contextOf(at), bytes);
  } catch {
    return NOTHING;
  }
}

const contextOf = ({ town, draft }: DraftAtDesk): string =>
  `${CONTEXT} ${town.id} ${draft.packageId}`;

const sealedOf = (at: DraftAtDesk, { answers, acts }: Carried): string =>
  sealJson(at.house.keyring.key(CONTEXT), contextOf(at), { answers, acts }).toString("base64url");

export function trialWith(at: DraftAtDesk, state: Carried): Trial {
  const { configured, town, visit } = at;
  return {
    at,
    answers: state.answers,
    acts: state.acts,
    sealed: sealedOf(at, state),
    words: { texts: configured.texts("de"), language: "de" },
    surroundings: {
      parameter: configured.parameterScope,
      heute: dayOf(visit.now),
      konto: { angemeldet: true, niveau: "hoch" },
      postcodes: new Set(town.postcodes),
    },
  };
}

export const newTrial = (at: DraftAtDesk): Trial => trialWith(at, NOTHING);

/** A trial as the page that was sent knows it. */
export const trialOf = (at: DraftAtDesk, body: FormBody): Trial =>
  trialWith(at, carried(at, formText(body, "_antworten")));

/** Where the case would stand in the town hall, with the town's own name on its letters. */
export function casePlayed({ at, acts, surroundings }: Trial, declared: Answers): RehearsedCase {
  const { house, town, draft, configured } = at;
  const [slot] = Object.values(draft.roleSlots);
  const office = house.offices(town.id, slot ?? "");
  return rehearseCase(configured, {
    declared,
    acts,
    today: surroundings.heute,
    postcodes: new Set(town.postcodes),
    authority: {
      name: office.authority,
      kurzname: office.authorityShort,
      strasse: office.street,
      plz: office.postcode,
      ort: office.town,
      amt: office.name,
      telefon: office.phone,
      email: office.email,
    },
  });
}
