import { formatNumber } from "#platform/i18n";
import type { PackageContent, PackageProblem } from "../package-content.ts";

/** Ten times and more what a package needs; a part beyond that would take too long to go through. */
const MOST_CHARACTERS = { service: 100_000, form: 100_000, letters: 300_000, xml: 300_000 };

/** Parts that nobody should begin to read. Throws when one is too deep to be written down. */
export function checkSizes(content: PackageContent): PackageProblem[] {
  const { service, form, letters, process, fees } = content;
  const sizes: [file: string, size: number, most: number][] = [
    ["service.json", JSON.stringify(service).length, MOST_CHARACTERS.service],
    ["form.json", JSON.stringify(form).length, MOST_CHARACTERS.form],
    ["letters", JSON.stringify(letters).length, MOST_CHARACTERS.letters],
    ["process.bpmn", process.length, MOST_CHARACTERS.xml],
    ["fees.dmn", fees?.length ?? 0, MOST_CHARACTERS.xml],
  ];
  return sizes.flatMap(([file, size, most]) =>
    size <= most
      ? []
      : [{ file, problem: `Mehr als ${formatNumber(most, "de")} Zeichen sind nicht erlaubt.` }],
  );
}
