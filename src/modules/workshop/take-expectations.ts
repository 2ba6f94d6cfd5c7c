import { type CompiledPackage, type JourneyDefinition, playJourney, writeTree } from "#library";
import type { Temporal } from "#platform/clock";
import type { AuthorityDb } from "#platform/db";
import { declareDeviation, wouldDeviate } from "./deviation.ts";
import type { AdoptionDraft } from "./draft.ts";
import { eachJourney, withJourneys } from "./draft-journeys.ts";
import { inWords } from "./draft-tree.ts";
import { editDraft, type EditOutcome } from "./edit-draft.ts";
import type { WorkshopHouse } from "./house.ts";
import { logEvent } from "./log-queries.ts";

/** A test journey that comes out differently than it says. */
export type ChangedJourney = {
  journey: JourneyDefinition;
  observed: JourneyDefinition;
  /** One line per difference: "letter x: expected “…”", "pruefen: came out “…”". */
  differences: readonly string[];
  /**
   * It still goes where it went. One that gets stuck, because something new is asked, has to be told
   * what to enter; taking it as it is would prove nothing any more.
   */
  arrives: boolean;
};

/** What only says that something else was expected; every other line says that the way broke off. */
const COMPARED = /: (expected |came out |the same lines)/;

/** Whether a journey gets as far as before: to its declaration or its exit, and through its acts. */
const arrives = (
  journey: JourneyDefinition,
  observed: JourneyDefinition,
  differences: readonly string[],
): boolean =>
  (journey.declared === undefined) === (observed.declared === undefined) &&
  journey.exit === observed.exit &&
  differences.every((line) => COMPARED.test(line));

/** The journeys of a package that come out differently than they say. */
export async function changedJourneys(compiled: CompiledPackage): Promise<ChangedJourney[]> {
  const changed: ChangedJourney[] = [];
  await eachJourney(compiled, (journey) => {
    const { differences, observed } = playJourney(compiled, journey);
    if (differences.length > 0)
      changed.push({
        ...{ journey, observed, differences },
        arrives: arrives(journey, observed, differences),
      });
  });
  return changed;
}

type Taking = {
  draft: AdoptionDraft;
  /** Journeys whose new expectation is taken, by id. */
  chosen: readonly string[];
  reason: string;
  staffId: string;
  now: Temporal.Instant;
};

/** Makes what journeys of a draft come out with now what they are to come out with, for a reason. */
export async function takeExpectations(
  house: WorkshopHouse,
  db: AuthorityDb,
  { draft, chosen, reason, staffId, now }: Taking,
): Promise<EditOutcome> {
  const { packageId, edition } = draft;
  const variant = await house.library.variant(draft.baseHash, draft.overlay);
  if (variant.kind === "refused") return { kind: "refused", reason: inWords(variant.problems) };
  const taken = (await changedJourneys(variant.package)).filter(
    (one) => one.arrives && chosen.includes(one.journey.id),
  );
  if (taken.length === 0) return { kind: "unchanged", edition };
  if (await wouldDeviate(house, db, draft))
    await declareDeviation(db, { packageId, reason, staffId, now });
  const outcome = await editDraft(house, db, {
    ...{ packageId, edition, staffId, now },
    edit: async (tree) => {
      const writing = await writeTree(tree);
      return writing.kind === "written"
        ? withJourneys(
            writing.content,
            taken.map(({ observed }) => observed),
          )
        : { refused: inWords(writing.problems) };
    },
  });
  if (outcome.kind !== "saved") return outcome;
  const detail = { journeys: taken.map(({ journey }) => journey.story).join(" · ") };
  await logEvent(db, { packageId, kind: "journeys-taken", staffId, detail, reason, now });
  return outcome;
}
