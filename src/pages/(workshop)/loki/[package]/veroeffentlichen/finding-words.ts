import type { AdoptedPackage } from "#library";
import { fill } from "#platform/i18n";
import type { Finding } from "#publications";
import { publishTexts as texts } from "./texts.ts";

/** What people call a step, letter or field of a package. */
export type Naming = (id: string) => string;

/** Names things as the first of the packages does that knows them. */
export function namingBy(packages: readonly (AdoptedPackage | undefined)[]): Naming {
  const words = packages.flatMap((one) => (one ? [one.configured.texts("de")] : []));
  return (id) => {
    for (const text of words)
      for (const slot of ["label", "title", "public"]) {
        const found = text(`${id}.${slot}`);
        if (found !== undefined) return found;
      }
    return id;
  };
}

const listed = (ids: readonly string[], naming: Naming): string => ids.map(naming).join("“, „");

function consequence(finding: Finding, naming: Naming): string {
  const { matter, fate, reason } = finding;
  const about = listed(finding.about, naming);
  if (reason === "asked") return fill(texts.missingAsked, { about });
  if (fate === "stays") return fill(reason === null ? "" : texts.reasons[reason], { about });
  if (fate === "applicant" && matter === "draft") return fill(texts.missingDraft, { about });
  if (fate === "applicant") return fill(texts.missingCase, { about });
  return matter === "draft" ? texts.typedStays : texts.goesOn;
}

/** A draft or case in words: which one, where it stands, what becomes of it. No answers, no names. */
export function findingWords(finding: Finding, naming: Naming): { what: string; then: string } {
  const { reference, places } = finding;
  const name = reference === null ? texts.draft : fill(texts.case, { reference });
  const place = places.length === 0 ? "" : fill(texts.at, { places: listed(places, naming) });
  return {
    what: [name, place].filter(Boolean).join(", "),
    then: consequence(finding, naming),
  };
}
