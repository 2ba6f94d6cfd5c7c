import { readFileSync } from "node:fs";
import { join } from "node:path";

/** What somebody asks, with the services of which any is a right answer. */
export type Question = { text: string; expected: readonly string[] };

/** The question files beside this one. Every `blind` one was new to the search when it was first asked. */
export const QUESTION_FILES = [
  "development",
  "held-out",
  "blind-1",
  "blind-2",
  "blind-3",
  "blind-4",
  "blind-5",
  "blind-6",
  "blind-7",
  "blind-8",
  "blind-9",
  "blind-10",
  "blind-11",
  "blind-12",
  "blind-13",
  "blind-14",
] as const;
type QuestionFile = (typeof QUESTION_FILES)[number];

/** Reads one of the question files beside this one: `question | service service`. */
export function readQuestions(name: QuestionFile): Question[] {
  return readFileSync(join(import.meta.dirname, `${name}.txt`), "utf8")
    .split("\n")
    .filter((line) => line !== "" && !line.startsWith("#"))
    .map((line) => {
      const [text = "", expected = ""] = line.split(" | ");
      return { text, expected: expected.split(" ") };
    });
}
