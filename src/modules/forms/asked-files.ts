import type { Answers, AttachedFile } from "./answers.ts";
import type { CompiledForm } from "./compiled-form.ts";
import { isRecord } from "./own-entry.ts";

/** False: nobody is asked for a file anywhere in this form. */
export const asksForFiles = ({ fields }: CompiledForm): boolean =>
  [...fields.values()].some(({ type }) => type === "file");

/** All files that answers name, also those inside repeat groups. */
export const filesIn = (form: CompiledForm, answers: Answers): AttachedFile[] =>
  Object.entries(answers).flatMap(([id, answer]) => {
    const field = form.fields.get(id);
    if (field?.type === "file") return answer as AttachedFile[];
    if (field?.type !== "group" || !Array.isArray(answer)) return [];
    return answer.flatMap((item) => (isRecord(item) ? filesIn(form, item as Answers) : []));
  });
