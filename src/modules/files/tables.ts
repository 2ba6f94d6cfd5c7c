import type { Temporal } from "#platform/clock";

/** `arriving` until it is there, `waiting` until it was scanned; `unchecked`: there is no scanner. */
export type FileState = "arriving" | "waiting" | "clean" | "unchecked" | "infected";

/** Rows of migrations/0015-files.sql. */
export type FileTables = {
  file: {
    authority_id: string;
    id: string;
    case_id: string;
    state: FileState;
    media_type: string;
    byte_size: number;
    sealed_name: Uint8Array;
    arrived_at: Temporal.Instant;
    checked_at: Temporal.Instant | null;
  };
  file_chunk: { authority_id: string; file_id: string; place: number; sealed: Uint8Array };
};

export type FileRow = FileTables["file"];
