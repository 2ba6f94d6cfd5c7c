import { fill, formatNumber, type Language } from "#platform/i18n";
import type { AttachedFile } from "../answers.ts";
import type { FieldOf } from "../definition.ts";
import type { FileFinding } from "../known-files.ts";
import { isRecord } from "../own-entry.ts";
import { fixedWord, type Words } from "../words.ts";
import {
  answered,
  isText,
  nothing,
  type PresentContext,
  type Problem,
  type SimpleKind,
} from "./field-kind.ts";

type FileField = FieldOf<"file">;

const MEDIA_TYPES = { pdf: "application/pdf", jpeg: "image/jpeg", png: "image/png" } as const;
const KIND_NAMES = { pdf: "PDF", jpeg: "JPEG", png: "PNG" } as const;
const MEGABYTE = 1024 * 1024;

/**
 * The answer names the files. A page sends back "<id> <bytes> <name>" for each that is there; new
 * ones come in the input `datei` and are taken in before a page is read.
 */
export const file: SimpleKind<FileField, AttachedFile[]> = {
  inputs: () => ["", FILE_INPUT],
  parse: (_field, inputs) => {
    const files = inputs.list().flatMap((line) => readFileLine(line) ?? []);
    return files.length === 0 ? nothing : answered(files);
  },
  fits: (_field, answer): answer is AttachedFile[] =>
    Array.isArray(answer) && answer.length > 0 && answer.every(isAttachedFile),
  problems: ({ maxFiles }, answer, { files }) => {
    if (answer.length > maxFiles)
      return [{ kind: "too-many-files", values: { limit: maxFiles, length: answer.length } }];
    if (files === undefined) return [];
    return answer.flatMap(({ id, name }): Problem[] => {
      const finding = files.get(id);
      if (finding === undefined) return [{ kind: "file-gone", values: { name } }];
      return finding === "infected" ? [{ kind: "file-infected", values: { name } }] : [];
    });
  },
  write: (_field, answer) => ({ "": answer.map(fileLine) }),
  toFeel: (_field, answer) => answer.map(({ name }) => name),
  display: (_field, answer, { language }) =>
    answer.map(({ name, size }) => `${name} (${fileSize(size, language)})`),
  present,
};

/** Input of a new file, behind the name of the field. */
export const FILE_INPUT = "datei";

/** A file as a page sends it back. */
export const fileLine = ({ id, size, name }: AttachedFile): string => `${id} ${size} ${name}`;

const LINE =
  /^(?<id>[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}) (?<size>\d{1,9}) (?<name>.{1,200})$/;

/** The opposite of `fileLine`; undefined for anything else. */
export function readFileLine(line: string): AttachedFile | undefined {
  const { id, size, name } = LINE.exec(line)?.groups ?? {};
  return id && size && name ? { id, name, size: Number(size) } : undefined;
}

const isAttachedFile = (value: unknown): value is AttachedFile =>
  isRecord(value) &&
  isText(value["id"]) &&
  isText(value["name"]) &&
  Number.isInteger(value["size"]);

/** "48 KB", "2,3 MB". */
function fileSize(bytes: number, language: Language): string {
  if (bytes < MEGABYTE)
    return `${formatNumber(Math.max(1, Math.round(bytes / 1024)), language)} KB`;
  return `${formatNumber(Math.round((bytes / MEGABYTE) * 10) / 10, language)} MB`;
}

function present(field: FileField, { inputs, words, rules }: PresentContext) {
  const { language } = words;
  const files = inputs.list().flatMap((line) => readFileLine(line) ?? []);
  return {
    type: "file" as const,
    files: files.map((one) => ({
      value: fileLine(one),
      name: one.name,
      note: [fileSize(one.size, language), findingWord(rules.files?.get(one.id), words)]
        .filter(Boolean)
        .join(" · "),
    })),
    accept: field.accept.map((kind) => MEDIA_TYPES[kind]).join(","),
    many: field.maxFiles > 1,
    limits: limitsOf(field, language),
    upload: fixedWord("upload", language),
    choose: files.length < field.maxFiles ? fixedWord("chooseFile", language) : undefined,
    remove: fixedWord("remove", language),
  };
}

const limitsOf = ({ accept, maxFiles, maxMegabytes }: FileField, language: Language): string =>
  fill(fixedWord(maxFiles === 1 ? "fileLimit" : "filesLimit", language), {
    kinds: accept.map((kind) => KIND_NAMES[kind]).join(", "),
    megabytes: maxMegabytes,
    files: maxFiles,
  });

function findingWord(finding: FileFinding | undefined, { language }: Words): string {
  if (finding === "waiting") return fixedWord("fileWaiting", language);
  if (finding === "unchecked") return fixedWord("fileUnchecked", language);
  return finding === "clean" ? fixedWord("fileClean", language) : "";
}
