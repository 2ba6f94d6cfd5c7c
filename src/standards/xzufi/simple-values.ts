import { codeListProblem } from "./code-lists.ts";
import { cleanHtml } from "./html-texts.ts";
import { quoted, refuse } from "./problem.ts";
import {
  type Code,
  type Identifikator,
  SCHEME_ATTRIBUTES,
  type Shape,
  type Text,
} from "./shape.ts";

export type Attributes = Readonly<Record<string, string>>;
type Found = { attributes: Attributes; text: string };

const given = (name: string, value: string | undefined): Record<string, string> =>
  value === undefined || value === "" ? {} : { [name]: value };

function readIdentifikator({ attributes, text }: Found): Identifikator {
  const value = text.trim();
  if (value === "") refuse("Der Identifikator ist leer.");
  const scheme = SCHEME_ATTRIBUTES.map((name) => given(name, attributes[name]));
  return Object.assign({ value }, ...scheme) as Identifikator;
}

function readText({ attributes, text }: Found): Text {
  const languageCode = attributes["languageCode"] ?? "";
  if (!/^[a-z]{2}$/.test(languageCode))
    refuse(`Die Sprache ${quoted(languageCode)} ist kein Code mit zwei Buchstaben.`);
  return { languageCode, value: text.trim() };
}

/** A value without children. `notice` hears what was left out of it. Throws Refused. */
export function readSimple(
  shape: Exclude<Shape, { kind: "group" | "code" }>,
  found: Found,
  notice: (reason: string) => void,
): unknown {
  switch (shape.kind) {
    case "identifikator":
      return readIdentifikator(found);
    case "text":
      return readText(found);
    case "html": {
      const { languageCode, value } = readText(found);
      const { html, removed } = cleanHtml(value);
      if (removed.length > 0) notice(`Nicht erlaubtes HTML entfernt: ${removed.join(", ")}.`);
      return { languageCode, value: html } satisfies Text;
    }
    case "value": {
      const value = found.text.trim();
      if (!shape.pattern.test(value)) refuse(`Der Wert ${quoted(value)} passt nicht.`);
      return value;
    }
  }
}

/** A code with the list it is from. Throws Refused for a version of the list that nobody knows. */
export function readCode(
  attributes: Attributes,
  { code, name }: Pick<Code, "code" | "name">,
): Code {
  const found = Object.assign(
    { code },
    given("name", name),
    given("listURI", attributes["listURI"]),
    given("listVersionID", attributes["listVersionID"]),
  );
  const problem = codeListProblem(found);
  if (problem) refuse(problem);
  return found;
}
