import { Alert, Button, FormToken } from "#ui";
import { importTexts } from "./texts.ts";

const { form: texts, errors } = importTexts;

/** Why a document was not taken, as sentences. */
export type Failure = readonly string[];

export const FailureNote = ({ failure }: { failure: Failure }) => (
  <Alert kind="danger" live title={errors.title}>
    {[...failure, errors.nothing].map((sentence) => (
      <p>{sentence}</p>
    ))}
  </Alert>
);

/** The token stands before the file: it is looked at before a byte of the file is. */
export const UploadForm = ({ token }: { token: string }) => (
  <form
    class="stack measure"
    method="post"
    action="/redaktion/import"
    encType="multipart/form-data"
  >
    <FormToken value={token} />
    <div class="kern-form-input">
      <label class="kern-label" for="datei">
        {texts.label}
      </label>
      <div class="kern-hint" id="datei-hint">
        {texts.hint}
      </div>
      <input
        class="kern-form-input__input"
        id="datei"
        name="datei"
        type="file"
        accept=".xml,application/xml,text/xml"
        aria-describedby="datei-hint"
      />
    </div>
    <div>
      <Button>{texts.button}</Button>
    </div>
  </form>
);
