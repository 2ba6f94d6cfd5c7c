import { type Answers, validateDeclaration } from "#forms";
import { letterText } from "#notices";
import { Temporal } from "#platform/clock";
import type { CompiledPackage } from "../compile-package.ts";
import { type ConfiguredPackage, configurePackage } from "../configured-package.ts";
import { compareLines, compareValues, type Differences } from "./compare.ts";
import type { JourneyDefinition } from "./journey-definition.ts";
import { startWords } from "./page-words.ts";
import { rehearseAct } from "./rehearse-act.ts";
import { startRehearsal } from "./rehearsal.ts";
import type { FormPlace } from "./enter-page.ts";
import { visitPages } from "./visit-pages.ts";

export type JourneyReport = {
  journey: string;
  /** Empty when everything came out as the journey says. */
  differences: Differences;
  /** The journey with everything as it came out. */
  observed: JourneyDefinition;
};

function configure(compiled: CompiledPackage, { surroundings }: JourneyDefinition) {
  const given = Object.entries(surroundings.parameters).map(([id, value]) => [
    id,
    { value, source: null },
  ]);
  return configurePackage(compiled, Object.fromEntries(given));
}

function placeOf(configured: ConfiguredPackage, { surroundings }: JourneyDefinition): FormPlace {
  const { language, today, account, postcodes } = surroundings;
  return {
    form: configured.package.form,
    words: { texts: configured.texts(language), language },
    surroundings: {
      parameter: configured.parameterScope,
      heute: Temporal.PlainDate.from(today),
      konto: { angemeldet: account !== null, niveau: account ?? "none" },
      postcodes: new Set(postcodes),
    },
  };
}

function applyOnline(configured: ConfiguredPackage, journey: JourneyDefinition) {
  const place = placeOf(configured, journey);
  const start = startWords(configured, place.words.texts);
  const way = visitPages(place, journey.pages, {});
  const result = validateDeclaration(place.form, way.answers, place.surroundings);
  const exit = result.kind === "exit" ? result.page : undefined;
  const declared = result.kind === "acceptable" ? result.answers : undefined;
  return {
    declared,
    differences: [
      ...(journey.start ? compareLines("start", journey.start, start) : []),
      ...way.differences,
      ...compareValues("exit", journey.exit, exit),
      ...compareValues("declared", journey.declared, declared),
    ],
    observed: { ...journey, ...(journey.start && { start }), pages: way.observed, exit, declared },
  };
}

/** The way through the town hall. */
function workOn(configured: ConfiguredPackage, journey: JourneyDefinition, declared: Answers) {
  const rehearsal = startRehearsal(configured, journey, declared);
  const played = journey.acts.map((act) => rehearseAct(rehearsal, act));
  const { decisions } = rehearsal;
  const letters = Object.fromEntries(
    [...rehearsal.letters].map(([id, document]) => [id, letterText(document).split("\n")]),
  );
  const ids = [...new Set([...Object.keys(journey.letters), ...Object.keys(letters)])];
  return {
    differences: [
      ...played.flatMap(({ differences }) => differences),
      ...compareValues("decisions", journey.decisions, decisions),
      ...ids.flatMap((id) =>
        compareLines(`letter ${id}`, journey.letters[id] ?? [], letters[id] ?? []),
      ),
    ],
    observed: { acts: played.map(({ observed }) => observed), decisions, letters },
  };
}

/**
 * Plays one journey through form, process, fees and letters of a package, with nothing but its own
 * data. Pure: the same package and journey always give the same report.
 */
export function playJourney(compiled: CompiledPackage, journey: JourneyDefinition): JourneyReport {
  const { configured, problems } = configure(compiled, journey);
  const online = applyOnline(configured, journey);
  const { declared } = online;
  const work = declared === undefined ? undefined : workOn(configured, journey, declared);
  return {
    journey: journey.id,
    differences: [
      ...problems.map(({ parameter, problem }) => `parameter ${parameter}: ${problem}`),
      ...online.differences,
      ...(work?.differences ?? []),
    ],
    observed: { ...online.observed, ...work?.observed },
  };
}
