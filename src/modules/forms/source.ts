import type { Answer, Answers } from "./answers.ts";
import type { GroupField, SimpleField } from "./definition.ts";
import { answered, type Given, nothing } from "./fields/field-kind.ts";
import { isRecord, ownEntry } from "./own-entry.ts";

/** Where the answers of some fields come from: what is stored, or what was just typed. */
export type Source = {
  /** What stands before a field's id in the names of its inputs ("hunde.0."). */
  prefix: string;
  answer(field: SimpleField): Given;
  /** One source for each item; undefined when the group was not answered. */
  items(group: GroupField): readonly Source[] | undefined;
};

/** Stored answers. They may be of an older version of the form, so they are only candidates. */
export const storedAnswers = (answers: Answers, prefix = ""): Source => ({
  prefix,
  answer: (field) => {
    const answer = ownEntry(answers, field.id);
    return answer === undefined ? nothing : answered(answer);
  },
  items: (group) => {
    const items = ownEntry<Answer>(answers, group.id);
    if (!Array.isArray(items) || items.length > group.max) return undefined;
    return items.map((item, index) =>
      storedAnswers(isRecord(item) ? item : {}, `${prefix}${group.id}.${index}.`),
    );
  },
});
