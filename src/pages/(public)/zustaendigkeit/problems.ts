import type { Understood } from "./asked.ts";
import type { FinderTexts } from "./texts.ts";

export type Problem = { name: "leistung" | "wo"; message: string };

/** What has to be entered differently before there can be an answer. */
export function problemsOf(asked: Understood | undefined, texts: FinderTexts): Problem[] {
  if (!asked) return [];
  const { typed, service, places } = asked;
  const problems: Problem[] = [];
  if (!service)
    problems.push({
      name: "leistung",
      message: typed.service ? texts.serviceNotFound : texts.serviceError,
    });
  if (places.length === 0) problems.push({ name: "wo", message: texts.whereError });
  return problems;
}
