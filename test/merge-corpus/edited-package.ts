import type { PackageContent } from "#library";
import { editJson } from "./edit-json.ts";
import type { Edit } from "./edit.ts";
import { editXml } from "./edit-xml.ts";

type Folder = Record<string, unknown>;
/** A package that can be changed in place. */
type Workpiece = {
  service: unknown;
  form: unknown;
  process: string;
  fees: string | null;
  texts: Record<string, Record<string, string>>;
  letters: Folder;
  journeys: Folder;
};

function editText(texts: Workpiece["texts"], edit: Extract<Edit, { text: string }>): void {
  if ("replace" in edit) {
    const language = (texts[edit.in] ??= {});
    const before = language[edit.text] ?? "";
    if (!before.includes(edit.replace))
      throw new Error(`${edit.text} does not say ${edit.replace}`);
    language[edit.text] = before.replace(edit.replace, () => edit.by);
    return;
  }
  const { text, ...words } = edit;
  for (const [language, said] of Object.entries(words)) {
    if (said === null) delete texts[language]?.[text];
    else if (said !== undefined) (texts[language] ??= {})[text] = said;
  }
}

function removeTexts(texts: Workpiece["texts"], element: string): void {
  for (const words of Object.values(texts))
    for (const key of Object.keys(words)) if (key.startsWith(`${element}.`)) delete words[key];
}

type FileEdit = Extract<Edit, { file: string }>;

const folderFile = /^(letters|journeys)\/(.+)\.json$/;

function editFile(piece: Workpiece, edit: FileEdit): void {
  const [, folder, name = ""] = folderFile.exec(edit.file) ?? [];
  const files = folder === "letters" ? piece.letters : piece.journeys;
  if ("content" in edit) files[name] = edit.content;
  else if ("element" in edit || "add" in edit) {
    if (edit.file === "fees.dmn") piece.fees = editXml(piece.fees ?? "", edit);
    else piece.process = editXml(piece.process, edit);
  } else if (folder && edit.at === "" && "remove" in edit) delete files[name];
  else if (folder) editJson(files[name], edit);
  else editJson(edit.file === "form.json" ? piece.form : piece.service, edit);
}

/** The links at the nodes follow from the flows; without them a flow is written in one place. */
const withoutLinks = (xml: string): string =>
  xml.replaceAll(/\s*<bpmn:(incoming|outgoing)>[^<]*<\/bpmn:\1>/g, "");

/** A package after edits. Throws for an edit of something that is not there. */
export function editedPackage(content: PackageContent, edits: readonly Edit[]): PackageContent {
  const piece = structuredClone(content) as Workpiece;
  piece.process = withoutLinks(piece.process);
  for (const edit of edits) {
    if ("text" in edit) editText(piece.texts, edit);
    else if ("textsOf" in edit) removeTexts(piece.texts, edit.textsOf);
    else editFile(piece, edit);
  }
  return piece;
}
