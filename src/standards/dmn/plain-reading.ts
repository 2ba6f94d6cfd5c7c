/** Reads a scope; undefined where it does not lead through plain contexts. */
type Reading = (scope: unknown) => unknown;

const NAME = "[a-zA-Z_]\\w*";
const PATH = new RegExp(`^${NAME}(?:\\.${NAME})*$`);
const ENTRY = new RegExp(`^\\s*(${NAME})\\s*:\\s*(${NAME}(?:\\.${NAME})*)\\s*$`);
const PLAIN: unknown = Object.prototype;

const entryOf = (context: unknown, name: string): unknown =>
  typeof context === "object" && context !== null && Object.getPrototypeOf(context) === PLAIN
    ? Object.getOwnPropertyDescriptor(context, name)?.value
    : undefined;

function pathReading(path: string): Reading {
  const names = path.split(".");
  return (scope) => names.reduce(entryOf, scope);
}

/** `{givenNames: antrag.vorname, familyName: antrag.nachname}` */
function contextReading(expression: string): Reading | undefined {
  if (!expression.startsWith("{") || !expression.endsWith("}")) return undefined;
  const entries = expression.slice(1, -1).split(",");
  const read = entries.flatMap((entry) => {
    const [, name, path] = ENTRY.exec(entry) ?? [];
    return name && path ? [[name, pathReading(path)] as const] : [];
  });
  if (read.length < entries.length) return undefined;
  return (scope) => {
    const context = Object.fromEntries(read.map(([name, from]) => [name, from(scope)]));
    return Object.values(context).includes(undefined) ? undefined : context;
  };
}

const MOST_REMEMBERED = 2_000;
const known = new Map<string, Reading | undefined>();

/**
 * Names, paths such as `antrag.anschrift` and contexts of them are the most frequent expressions
 * and need no parser; undefined for all others. Whatever a reading does not find is left to FEEL.
 */
export function plainReading(expression: string): Reading | undefined {
  if (known.has(expression)) return known.get(expression);
  const reading = PATH.test(expression) ? pathReading(expression) : contextReading(expression);
  if (known.size >= MOST_REMEMBERED) known.clear();
  known.set(expression, reading);
  return reading;
}
