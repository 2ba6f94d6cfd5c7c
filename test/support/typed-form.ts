import { type HttpVisitor, textIn, unescaped } from "./http-visitor.ts";

type Fields = Record<string, string>;

/** What stands in the fields of the form with this action, as a browser would send it back. */
export function fieldsIn(body: string, action: string): Fields {
  const forms = [...body.matchAll(/<form[^>]*action="([^"]*)"[^>]*>([\s\S]*?)<\/form>/g)];
  const form = forms.find(([, to]) => unescaped(to ?? "") === action)?.[2] ?? "";
  const names = [...form.matchAll(/<(?:input|textarea)[^>]* name="([^"]+)"/g)];
  const hidden = [...form.matchAll(/<input type="hidden" name="([^"]*)" value="([^"]*)"/g)];
  return {
    ...Object.fromEntries(
      names.flatMap(([, name = ""]) => {
        const text = textIn(form, name);
        return text === undefined ? [] : [[name, text]];
      }),
    ),
    ...Object.fromEntries(hidden.map(([, name = "", value = ""]) => [name, unescaped(value)])),
  };
}

/** Opens a form that is filled in already, changes some fields and sends it. */
export async function retype(visitor: HttpVisitor, path: string, changes: Fields, action = path) {
  const { body } = await visitor.get(path);
  return visitor.post(action, { ...fieldsIn(body, action), ...changes });
}
