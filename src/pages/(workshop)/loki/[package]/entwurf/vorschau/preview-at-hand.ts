import { type CompiledPackage, configurePackage, type JourneyDefinition } from "#library";
import { Temporal } from "#platform/clock";
import { exampleAnswers } from "../../../../amt/entwurf/[package]/erproben/example-answers.ts";
import { type Trial, trialWith } from "../../../../amt/entwurf/[package]/erproben/trial-state.ts";
import type { Editor } from "../editor/editor-at-hand.ts";
import { type ExampleRun, runExample } from "./example-run.ts";

type Shown = { compiled: CompiledPackage; isBroken: boolean };

async function shownPackage({ desk, draft }: Editor): Promise<Shown> {
  const { library } = desk.house;
  const compilation = await library.variant(draft.baseHash, draft.overlay);
  if (compilation.kind === "compiled") return { compiled: compilation.package, isBroken: false };
  return { compiled: await library.version(draft.baseHash), isBroken: true };
}

/** German examples that come to the town hall; the same person in easy words is no other example. */
const examplesOf = ({ journeys }: CompiledPackage): JourneyDefinition[] =>
  journeys.filter(
    ({ declared, surroundings }) => declared !== undefined && surroundings.language === "de",
  );

/** The trial of an example: on its day, with its answers. */
function trialOf(editor: Editor, compiled: CompiledPackage, journey?: JourneyDefinition): Trial {
  const { desk, draft, title } = editor;
  const { configured } = configurePackage(compiled, draft.parameters);
  const { visit, house, who, town, db } = desk;
  const at = { visit, house, who, town, db, draft, title, configured };
  const trial = trialWith(at, { answers: {}, acts: [] });
  if (!journey) return trial;
  const { today, postcodes } = journey.surroundings;
  const surroundings = {
    ...trial.surroundings,
    heute: Temporal.PlainDate.from(today),
    postcodes: new Set(postcodes),
  };
  const answers = exampleAnswers(compiled, journey, surroundings);
  return { ...trialWith(at, { answers, acts: [] }), surroundings };
}

export type PreviewAtHand = {
  trial: Trial;
  examples: readonly JourneyDefinition[];
  chosen: JourneyDefinition | undefined;
  run: ExampleRun | undefined;
  /** The draft does not run yet; what is shown is the version under it. */
  isBroken: boolean;
};

/** A draft with the example that the URL names, or its first one, played to the end. */
export async function previewOf(editor: Editor): Promise<PreviewAtHand> {
  const { compiled, isBroken } = await shownPackage(editor);
  const examples = examplesOf(compiled);
  const { query } = editor.desk.visit;
  const chosen = examples.find(({ id }) => id === query["beispiel"]) ?? examples[0];
  const trial = trialOf(editor, compiled, chosen);
  return { trial, examples, chosen, run: chosen && runExample(trial, chosen), isBroken };
}
