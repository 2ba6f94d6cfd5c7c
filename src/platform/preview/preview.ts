/** A picture made anew: its pixels and nothing else of the file it came from. */
export type Picture = {
  /** WebP. */
  bytes: Uint8Array;
  /** Pixels. */
  width: number;
  height: number;
};

/** `locked`: needs a password. `unreadable`: broken, or no picture at all. `too-large`: too many pixels. */
export type Hindrance = "locked" | "unreadable" | "too-large";

export type Preview =
  | {
      kind: "made";
      /** Of the file; a picture has one. */
      pageCount: number;
      thumbnail: Picture;
      /** The first pages, large enough to be read. */
      pages: readonly Picture[];
    }
  | { kind: "impossible"; why: Hindrance };

/** What goes to the worker: a file piece by piece, then what it is. */
export type PreviewOrder =
  { kind: "piece"; bytes: Uint8Array } | { kind: "end"; mediaType: string };

/** What comes from it: `ready` once, when its renderers are there, then an answer for each file. */
export type WorkerWord = Preview | { kind: "ready" };
