export type { FileKind } from "./file-kind.ts";
export { type FileHouse, fileJobs, scheduleFileCare } from "./job-handlers.ts";
export { deleteFile, deleteFilesOf, keepOnly } from "./queries.ts";
export { contentOf, type FileCard, filesOf, readableFile } from "./read-file.ts";
export type { Scanner } from "./scanners/contract.ts";
export { createScanner } from "./scanners/registry.ts";
export type { Shelf } from "./shelf.ts";
export type { FileState } from "./tables.ts";
export { type Incoming, type Intake, type KeptFile, type Refusal, takeIn } from "./take-in.ts";
