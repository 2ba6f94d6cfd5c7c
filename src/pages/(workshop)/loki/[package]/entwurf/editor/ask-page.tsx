import { type Conflict, type Decisions, describe } from "#library";
import type { Reply } from "#platform/http";
import { fill, formatDateTime } from "#platform/i18n";
import { Button, FieldView, FormToken } from "#ui";
import type { EditOutcome } from "#workshop";
import { formText } from "../../../../../form-text.ts";
import type { FormBody } from "../../../../../visit.ts";
import type { EntryProblem } from "../../../settings/entered-settings.ts";
import type { Editor } from "./editor-at-hand.ts";
import { showEditor } from "./editor-page.tsx";
import { editorTexts as texts } from "./texts.ts";

const REASON = "abweichungsgrund";
const questionName = (index: number): string => `konflikt.${index}`;
const answerName = (index: number): string => `konfliktantwort.${index}`;
const isOurs = (name: string): boolean => name === REASON || name.startsWith("konflikt");

/** Everything that was typed, once more, so that answering a question loses nothing. */
const Typed = ({ form }: { form: FormBody }) => (
  <>
    {Object.entries(form)
      .filter(([name]) => name !== "_token" && name !== "_still" && !isOurs(name))
      .flatMap(([name, value = []]) =>
        [value].flat().map((one) => <input type="hidden" name={name} value={one} />),
      )}
  </>
);

/** The reason for leaving the shared version, if it was asked for and given. */
export const reasonIn = (form: FormBody): string => formText(form, REASON).trim();

/** Asks why the town leaves the shared version, and keeps what was typed. */
export function askReason(editor: Editor): Reply {
  const { visit } = editor.desk;
  const wasAsked = REASON in visit.form;
  const problems = wasAsked ? [{ name: REASON, message: texts.missingReason }] : [];
  return showEditor(editor, {
    title: texts.deviate,
    problems,
    children: (
      <form class="form" method="post" action={visit.path} novalidate>
        <FormToken value={visit.formToken()} />
        <Typed form={visit.form} />
        <p>{texts.deviateText}</p>
        <FieldView
          field={{
            ...{ type: "text", multiline: true, name: REASON, value: "" },
            ...{ label: texts.reason, hint: texts.reasonHint, error: problems[0]?.message },
          }}
        />
        <div class="actions">
          <Button>{texts.deviateSave}</Button>
        </div>
      </form>
    ),
  });
}

/** What was answered to the conflicts of an earlier try. */
export function decisionsIn(form: FormBody): Decisions {
  const decisions: Record<string, Decisions[string]> = {};
  for (let index = 0; questionName(index) in form; index++) {
    const choice = formText(form, answerName(index));
    if (choice === "mine" || choice === "theirs" || choice === "both")
      decisions[formText(form, questionName(index))] = { choice };
  }
  return decisions;
}

type Sides = Conflict["differences"][number];
type Other = { who: string };

const shownText = (value: Sides["mine"]): string =>
  value === undefined || value === "" ? texts.nothing : typeof value === "string" ? value : "…";

const Side = ({ title, value }: { title: string; value: string }) => (
  <section class="panel stack stack--tight">
    <h3>{title}</h3>
    <p>{value}</p>
  </section>
);

const ConflictQuestion = (props: Other & { conflict: Conflict; index: number; error?: string }) => {
  const { conflict, index, who, error } = props;
  const name = answerName(index);
  return (
    <section class="stack stack--fill">
      <h2>{describe(conflict, "de", { theirs: who })}</h2>
      {conflict.differences
        .filter(({ mine, theirs }) => typeof (mine ?? theirs) === "string")
        .map(({ mine, theirs }) => (
          <div class="columns columns--halves">
            <Side title={texts.mine} value={shownText(mine)} />
            <Side title={fill(texts.theirs, { who })} value={shownText(theirs)} />
          </div>
        ))}
      <input type="hidden" name={questionName(index)} value={conflict.key} />
      <FieldView
        field={{
          ...{ type: "choice", multiple: false, name, label: texts.decide, chosen: [], error },
          options: conflict.choices
            .filter((choice) => choice !== "new")
            .map((id) => ({ id, label: fill(texts.choices[id], { who }) })),
          placeholder: "",
        }}
      />
    </section>
  );
};

type Collision = Extract<EditOutcome, { kind: "conflict" }>;

/** Shows both texts and asks what should apply; what was typed goes along. */
export function askConflict(editor: Editor, { conflicts, by, at }: Collision): Reply {
  const { visit } = editor.desk;
  const who = editor.nameOf(by);
  const wasAsked = questionName(0) in visit.form;
  const problems: EntryProblem[] = wasAsked
    ? conflicts.map((_, index) => ({ name: answerName(index), message: texts.missingDecision }))
    : [];
  return showEditor(editor, {
    title: texts.conflict,
    problems,
    children: (
      <form class="stack stack--wide stack--fill" method="post" action={visit.path} novalidate>
        <FormToken value={visit.formToken()} />
        <Typed form={visit.form} />
        <p>{fill(texts.conflictText, { who, at: formatDateTime(at) })}</p>
        {conflicts.map((conflict, index) => (
          <ConflictQuestion
            {...{ conflict, index, who }}
            {...(problems[index] && { error: problems[index].message })}
          />
        ))}
        <div class="actions">
          <Button>{texts.save}</Button>
        </div>
      </form>
    ),
  });
}
