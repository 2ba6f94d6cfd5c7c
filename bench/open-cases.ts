import { readFileSync } from "node:fs";
import type { Answers } from "#forms";
import type { AdoptedPackage } from "#library";
import type { Temporal } from "#platform/clock";
import { newDataKey } from "#platform/crypto";
import type { AuthorityDb } from "#platform/db";
import { newId, newReference } from "#platform/ids";
import type { Change } from "../src/modules/cases/change.ts";
import { openNewCase } from "../src/modules/cases/open-new-case.ts";
import { caseRow, eventRows, taskRow } from "../src/modules/cases/queries.ts";
import { stepCase } from "../src/modules/cases/step-case.ts";
import type { CaseState } from "../src/modules/cases/case-state.ts";
import type { CaseTables } from "../src/modules/cases/tables.ts";
import type { Dependencies } from "../src/pages/dependencies.ts";

const BATCH = 100;
const journey = JSON.parse(
  readFileSync("library/hundesteuer-anmeldung/journeys/gast-per-post.json", "utf8"),
) as { declared: Answers };

type Wanted = { adopted: AdoptedPackage; count: number; now: Temporal.Instant };

/** A case that was asked back once or twice and waits for the check or the decision. */
function openCase(db: AuthorityDb, { adopted, now }: Wanted, number: number) {
  const opened = openNewCase({
    ...{ authorityId: db.authorityId, id: newId(), adopted, now, personId: null },
    reference: newReference("RE"),
    secretWord: "AAAA-BBBB-CCCC",
    answers: journey.declared,
    language: "de",
  });
  let { state } = opened;
  const changes: Change[] = [...opened.changes];
  const pass = (element: string, outcome?: string, kind: "completed" | "message" = "completed") => {
    const token = state.marking.tokens.find(({ at }) => at === element)?.id ?? 0;
    const step = { outcome: outcome ?? "", on: "2026-11-22", by: null, answers: {} };
    const steps = outcome ? { ...state.data.steps, [element]: step } : state.data.steps;
    const before = { ...state, data: { ...state.data, steps } };
    const event = kind === "message" ? { kind, token } : { kind, token };
    const stepped = stepCase({ state: before, adopted }, event, now);
    if (stepped.kind === "refused") throw new Error(`${element}: ${stepped.reason}`);
    ({ state } = stepped);
    changes.push(...stepped.changes);
  };
  pass("eingangBestaetigen");
  for (let asked = 0; asked < number % 3; asked++) {
    pass("pruefen", "rueckfrage");
    for (const step of ["angabenAnfordern", "nachforderungSchreiben", "nachforderungSenden"])
      pass(step);
    pass("angabenErwarten", undefined, "message");
  }
  if (number % 4 === 0) {
    pass("pruefen", "vollstaendig");
    pass("steuerBerechnen");
  }
  return { state, changes };
}

function rowsOf(house: Dependencies, state: CaseState, changes: readonly Change[]) {
  const dataKey = newDataKey();
  const wrapped = house.keyring.wrap(state.authorityId, dataKey);
  const events = changes.flatMap((change) => (change.kind === "event" ? [change.event] : []));
  const waiting = new Set(state.marking.tokens.map(({ id }) => id));
  return {
    file: caseRow(state, { dataKey, wrapped, secretMac: house.keyring.mac("bench", state.id) }),
    events: eventRows({ state, events, dataKey }),
    tasks: changes.flatMap((change) =>
      change.kind === "open-task" && waiting.has(change.task.token)
        ? [taskRow(state.authorityId, state.id, change.task)]
        : [],
    ),
  };
}

/** Opens so many cases of a town, some further than others. */
export async function openCases(
  house: Dependencies,
  db: AuthorityDb,
  wanted: Wanted,
): Promise<void> {
  for (let from = 0; from < wanted.count; from += BATCH) {
    const rows = Array.from({ length: Math.min(BATCH, wanted.count - from) }, (_, at) => {
      const { state, changes } = openCase(db, wanted, from + at);
      return rowsOf(house, state, changes);
    });
    await db.transaction(async (inner) => {
      const tables = inner.tables<CaseTables>();
      const files = rows.map(({ file }) => file as unknown as CaseTables["case_file"]);
      await tables.insertInto("case_file").values(files).execute();
      await tables
        .insertInto("case_event")
        .values(rows.flatMap(({ events }) => events))
        .execute();
      await tables
        .insertInto("case_task")
        .values(rows.flatMap(({ tasks }) => tasks))
        .execute();
    });
  }
}
