import { readFileSync } from "node:fs";
import { join } from "node:path";

/** What somebody asks, with the services of which any is a right answer. */
export type Question = { text: string; expected: readonly string[] };

/** Reads one of the question files beside this one: `question | service service`. */
export function readQuestions(name: "development" | "held-out"): Question[] {
  return readFileSync(join(import.meta.dirname, `${name}.txt`), "utf8")
    .split("\n")
    .filter((line) => line !== "" && !line.startsWith("#"))
    .map((line) => {
      const [text = "", expected = ""] = line.split(" | ");
      return { text, expected: expected.split(" ") };
    });
}
