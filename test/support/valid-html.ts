import { HtmlValidate } from "html-validate";

const validator = new HtmlValidate({
  extends: ["html-validate:recommended"],
  rules: {
    // Preact writes void elements as `<br/>` and leaves out quotes nowhere: style, not validity.
    "void-style": "off",
    "doctype-style": "off",
    // A title says the page and then the portal; it may be longer than 70 characters.
    "long-title": "off",
    "no-inline-style": "error",
    // Boxes of one question share its name.
    "form-dup-name": ["error", { shared: ["radio", "checkbox", "button", "reset", "submit"] }],
  },
});

/** What is wrong with a page, each with its place; empty when it is valid. */
export async function htmlProblems(html: string): Promise<string[]> {
  const { results } = await validator.validateString(html);
  return results.flatMap(({ messages }) =>
    messages.map(({ ruleId, message, line, column }) => `${line}:${column} ${ruleId}: ${message}`),
  );
}

/** Levels of the headings in their order, for "one h1, none left out". */
export const headingLevels = (html: string): number[] =>
  [...html.matchAll(/<h([1-6])[\s>]/g)].map(([, level]) => Number(level));
