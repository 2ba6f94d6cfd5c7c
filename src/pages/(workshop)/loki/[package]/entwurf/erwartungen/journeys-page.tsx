import type { CompiledPackage } from "#library";
import { fill } from "#platform/i18n";
import { Alert, Button, FieldView, LinkButton } from "#ui";
import type { ChangedJourney } from "#workshop";
import type { EntryProblem } from "../../../settings/entered-settings.ts";
import { EditForm } from "../editor/controls.tsx";
import { type Editor, editorPath } from "../editor/editor-at-hand.ts";
import { differenceInWords } from "./difference-words.ts";
import { expectationTexts as texts } from "./texts.ts";

const MOST_DIFFERENCES = 12;

export type JourneysShown = {
  note?: string;
  problems?: readonly EntryProblem[];
  chosen?: readonly string[];
  reason?: string;
};

type PageProps = {
  editor: Editor;
  /** undefined: the draft does not run yet. */
  compiled: CompiledPackage | undefined;
  changed: readonly ChangedJourney[];
  shown: JourneysShown;
};

const Differences = ({ one, compiled }: { one: ChangedJourney; compiled: CompiledPackage }) => {
  const words = one.differences.map((line) => differenceInWords(line, compiled));
  const shown = Map.groupBy(words.slice(0, MOST_DIFFERENCES), ({ place }) => place);
  const rest = words.length - MOST_DIFFERENCES;
  return (
    <>
      {[...shown].map(([place, all]) => (
        <div class="stack stack--tight">
          {place && (
            <p>
              <strong>{place}</strong>
            </p>
          )}
          <ul class="spaced">
            {all.map(({ says }) => (
              <li>{says}</li>
            ))}
          </ul>
        </div>
      ))}
      {rest > 0 && <p class="note">{fill(texts.more, { count: rest })}</p>}
    </>
  );
};

type JourneyProps = { one: ChangedJourney; compiled: CompiledPackage; chosen: readonly string[] };

const Journey = ({ one, compiled, chosen }: JourneyProps) => {
  const { id, story } = one.journey;
  return (
    <section class="panel stack stack--fill" aria-labelledby={`lauf-${id}`}>
      <h2 id={`lauf-${id}`}>{story}</h2>
      <Differences one={one} compiled={compiled} />
      {one.arrives ? (
        <div class="kern-form-check">
          <input
            class="kern-form-check__checkbox"
            type="checkbox"
            name="lauf"
            value={id}
            id={`nehmen-${id}`}
            checked={chosen.includes(id)}
          />
          <label class="kern-label" for={`nehmen-${id}`}>
            {texts.take}
          </label>
        </div>
      ) : (
        <p>{texts.stuck}</p>
      )}
    </section>
  );
};

const TakeForm = ({
  editor,
  compiled,
  changed,
  shown,
}: PageProps & { compiled: CompiledPackage }) => (
  <EditForm editor={editor} class="stack stack--wide stack--fill">
    <div class="stack stack--fill" id="lauf" tabIndex={-1}>
      {changed.map((one) => (
        <Journey one={one} compiled={compiled} chosen={shown.chosen ?? []} />
      ))}
    </div>
    {changed.some((one) => one.arrives) && (
      <div class="form">
        <FieldView
          field={{
            ...{ type: "text", multiline: true, name: "grund", label: texts.reason },
            ...{ hint: texts.reasonHint, value: shown.reason ?? "" },
            error: shown.problems?.find(({ name }) => name === "grund")?.message,
          }}
        />
        <div class="actions">
          <Button>{texts.button}</Button>
        </div>
      </div>
    )}
  </EditForm>
);

/** What test journeys come out with after a change, and the way to say that this is right. */
export const JourneysPage = (props: PageProps) => {
  const { editor, compiled, changed, shown } = props;
  return (
    <div class="stack stack--wide stack--fill">
      <div class="stack stack--fill">
        {shown.note && <Alert kind="success" title={shown.note} live />}
        <p class="measure">{texts.lead}</p>
        {!compiled && <p class="panel">{texts.broken}</p>}
        {compiled && changed.length === 0 && <p class="panel">{texts.good}</p>}
      </div>
      {compiled && changed.length > 0 && <TakeForm {...props} compiled={compiled} />}
      <div class="actions">
        <LinkButton href={editorPath(editor, "probelaeufe")} kind="secondary">
          {texts.back}
        </LinkButton>
      </div>
    </div>
  );
};
