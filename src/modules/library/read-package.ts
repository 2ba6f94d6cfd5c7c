import * as z from "zod";
import { formDefinition, type FormDefinition } from "#forms";
import { type LetterDefinition, letterDefinition } from "#notices";
import { isLanguage, LANGUAGES } from "#platform/i18n";
import { type JourneyDefinition, journeyDefinition } from "./journeys/journey-definition.ts";
import type { PackageContent, PackageProblem } from "./package-content.ts";
import type { PackageTexts } from "./package-texts.ts";
import { elementAt } from "./element-at.ts";
import { type ServiceDefinition, serviceDefinition } from "./service-definition.ts";

/** A package whose every part has the right shape; whether the parts fit each other is checked later. */
export type ServicePackage = {
  service: ServiceDefinition;
  form: FormDefinition;
  process: string;
  fees: string | null;
  texts: PackageTexts;
  letters: readonly LetterDefinition[];
  journeys: readonly JourneyDefinition[];
};

type PackageReading =
  | { kind: "read"; package: ServicePackage }
  | { kind: "refused"; problems: readonly PackageProblem[] };

const german = z.locales.de().localeError;
const languageTexts = z.record(
  z.string().regex(/^[a-zA-Z0-9-]+(\.[a-zA-Z0-9-]+)+$/, "ist kein Schlüssel wie hundName.label"),
  z.string().min(1),
);

type Reading = { problems: PackageProblem[] };

function readPart<S extends z.ZodType>(
  schema: S,
  [file, content]: readonly [file: string, content: unknown],
  reading: Reading,
): z.output<S> | undefined {
  const result = schema.safeParse(content, { error: german });
  if (result.success) return result.data;
  for (const { path, message } of result.error.issues)
    reading.problems.push({ file, ...elementAt(content, path, message) });
  return undefined;
}

/** Files that are named for the id in them. */
function readNamed<S extends z.ZodType<{ id: string }>>(
  schema: S,
  [folder, files]: readonly [folder: string, files: Readonly<Record<string, unknown>>],
  reading: Reading,
): z.output<S>[] {
  return Object.entries(files).flatMap(([name, content]) => {
    const file = `${folder}/${name}.json`;
    const part = readPart(schema, [file, content], reading);
    if (part && part.id !== name)
      reading.problems.push({
        file,
        element: part.id,
        problem: `Die Datei muss ${part.id}.json heißen.`,
      });
    return part ? [part] : [];
  });
}

function readTexts(texts: PackageContent["texts"], reading: Reading): PackageTexts {
  for (const language of Object.keys(texts).filter((name) => !isLanguage(name)))
    reading.problems.push({
      file: `texts/${language}.json`,
      problem: `Diese Sprache gibt es nicht. Möglich sind ${LANGUAGES.join(", ")}.`,
    });
  if (texts["de"] === undefined)
    reading.problems.push({ file: "texts/de.json", problem: "Die Datei fehlt." });
  const of = (language: string) =>
    texts[language] === undefined
      ? {}
      : (readPart(languageTexts, [`texts/${language}.json`, texts[language]], reading) ?? {});
  return { de: of("de"), en: of("en"), "de-easy": of("de-easy") };
}

/** Reads a stored package; refused with every part that does not have the shape of its schema. */
export function readPackage(content: PackageContent): PackageReading {
  const reading: Reading = { problems: [] };
  const service = readPart(serviceDefinition, ["service.json", content.service], reading);
  const form = readPart(formDefinition, ["form.json", content.form], reading);
  const texts = readTexts(content.texts, reading);
  const letters = readNamed(letterDefinition, ["letters", content.letters], reading);
  const journeys = readNamed(journeyDefinition, ["journeys", content.journeys], reading);
  const { process, fees } = content;
  if (!service || !form || reading.problems.length > 0)
    return { kind: "refused", problems: reading.problems };
  return { kind: "read", package: { service, form, process, fees, texts, letters, journeys } };
}
