import { adaptJourney, compilePackage, type JourneyDefinition, writeTree } from "#library";
import type { Temporal } from "#platform/clock";
import type { AuthorityDb } from "#platform/db";
import { enqueue } from "#platform/jobs";
import type { DraftEdit } from "./apply-edit.ts";
import { eachJourney, withJourneys } from "./draft-journeys.ts";
import { editDraft } from "./edit-draft.ts";
import type { WorkshopHouse } from "./house.ts";
import { logEvent } from "./log-queries.ts";

export const ADAPT_JOURNEYS = "workshop.adapt-journeys";

/** How the journeys of a draft came out, by their ids. */
type Findings = { adapted: string[]; stuck: string[] };

const BROKEN = "Der Entwurf passt noch nicht zusammen. Probeläufe gibt es erst danach.";

/** All journeys as they come out now. */
const adaptAll =
  (findings: Findings): DraftEdit =>
  async (tree) => {
    const writing = await writeTree(tree);
    if (writing.kind === "refused") return { refused: BROKEN };
    const compilation = await compilePackage(writing.content);
    if (compilation.kind === "refused") return { refused: BROKEN };
    const { package: compiled } = compilation;
    const adapted: JourneyDefinition[] = [];
    await eachJourney(compiled, (journey) => {
      const result = adaptJourney(compiled, journey);
      if (result.kind === "stuck") findings.stuck.push(journey.id);
      if (result.kind === "adapted") {
        findings.adapted.push(journey.id);
        adapted.push(result.journey);
      }
    });
    return withJourneys(writing.content, adapted);
  };

type Adapting = { packageId: string; edition: number; staffId: string; now: Temporal.Instant };

/** Lets the journeys of a draft be adapted to what was changed in it; it may take a minute. */
export const askToAdaptJourneys = (
  db: AuthorityDb,
  { packageId, edition, staffId, now }: Adapting,
): Promise<void> =>
  enqueue(db, {
    kind: ADAPT_JOURNEYS,
    payload: { packageId, edition, staffId },
    dedupeKey: `${ADAPT_JOURNEYS} ${packageId} ${edition} ${now.toString()}`,
    runAt: now,
    now,
  });

/**
 * Takes over how the journeys of a draft come out now, as one step that can be taken back, and
 * writes down which did not come to their end.
 */
export async function adaptJourneys(
  house: WorkshopHouse,
  db: AuthorityDb,
  { packageId, edition, staffId, now }: Adapting,
): Promise<void> {
  const findings: Findings = { adapted: [], stuck: [] };
  const edit = adaptAll(findings);
  const outcome = await editDraft(house, db, { packageId, edition, edit, staffId, now });
  if (outcome.kind === "gone") return;
  const isDone = outcome.kind === "saved" || outcome.kind === "unchanged";
  const reason = outcome.kind === "refused" ? outcome.reason : undefined;
  const detail = {
    done: isDone,
    adapted: new Set(findings.adapted).size,
    stuck: [...new Set(findings.stuck)].join(" "),
  };
  await logEvent(db, { packageId, kind: "journeys-adapted", staffId, detail, reason, now });
}
