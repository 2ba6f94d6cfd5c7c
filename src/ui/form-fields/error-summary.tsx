import { Link } from "../components/link.tsx";
import { inputId } from "./question.ts";

type ErrorSummaryProps = {
  title: string;
  /** In the order of the page; `name` is that of the input to go to. */
  errors: readonly { name: string; message: string }[];
};

/** Stands above the first heading of a page that was sent with problems. */
export const ErrorSummary = ({ title, errors }: ErrorSummaryProps) =>
  errors.length === 0 ? null : (
    <div class="kern-alert kern-alert--danger" role="alert" tabIndex={-1} id="error-summary">
      <div class="kern-alert__header">
        <span class="kern-icon kern-icon--danger" aria-hidden="true" />
        <h2 class="kern-title">{title}</h2>
      </div>
      <div class="kern-alert__body">
        <ul>
          {errors.map(({ name, message }) => (
            <li>
              <Link class="link" href={`#${inputId(name)}`}>
                {message}
              </Link>
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
