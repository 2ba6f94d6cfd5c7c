import { type Answers, feelScope } from "#forms";
import type { AdoptedPackage } from "#library";
import { dayOf, type Temporal } from "#platform/clock";
import { evaluateFeel, feelDay, type FeelScope } from "#standards/dmn";
import type { CaseData } from "./case-data.ts";

const asText = (value: unknown): string => (typeof value === "string" ? value : "");

function recipientLines(adopted: AdoptedPackage, scope: FeelScope): string[] {
  const { person, address } = adopted.configured.package.service.recipient;
  const who = evaluateFeel(person, scope).value as Record<string, string> | null;
  const where = evaluateFeel(address, scope).value as Record<string, string> | null;
  return [
    `${who?.["givenNames"] ?? ""} ${who?.["familyName"] ?? ""}`.trim(),
    `${where?.["street"] ?? ""} ${where?.["houseNumber"] ?? ""}`.trim(),
    `${where?.["postcode"] ?? ""} ${where?.["town"] ?? ""}`.trim(),
  ].filter(Boolean);
}

export type DeclaredData = Pick<
  CaseData,
  "answers" | "caption" | "contact" | "electronic" | "recipient"
>;

/** The answers and what follows from them; made anew whenever the applicant corrected something. */
export function declaredData(
  adopted: AdoptedPackage,
  answers: Answers,
  now: Temporal.Instant,
): DeclaredData {
  const { service, form } = adopted.configured.package;
  const scope = {
    antrag: feelScope(form, answers),
    parameter: adopted.configured.parameterScope,
    heute: feelDay(dayOf(now)),
  };
  const contact = service.contactField ? answers[service.contactField] : undefined;
  return {
    answers,
    caption: asText(evaluateFeel(service.caption, scope).value),
    contact: typeof contact === "string" ? contact : null,
    electronic: service.consentField !== undefined && answers[service.consentField] === true,
    recipient: recipientLines(adopted, scope),
  };
}
