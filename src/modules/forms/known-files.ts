/** What was found in a file: nothing bad, something bad, or nobody looked yet (or can). */
export type FileFinding = "clean" | "infected" | "waiting" | "unchecked";

/** The files that came with an application, by id. */
export type KnownFiles = ReadonlyMap<string, FileFinding>;
