import { type CompiledForm, compileForm } from "#forms";
import type { LetterDefinition } from "#notices";
import { type ProcessModel, readProcess } from "#processes";
import { type Language } from "#platform/i18n";
import { type DecisionModel, readDmn } from "#standards/dmn";
import { hashOf } from "./canonical-form.ts";
import { checkPackage } from "./check-package.ts";
import { checkSizes } from "./checks/check-sizes.ts";
import { missingTexts } from "./checks/check-texts.ts";
import type { JourneyDefinition } from "./journeys/journey-definition.ts";
import type { PackageContent, PackageProblem } from "./package-content.ts";
import { partsOf } from "./package-parts.ts";
import type { PackageTexts } from "./package-texts.ts";
import { readPackage, type ServicePackage } from "./read-package.ts";
import type { ServiceDefinition } from "./service-definition.ts";

/** A version of a package, ready to run. Compiled once; requests only look things up. */
export type CompiledPackage = {
  id: string;
  /** SHA-256 of the canonical form, hexadecimal. */
  hash: string;
  service: ServiceDefinition;
  form: CompiledForm;
  process: ProcessModel;
  /** BPMN 2.0, for diagrams. */
  processXml: string;
  decisions: DecisionModel | undefined;
  letters: ReadonlyMap<string, LetterDefinition>;
  texts: PackageTexts;
  journeys: readonly JourneyDefinition[];
  /** Keys that a language still lacks; German never lacks any. */
  untranslated: Readonly<Record<Exclude<Language, "de">, readonly string[]>>;
};

export type PackageCompilation =
  | { kind: "compiled"; package: CompiledPackage }
  | { kind: "refused"; problems: readonly PackageProblem[] };

type Compiled = { form?: CompiledForm; process?: ProcessModel; decisions?: DecisionModel };

async function compileParts(source: ServicePackage, problems: PackageProblem[]): Promise<Compiled> {
  const refuse = (file: string, found: readonly { element?: string; problem: string }[]) =>
    void problems.push(...found.map((one) => ({ file, ...one })));
  const form = compileForm(source.form);
  if (form.kind === "refused") refuse("form.json", form.problems);
  const process = await readProcess(source.process);
  if (process.kind === "refused") refuse("process.bpmn", process.problems);
  const fees = source.fees === null ? undefined : await readDmn(source.fees);
  if (fees?.kind === "refused") refuse("fees.dmn", fees.problems);
  return {
    ...(form.kind === "compiled" && { form: form.form }),
    ...(process.kind === "compiled" && { process: process.model }),
    ...(fees?.kind === "read" && { decisions: fees.decisions }),
  };
}

/**
 * Makes a stored package ready to run, or says everything that stands against it: the file, the
 * element in it and the reason. Parts are compared with each other only when each is sound itself.
 */
export async function compilePackage(content: PackageContent): Promise<PackageCompilation> {
  const tooLarge = checkSizes(content);
  if (tooLarge.length > 0) return { kind: "refused", problems: tooLarge };
  const reading = readPackage(content);
  if (reading.kind === "refused") return reading;
  const source = reading.package;
  const problems: PackageProblem[] = [];
  const { form, process, decisions } = await compileParts(source, problems);
  if (problems.length > 0 || !form || !process) return { kind: "refused", problems };
  const parts = partsOf({ source, form, process, decisions });
  problems.push(...checkPackage(parts));
  if (problems.length > 0) return { kind: "refused", problems };
  const { service, texts, journeys, letters } = source;
  return {
    kind: "compiled",
    package: {
      id: service.id,
      hash: hashOf(content),
      service,
      form,
      process,
      processXml: content.process,
      decisions,
      letters: new Map(letters.map((letter) => [letter.id, letter])),
      texts,
      journeys,
      untranslated: { en: missingTexts(parts, "en"), "de-easy": missingTexts(parts, "de-easy") },
    },
  };
}
