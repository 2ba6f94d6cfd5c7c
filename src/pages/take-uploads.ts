import {
  type Allowance,
  deleteFile,
  type FileCard,
  type FilePreview,
  filesOf,
  type Incoming,
  type Intake,
  type Refusal,
  type Shelf,
  takeIn,
  tryOut,
} from "#files";
import {
  asksForFiles,
  type CompiledForm,
  FILE_INPUT,
  fieldNamed,
  type FieldOf,
  type FieldProblem,
  fileLine,
  type KnownFiles,
} from "#forms";
import type { Multipart, UploadedFile } from "#platform/http";
import { droppedFrom, linesAt, withFiles } from "./posted-files.ts";
import type { FormBody, Visit } from "./visit.ts";

const MEGABYTE = 1024 * 1024;
const KIND_NAMES = { pdf: "PDF", jpeg: "JPEG", png: "PNG" } as const;
/** One application keeps no more files than this, so that nobody fills the disk file by file. */
const MOST_FILES = 40;

type Place = {
  form: CompiledForm;
  shelf: Shelf;
  scanned: boolean;
  /** A removed file is gone for good; what was declared once stays with the case. */
  forgets: boolean;
};

export type Taken = {
  /** The whole form; new files stand in it like those that were there before. */
  body: FormBody;
  /** The files of the application as they are now. */
  files: KnownFiles;
  problems: readonly FieldProblem[];
  /** A button beside a file was pressed: the page is to be shown again. */
  stays: boolean;
  keptAny: boolean;
};

const findingsOf = (cards: readonly FileCard[]): KnownFiles =>
  new Map(cards.flatMap(({ id, state }) => (state === "arriving" ? [] : [[id, state] as const])));

type FilesHere = { files: KnownFiles; previews: ReadonlyMap<string, FilePreview> };

/** Files that came with an application, and what they look like; without a question there are none. */
export async function knownFiles(form: CompiledForm, shelf: Shelf): Promise<FilesHere> {
  const cards = asksForFiles(form) ? await filesOf(shelf) : [];
  const previews = cards.flatMap(({ id, preview }) => (preview ? [[id, preview] as const] : []));
  return { files: findingsOf(cards), previews: new Map(previews) };
}

/** The rest of a form whose files nobody takes. */
export async function withoutFiles({ form, upload }: Visit): Promise<FormBody> {
  for await (const file of upload?.files ?? []) await readAway(file);
  return upload?.fields ?? form;
}

/** Takes in the files of a page and gives its form as it is to be read. */
export function takeUploads(visit: Visit, place: Place): Promise<Taken> {
  const { form, shelf, scanned, forgets } = place;
  return readUploads(visit, {
    form,
    cards: async () => (asksForFiles(form) ? filesOf(shelf) : []),
    take: (incoming, allowance) => takeIn(shelf, incoming, { allowance, scanned, now: visit.now }),
    forget: (id) => (forgets ? deleteFile(shelf.db, id) : Promise.resolve()),
  });
}

/** The same for somebody who only tries a form: files are looked at and nothing of them is kept. */
export const tryUploads = (visit: Visit, form: CompiledForm): Promise<Taken> =>
  readUploads(visit, {
    form,
    cards: () => Promise.resolve([]),
    take: tryOut,
    forget: () => Promise.resolve(),
  });

/** Where the files of a page go. */
type Taking = {
  form: CompiledForm;
  cards: () => Promise<FileCard[]>;
  take: (incoming: Incoming, allowance: Allowance) => Promise<Intake>;
  forget: (id: string) => Promise<void>;
};

async function readUploads({ form, upload }: Visit, taking: Taking): Promise<Taken> {
  const intake = upload ? await takeAll(upload, taking) : { added: [], problems: [] };
  const cards = await taking.cards();
  const posted = upload?.fields ?? form;
  const dropped = cards.find(({ id }) => id === droppedFrom(posted)?.id);
  if (dropped) await taking.forget(dropped.id);
  return {
    body: withFiles(posted, { form: taking.form, cards, added: intake.added }),
    files: findingsOf(cards),
    problems: intake.problems,
    stays: posted["_upload"] !== undefined || posted["_drop"] !== undefined,
    keptAny: intake.added.length > 0,
  };
}

type Intakes = { added: { name: string; line: string }[]; problems: FieldProblem[] };

async function takeAll(upload: Multipart, taking: Taking): Promise<Intakes> {
  const intakes: Intakes = { added: [], problems: [] };
  const before = (await taking.cards()).length;
  let last = "";
  for await (const one of upload.files) {
    const name = one.field.replace(`.${FILE_INPUT}`, "");
    const field = fieldNamed(taking.form, name);
    if (field?.type !== "file" || one.name === "") {
      await readAway(one);
      continue;
    }
    last = name;
    const there = linesAt(upload.fields, name).length;
    const full = fullAt(field, { there, before, intakes, name });
    if (full === undefined) await takeOne({ ...one, field: name }, field, { ...taking, intakes });
    else {
      await readAway(one);
      intakes.problems.push({ field: name, kind: "too-many-files", values: { limit: full } });
    }
  }
  if (upload.isBroken() && last !== "" && intakes.problems.length === 0)
    intakes.problems.push({ field: last, kind: "file-cut-off", values: { name: "" } });
  return intakes;
}

type Filled = { there: number; before: number; intakes: Intakes; name: string };

/** The limit that one more file would break. */
function fullAt(
  { maxFiles }: FieldOf<"file">,
  { there, before, intakes: { added }, name }: Filled,
): number | undefined {
  const here = there + added.filter((one) => one.name === name).length;
  if (here >= maxFiles) return maxFiles;
  return before + added.length >= MOST_FILES ? MOST_FILES : undefined;
}

async function takeOne(
  { field: name, ...incoming }: UploadedFile,
  field: FieldOf<"file">,
  { take, intakes }: Taking & { intakes: Intakes },
): Promise<void> {
  const allowance = { kinds: field.accept, bytes: field.maxMegabytes * MEGABYTE };
  const taken = await take(incoming, allowance);
  if (taken.kind === "kept") intakes.added.push({ name, line: fileLine(taken.file) });
  else intakes.problems.push({ field: name, ...problemOf(taken.why, incoming.name, field) });
}

const KINDS = {
  kind: "file-kind",
  "too-large": "file-too-large",
  empty: "file-empty",
  "cut-off": "file-cut-off",
  "not-kept": "file-not-kept",
} as const satisfies Record<Refusal, FieldProblem["kind"]>;

const problemOf = (why: Refusal, name: string, { accept, maxMegabytes }: FieldOf<"file">) => ({
  kind: KINDS[why],
  values: {
    name: name.slice(0, 100),
    limit: maxMegabytes,
    kinds: accept.map((kind) => KIND_NAMES[kind]).join(", "),
  },
});

async function readAway({ body }: UploadedFile): Promise<void> {
  for await (const _ of body);
}
