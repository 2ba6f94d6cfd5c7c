const isRecord = (value: unknown): value is Record<PropertyKey, unknown> =>
  typeof value === "object" && value !== null;

/**
 * Says where a problem is for people: the innermost element with an id on the way to it, and the
 * rest of the way before the sentence ("fields.0.type: …").
 */
export function elementAt(
  content: unknown,
  path: readonly PropertyKey[],
  message: string,
): { element?: string; problem: string } {
  let here = content;
  let element: string | undefined;
  let rest: PropertyKey[] = [];
  for (const step of path) {
    if (isRecord(here) && !Array.isArray(here) && typeof here["id"] === "string") {
      element = here["id"];
      rest = [];
    }
    rest.push(step);
    here = isRecord(here) ? here[step] : undefined;
  }
  if (isRecord(here) && typeof here["id"] === "string") {
    element = here["id"];
    rest = [];
  }
  const place = rest.map(String).join(".");
  return {
    ...(element !== undefined && { element }),
    problem: place ? `${place}: ${message}` : message,
  };
}
