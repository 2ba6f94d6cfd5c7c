import type { Answers, Surroundings, Words } from "#forms";
import { dayOf } from "#platform/clock";
import { openJson, sealJson } from "#platform/crypto";
import type { DraftAtDesk } from "../../trial-desk.ts";

/** Somebody on the way through the form of a draft. */
export type Trial = {
  at: DraftAtDesk;
  answers: Answers;
  surroundings: Surroundings;
  words: Words;
  /** What was answered so far: it travels with the page and is kept nowhere. */
  sealed: string;
};

const CONTEXT = "draft-trial";

/** What a page brought along; nothing, when we did not make it. */
function carried({ house }: DraftAtDesk, sealed: string): Answers {
  if (sealed === "") return {};
  try {
    const bytes = Buffer.from(sealed, "base64url");
    return openJson<Answers>(house.keyring.key(CONTEXT), CONTEXT, bytes);
  } catch {
    return {};
  }
}

const sealedOf = ({ house }: DraftAtDesk, answers: Answers): string =>
  sealJson(house.keyring.key(CONTEXT), CONTEXT, answers).toString("base64url");

export function trialWith(at: DraftAtDesk, answers: Answers): Trial {
  const { configured, town, visit } = at;
  return {
    at,
    answers,
    sealed: sealedOf(at, answers),
    words: { texts: configured.texts("de"), language: "de" },
    surroundings: {
      parameter: configured.parameterScope,
      heute: dayOf(visit.now),
      konto: { angemeldet: true, niveau: "hoch" },
      postcodes: new Set(town.postcodes),
    },
  };
}

/** A trial as the page that was sent knows it. */
export const trialOf = (at: DraftAtDesk, sealed: string): Trial =>
  trialWith(at, carried(at, sealed));
