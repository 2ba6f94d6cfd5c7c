export type { Hindrance, Picture, Preview } from "./preview.ts";
export { createPreviewer, type Previewer, type PreviewOutcome } from "./previewer.ts";
