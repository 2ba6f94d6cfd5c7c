/** Makes something when it is first asked for: after an edit, nobody waits for all of it at once. */
export function lazily<Made extends object>(make: () => Made): () => Made {
  let made: Made | undefined;
  return () => (made ??= make());
}
