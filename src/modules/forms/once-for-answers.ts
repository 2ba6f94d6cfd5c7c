import type { Answers } from "./answers.ts";
import type { CompiledForm } from "./compiled-form.ts";
import type { Surroundings } from "./surroundings.ts";

type WorkOut<Result> = (form: CompiledForm, answers: Answers, surroundings: Surroundings) => Result;

/**
 * Answers, forms and surroundings are never changed, only replaced. What follows from the very same
 * three is therefore worked out once, however many pages ask for it.
 */
export function onceForAnswers<Result>(workOut: WorkOut<Result>): WorkOut<Result> {
  type Last = { form: CompiledForm; surroundings: Surroundings; result: Result };
  const known = new WeakMap<Answers, Last>();
  return (form, answers, surroundings) => {
    const last = known.get(answers);
    if (last?.form === form && last.surroundings === surroundings) return last.result;
    const result = workOut(form, answers, surroundings);
    known.set(answers, { form, surroundings, result });
    return result;
  };
}
