import { Alert, Button, FieldView, FormToken } from "#ui";
import type { TextAtHand } from "../text-at-hand.ts";
import { textsTexts } from "../texts.ts";

const { steps: texts, optional } = textsTexts;

type StepProps = {
  at: TextAtHand;
  secondPerson: boolean;
  /** Statements that keep it from going out. */
  unsourced: readonly string[];
};

const Unsourced = ({ unsourced }: Pick<StepProps, "unsourced">) =>
  unsourced.length === 0 ? null : (
    <Alert kind="warning" title={texts.unsourced}>
      <ul>
        {unsourced.map((statement) => (
          <li>{statement}</li>
        ))}
      </ul>
    </Alert>
  );

const Hidden = ({ at: { desk, open } }: Pick<StepProps, "at">) => (
  <>
    <FormToken value={desk.visit.formToken()} />
    <input type="hidden" name="stand" value={String(open?.saves ?? "")} />
  </>
);

const action = ({ service }: TextAtHand): string => `/redaktion/texte/${service.id}/schritt`;

const Draft = ({ at, secondPerson, unsourced }: StepProps) => (
  <>
    {secondPerson && <p>{texts.needsSecond}</p>}
    <Unsourced unsourced={unsourced} />
    <form method="post" action={action(at)} class="form">
      <Hidden at={at} />
      <FieldView
        field={{
          ...{ type: "text", multiline: false, name: "notiz", label: texts.note },
          ...{ hint: texts.noteHint, optional, value: at.open?.note ?? "" },
        }}
      />
      <div class="actions">
        {!secondPerson && (
          <Button name="schritt" value="publish">
            {texts.publish}
          </Button>
        )}
        <Button kind={secondPerson ? "primary" : "secondary"} name="schritt" value="hand-in">
          {texts.handIn}
        </Button>
        <Button kind="tertiary" name="schritt" value="discard">
          {texts.discard}
        </Button>
      </div>
    </form>
  </>
);

const Reading = ({ at, unsourced }: StepProps) => (
  <>
    <Unsourced unsourced={unsourced} />
    <form method="post" action={action(at)} class="stack">
      <Hidden at={at} />
      <Button name="schritt" value="approve">
        {texts.approve}
      </Button>
    </form>
    <form method="post" action={action(at)} class="form">
      <Hidden at={at} />
      <FieldView
        field={{ type: "text", multiline: true, name: "antwort", label: texts.remark, value: "" }}
      />
      <div>
        <Button kind="secondary" name="schritt" value="send-back">
          {texts.sendBack}
        </Button>
      </div>
    </form>
  </>
);

const Waiting = ({ at }: StepProps) => (
  <>
    <p>{texts.ownText}</p>
    <form method="post" action={action(at)}>
      <Hidden at={at} />
      <Button kind="secondary" name="schritt" value="take-back">
        {texts.takeBack}
      </Button>
    </form>
  </>
);

/** What can be done with the open version by who looks at it; nothing when there is none. */
export function NextStep(props: StepProps) {
  const { open, desk } = props.at;
  if (!open) return null;
  const wrote = open.authors.some(({ id }) => id === desk.who.id);
  const reads = open.state === "review" && !wrote && desk.may.approve;
  const writes = open.state === "draft" && desk.may.edit;
  const waits = open.state === "review" && wrote && desk.may.edit;
  if (!reads && !writes && !waits) return null;
  return (
    <section class="panel panel--brand stack stack--fill" aria-labelledby="schritt">
      <h2 id="schritt">{texts.heading}</h2>
      {writes && <Draft {...props} />}
      {reads && <Reading {...props} />}
      {waits && <Waiting {...props} />}
    </section>
  );
}
