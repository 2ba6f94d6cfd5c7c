import { errorId, hintId, type Question } from "./question.ts";

/** The parts of a question that stand around its inputs. */
export const LabelText = ({ label, optional }: Question) => (
  <>
    {label}
    {optional && <span class="kern-label__optional"> ({optional})</span>}
  </>
);

export const Hint = ({ name, hint }: Question) =>
  hint ? (
    <div class="kern-hint" id={hintId(name)}>
      {hint}
    </div>
  ) : null;

export const Why = ({ why }: Question) =>
  why ? (
    <details class="why">
      <summary>{why.question}</summary>
      <p>{why.answer}</p>
    </details>
  ) : null;

export const ErrorText = ({ name, error }: Pick<Question, "name" | "error">) =>
  error ? (
    <p class="kern-error" id={errorId(name)}>
      <span class="kern-icon kern-icon--danger" aria-hidden="true" />
      <span class="kern-body">{error}</span>
    </p>
  ) : null;
