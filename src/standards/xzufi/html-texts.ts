import sanitizeHtml from "sanitize-html";

/** The HTML that texts of the Portalverbund may hold; everything else is taken out. */
export const ALLOWED_TAGS = [
  "p",
  "br",
  "h1",
  "h2",
  "h3",
  "h4",
  "h5",
  "h6",
  "b",
  "strong",
  "i",
  "em",
  "sup",
  "sub",
  "ul",
  "ol",
  "li",
  "a",
];

const DEEPEST = 20;
const SCHEMES = ["https", "http", "mailto", "tel"];

/** A text with allowed HTML only. `removed` names the elements that were taken out, each once. */
export function cleanHtml(text: string): { html: string; removed: string[] } {
  const removed = new Set<string>();
  const html = sanitizeHtml(text, {
    allowedTags: ALLOWED_TAGS,
    allowedAttributes: { a: ["href"] },
    allowedSchemes: SCHEMES,
    allowProtocolRelative: false,
    nestingLimit: DEEPEST,
    onOpenTag: (name) => {
      if (!ALLOWED_TAGS.includes(name)) removed.add(name.slice(0, 30));
    },
  });
  return { html: html.trim(), removed: [...removed] };
}

/** Plain words as they stand in a text with HTML. */
export const htmlOfWords = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");

const BLOCK_END = /<\/(?:p|li|h[1-6]|ul|ol)>|<br\s*\/?>/g;
const LINK = /<a href="([^"]*)">(.*?)<\/a>/gs;
const ENTITIES: Readonly<Record<string, string>> = {
  "&lt;": "<",
  "&gt;": ">",
  "&quot;": '"',
  "&amp;": "&",
};

/** "Text (https://…)", or the address alone where the text is nothing else. */
const writtenLink = (_: string, href: string, inner: string): string =>
  inner.includes(href) || href === "" ? inner : `${inner} (${href})`;

/** The single statements of a text, without HTML: paragraphs, headings and items of lists. */
export const statementsInHtml = (text: string): string[] =>
  cleanHtml(text)
    .html.replaceAll(LINK, writtenLink)
    .replaceAll(BLOCK_END, "\n")
    .replaceAll(/<[^>]+>/g, "")
    .replaceAll(/&(?:lt|gt|quot|amp);/g, (entity) => ENTITIES[entity] ?? "")
    .split("\n")
    .map((line) => line.replaceAll(/\s+/g, " ").trim())
    .filter(Boolean);

const LISTS = { ordered: "ol", unordered: "ul" } as const;

/** Plain statements as a text with HTML: paragraphs, or items of a list. */
export function htmlOfStatements(statements: readonly string[], list?: keyof typeof LISTS): string {
  if (!list) return statements.map((one) => `<p>${htmlOfWords(one)}</p>`).join("");
  const items = statements.map((one) => `<li>${htmlOfWords(one)}</li>`).join("");
  return `<${LISTS[list]}>${items}</${LISTS[list]}>`;
}
