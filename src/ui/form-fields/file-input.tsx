import { FileThumbnail, type Thumbnail } from "../components/file-thumbnail.tsx";
import { DefaultButton } from "./default-button.tsx";
import { errorId, hintId, inputId, isWrong, type Question } from "./question.ts";
import { QuestionGroup } from "./question-group.tsx";

type ShownFile = {
  value: string;
  name: string;
  note: string;
  thumbnail?: Thumbnail | undefined;
};

export type FileInputProps = {
  files: readonly ShownFile[];
  /** Media types for the browser's file dialogue. */
  accept: string;
  many: boolean;
  limits: string;
  upload: string;
  /** Label of the input; without it there is no room for one more. */
  choose?: string | undefined;
  remove: string;
};

const limitsId = (name: string): string => `${inputId(name)}-limits`;

const descriptionOf = ({ name, hint, error }: Question): string =>
  [hint && hintId(name), limitsId(name), error && errorId(name)].filter(Boolean).join(" ");

/**
 * Files that are there already go along as hidden fields. Works by sending the page: `_upload`
 * shows it again with the new file, `_drop` without one.
 */
export const FileInput = (props: Question & FileInputProps) => {
  const { files, accept, many, limits, upload, choose, remove, ...question } = props;
  const { name } = question;
  return (
    <QuestionGroup question={question} isTarget={choose === undefined}>
      <DefaultButton />
      {files.length > 0 && (
        <ul class="files">
          {files.map((file) => (
            <li>
              <input type="hidden" name={name} value={file.value} />
              <FileThumbnail thumbnail={file.thumbnail} />
              <span class="files__name">{file.name}</span>
              <span class="note">{file.note}</span>
              <button
                class="kern-btn kern-btn--tertiary"
                type="submit"
                name="_drop"
                value={`${name} ${file.value.slice(0, ID_LENGTH)}`}
              >
                <span class="kern-label">
                  {remove}
                  <span class="visually-hidden"> ({file.name})</span>
                </span>
              </button>
            </li>
          ))}
        </ul>
      )}
      <p class="kern-hint" id={limitsId(name)}>
        {limits}
      </p>
      {choose && (
        <>
          <div class="kern-form-input">
            <label class="kern-label" for={inputId(name)}>
              {choose}
            </label>
            <input
              class={`kern-form-input__input${question.error ? " kern-form-input__input--error" : ""}`}
              type="file"
              id={inputId(name)}
              name={`${name}.datei`}
              accept={accept}
              multiple={many}
              aria-describedby={descriptionOf(question)}
              {...(isWrong(question) && { "aria-invalid": "true" as const })}
            />
          </div>
          <button class="kern-btn kern-btn--secondary" type="submit" name="_upload" value={name}>
            <span class="kern-label">{upload}</span>
          </button>
        </>
      )}
    </QuestionGroup>
  );
};

/** Length of a UUID; a file's value begins with its id. */
const ID_LENGTH = 36;
