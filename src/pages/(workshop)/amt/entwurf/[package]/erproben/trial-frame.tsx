import type { ComponentChildren } from "preact";
import { Alert, Button, FieldView, FormToken, LinkButton } from "#ui";
import { roomPath } from "../../../../loki/workshop-desk.ts";
import { trialTexts } from "../../texts.ts";
import type { Trial } from "./trial-state.ts";

const { trial: texts } = trialTexts;

/** What goes along with every form of a trial; `page`: where somebody is. */
export const Along = ({ trial, page }: { trial: Trial; page: string }) => (
  <>
    <FormToken value={trial.at.visit.formToken()} />
    <input type="hidden" name="_seite" value={page} />
    <input type="hidden" name="_antworten" value={trial.sealed} />
  </>
);

/** Something to say about this very page, without leaving it. */
const Remark = ({ trial, page }: { trial: Trial; page: string }) => (
  <details class="why">
    <summary>{texts.remark}</summary>
    <form class="form panel" method="post" action={trial.at.visit.path} novalidate>
      <Along trial={trial} page={page} />
      <input type="hidden" name="_aktion" value="comment" />
      <FieldView
        field={{
          ...{ type: "text", multiline: true, name: "anmerkung", label: trialTexts.comment },
          ...{ hint: texts.remarkHint, value: "" },
        }}
      />
      <div class="actions">
        <Button kind="secondary">{trialTexts.send}</Button>
      </div>
    </form>
  </details>
);

type FrameProps = {
  trial: Trial;
  page: string;
  note?: string | undefined;
  children: ComponentChildren;
};

/** Around everything that is tried: that nothing counts, what one thinks of it, and the way out. */
export const TrialFrame = ({ trial, page, note, children }: FrameProps) => (
  <div class="stack stack--wide stack--fill form-page">
    {note && <Alert kind="success" title={note} live />}
    <Alert kind="info" title={texts.lead} />
    {children}
    <Remark trial={trial} page={page} />
    <div class="actions">
      <LinkButton href={roomPath(trial.at.draft.packageId)} kind="tertiary">
        {texts.stop}
      </LinkButton>
    </div>
  </div>
);
