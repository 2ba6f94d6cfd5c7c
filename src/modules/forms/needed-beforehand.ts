import type { CompiledForm } from "./compiled-form.ts";
import type { FieldDefinition } from "./definition.ts";
import type { Texts } from "./words.ts";

export type Needed = {
  field: string;
  /** "Chipnummer des Hundes" */
  what: string;
  /** It is not needed by everybody. */
  conditional: boolean;
  /** When it is needed, if the package says so: "falls der Hund schon angemeldet war". */
  when: string | undefined;
};

/** What to have at hand before the first question: fields with a text `<field>.ready`, in order. */
export function neededBeforehand(form: CompiledForm, texts: Texts): Needed[] {
  return form.definition.pages.flatMap((page) =>
    page.fields.flatMap(withChildren).flatMap(({ field, conditional }): Needed[] => {
      const what = texts(`${field.id}.ready`);
      if (what === undefined) return [];
      const when = page.when === undefined ? undefined : texts(`${page.id}.ready`);
      return [{ field: field.id, what, conditional: conditional || page.when !== undefined, when }];
    }),
  );
}

type Listed = { field: FieldDefinition; conditional: boolean };

function withChildren(field: FieldDefinition): Listed[] {
  const conditional = field.when !== undefined;
  const children = field.type === "group" ? field.fields : [];
  return [
    { field, conditional },
    ...children.map((child) => ({
      field: child,
      conditional: conditional || child.when !== undefined,
    })),
  ];
}
