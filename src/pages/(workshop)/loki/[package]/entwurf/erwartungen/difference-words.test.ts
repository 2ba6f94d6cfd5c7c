import { expect, it } from "vitest";
import { compilePackage, readPackageFolders } from "#library";
import { differenceInWords } from "./difference-words.ts";

const content = readPackageFolders("library").get("hundesteuer-anmeldung");
const compilation = content && (await compilePackage(content));
if (compilation?.kind !== "compiled") throw new Error("the package does not compile");

it.each([
  ["start: expected “Hund anmelden”", "Vor der ersten Frage", "bisher: Hund anmelden"],
  [
    "letter steuerbescheid: came out “Guten Tag”",
    "Im Brief „Hundesteuerbescheid …“",
    "jetzt: Guten Tag",
  ],
  [
    "complete pruefen on 2026-04-21: came out “task: entscheiden (steuerstelle may decide) until 2026-04-27: Steuer festsetzen – Festsetzen / Ablehnen”",
    "Nach dem Schritt „Angaben prüfen“",
    "jetzt: Aufgabe „Steuer festsetzen – Festsetzen / Ablehnen“",
  ],
  [
    "decisions.steuer.jahressteuer: expected 8000, came out nothing",
    "In der Berechnung",
    "bisher: 8000, jetzt: nichts",
  ],
  ["wohnort: came out “Wo?”", "Auf der Seite „Ihr Wohnort“", "jetzt: Wo?"],
  ["pruefen: came out “Warum?”", "Im Schritt „Angaben prüfen“", "jetzt: Warum?"],
])("says %s for people", (line, place, says) => {
  expect(differenceInWords(line, compilation.package)).toEqual({ place, says });
});
