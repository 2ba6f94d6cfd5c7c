import type { CompiledForm } from "./compiled-form.ts";
import type { Walk } from "./walk.ts";

/**
 * The form for a correction: only `fieldIds` are open, everything else stays as declared. The
 * whole walk is still made, so that a changed answer may lead elsewhere: a question that was not
 * asked in the declaration, or that needs an answer now, is open as well and must be answered
 * before the correction is complete; an answer that is not asked for any more does not count.
 *
 * `declared` is the walk of the declared answers with the unrestricted form.
 */
export const restrict = (
  form: CompiledForm,
  fieldIds: Iterable<string>,
  declared: Walk,
): CompiledForm => ({
  ...form,
  correction: {
    reopened: new Set(fieldIds),
    asked: new Set(declared.pages.flatMap((page) => page.fields)),
  },
});
