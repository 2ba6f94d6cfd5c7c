import type { Temporal } from "#platform/clock";

/** `arriving` until it is there, `waiting` until it was scanned; `unchecked`: there is no scanner. */
export type FileState = "arriving" | "waiting" | "clean" | "unchecked" | "infected";

/** Null: there will be none, since no scanner looked into the file. */
export type PreviewState = "waiting" | "made" | "impossible" | null;

/** Rows of migrations/0015-files.sql and 0026-file-previews.sql. */
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
    preview: PreviewState;
    page_count: number | null;
  };
  file_chunk: { authority_id: string; file_id: string; place: number; sealed: Uint8Array };
  file_preview: {
    authority_id: string;
    file_id: string;
    place: number;
    width: number;
    height: number;
    sealed: Uint8Array;
  };
};

export type FileRow = FileTables["file"];
