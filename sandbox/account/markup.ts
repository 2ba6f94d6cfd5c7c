/** HTML that is ready to be sent: everything in it was escaped. */
export type Markup = { readonly html: string };

const ENTITIES: Record<string, string> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

const escape = (text: string): string =>
  text.replaceAll(/[&<>"']/g, (sign) => ENTITIES[sign] ?? "");

type Value = string | Markup | readonly Markup[] | false | undefined;

function render(value: Value): string {
  if (value === false || value === undefined) return "";
  if (typeof value === "string") return escape(value);
  return "html" in value ? value.html : value.map((part) => part.html).join("");
}

/** A template whose values are escaped unless they are markup themselves; `false` and undefined leave a gap. */
export const html = (parts: TemplateStringsArray, ...values: Value[]): Markup => ({
  html: String.raw({ raw: parts }, ...values.map(render)),
});
