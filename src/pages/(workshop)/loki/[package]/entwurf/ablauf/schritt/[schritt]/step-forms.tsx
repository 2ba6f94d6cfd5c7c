import type { ComponentChildren } from "preact";
import { type Block, type BlockWay, type Doing, type StepValues } from "#library";
import { fill } from "#platform/i18n";
import { Button, type Field, FieldView, FormToken, Link } from "#ui";
import { formText } from "../../../../../../../form-text.ts";
import type { FormBody } from "../../../../../../../visit.ts";
import { type Editor, editorPath } from "../../../editor/editor-at-hand.ts";
import { blockId } from "../../block-list.tsx";
import type { Labels } from "../../labels.ts";
import type { Editable } from "../../process-at-hand.ts";
import {
  choiceField,
  conditionChoices,
  dueFields,
  dueIn,
  linesIn,
  namedField,
  outcomesField,
  roleChoices,
  textField,
  type Typed,
  whenField,
  whenIn,
  workChoices,
} from "../../step-fields.ts";
import { type Errors, thenFields } from "../../then-fields.ts";
import { processTexts } from "../../texts.ts";

const { form: texts } = processTexts;

export type StepAtHand = { editor: Editor; labels: Labels; step: Editable };

type FormProps = {
  editor: Editor;
  action: string;
  fields?: readonly (Field | undefined)[];
  children: ComponentChildren;
  hidden?: Readonly<Record<string, string>>;
};

/** One thing that can be done with a block; it posts to the page's own path. */
export const ActionForm = ({ editor, action, fields = [], hidden = {}, children }: FormProps) => (
  <form class="form" method="post" action={editor.desk.visit.path} novalidate>
    <FormToken value={editor.desk.visit.formToken()} />
    <input type="hidden" name="stand" value={String(editor.draft.edition)} />
    <input type="hidden" name="_aktion" value={action} />
    {Object.entries(hidden).map(([name, value]) => (
      <input type="hidden" name={name} value={value} />
    ))}
    {fields.map((field) => field && <FieldView field={field} />)}
    <div class="actions">{children}</div>
  </form>
);

type Named = Parameters<typeof namedField>[2];
const NAMED: ReadonlySet<Doing["kind"]> = new Set([
  "message",
  "letter",
  "announcement",
  "calculation",
]);
const isNamed = (doing: Doing): doing is Named => NAMED.has(doing.kind);

function taskFields(typed: Typed, { editor, labels, step: { id } }: StepAtHand, doing: Doing) {
  if (doing.kind !== "work" && doing.kind !== "approval") return [];
  const { role, due, when } = doing;
  const of = doing.kind === "approval" ? doing.of : undefined;
  return [
    choiceField(typed, {
      ...{ name: "rolle", label: texts.role, value: role, options: roleChoices(labels) },
    }),
    ...(of === undefined
      ? []
      : [
          choiceField(typed, {
            ...{ name: "von", label: texts.of, value: of, options: workChoices(editor) },
          }),
        ]),
    ...(of === undefined ? [outcomesField(typed, labels, { id, outcomes: doing.outcomes })] : []),
    ...dueFields(typed, labels, {
      ...{ label: texts.due, hint: texts.dueHint, ...(due !== undefined && { value: due }) },
    }),
    whenField(typed, labels, when),
  ];
}

/** What a block says of itself, to be changed. */
export function changeFields(typed: Typed, at: StepAtHand): (Field | undefined)[] {
  const { block, name, after } = at.step;
  const timer = block?.doing.kind === "pause" ? block.doing.after : after;
  return [
    textField(typed, { name: "name", label: texts.name, value: name }),
    ...(block ? taskFields(typed, at, block.doing) : []),
    ...(block && isNamed(block.doing) ? [namedField(typed, at.labels, block.doing)] : []),
    ...(timer
      ? dueFields(typed, at.labels, {
          ...{ label: texts.duration, hint: texts.durationHint, value: timer },
        })
      : []),
  ];
}

const ARGUMENTS = { nachricht: "message", brief: "letter", entscheidung: "decision" } as const;

/** What was entered about a block; what was not asked stays as it is. */
export function changesIn(form: FormBody, { step }: StepAtHand, errors: Errors): StepValues {
  const { block, after } = step;
  const isTimed = block ? block.doing.kind === "pause" : after !== "";
  const due = "frist" in form ? dueIn(form) : undefined;
  if ("frist" in form && due === undefined) errors["frist"] = texts.unreadable;
  if (isTimed && due === null) errors["frist"] = texts.missing;
  const name = formText(form, "name").trim();
  if (name === "") errors["name"] = texts.missing;
  const given = Object.entries(ARGUMENTS).flatMap(([input, property]) => {
    const value = formText(form, input);
    return value === "" ? [] : [[property, value]];
  });
  const [role, of] = [formText(form, "rolle"), formText(form, "von")];
  const when = whenIn(form);
  return {
    ...(name !== step.name && { name }),
    ...(role !== "" && { role }),
    ...(of !== "" && { of }),
    ...("ergebnisse" in form && { outcomes: linesIn(form, "ergebnisse") }),
    ...(when !== undefined && { when }),
    ...(due !== undefined && (isTimed ? { after: due ?? "" } : { due })),
    ...Object.fromEntries(given),
  };
}

export const wayFields = (
  typed: Typed,
  { editor, labels }: StepAtHand,
  way?: BlockWay,
): Field[] => [
  textField(typed, {
    ...{ name: "name", label: texts.way, hint: texts.wayHint, value: way?.name ?? "" },
  }),
  ...(way && way.condition === undefined
    ? []
    : [
        choiceField(typed, {
          ...{ name: "bedingung", label: texts.condition, value: way?.condition },
          options: conditionChoices(editor, labels, way?.condition),
        }),
      ]),
];

const BESIDE = "offen";
export const isBesideIn = (form: FormBody): boolean => formText(form, "nebenher") === BESIDE;

export const deadlineFields = (typed: Typed, { editor, labels }: StepAtHand): Field[] => [
  textField(typed, { name: "name", label: texts.deadlineName }),
  ...dueFields(typed, labels, { label: texts.duration, hint: texts.durationHint }),
  choiceField(typed, {
    ...{ name: "nebenher", label: texts.beside, value: BESIDE },
    options: [
      { id: BESIDE, label: texts.besideYes },
      { id: "abgebrochen", label: texts.besideNo },
    ],
  }),
  ...thenFields(typed, editor, labels),
];

const Move = ({ editor }: Pick<StepAtHand, "editor">) => (
  <section class="stack" aria-labelledby="platz">
    <h2 id="platz">{texts.place}</h2>
    <div class="row">
      <ActionForm editor={editor} action="hoch">
        <Button kind="secondary">{texts.up}</Button>
      </ActionForm>
      <ActionForm editor={editor} action="runter">
        <Button kind="secondary">{texts.down}</Button>
      </ActionForm>
    </div>
  </section>
);

const WaysList = ({ editor, block }: { editor: Editor; block: Block }) => {
  const { path } = editor.desk.visit;
  return (
    <section class="stack" aria-labelledby="wege">
      <h2 id="wege">{texts.ways}</h2>
      <ul class="spaced">
        {block.ways.map(({ id, name }, index) => (
          <li>
            <Link href={`${path}?weg=${encodeURIComponent(id)}`}>
              {name ?? fill(processTexts.sameTime, { number: index + 1 })}
            </Link>
          </li>
        ))}
        {block.doing.kind === "decision" && (
          <li>
            <Link href={`${path}?tun=weg`}>{texts.addWay}</Link>
          </li>
        )}
      </ul>
    </section>
  );
};

const UNMOVED: ReadonlySet<Doing["kind"]> = new Set([
  "start",
  "end",
  "decision",
  "parallel",
  "join",
]);
const CAN_WAIT: ReadonlySet<Doing["kind"]> = new Set(["work", "approval", "waiting"]);

/** A block: what it says, and everything else that can be done with it. */
export const StepPage = ({ at, typed }: { at: StepAtHand; typed: Typed }) => {
  const { editor, step } = at;
  const { block } = step;
  const isMovable = block !== undefined && !UNMOVED.has(block.doing.kind);
  return (
    <div class="stack stack--sections stack--fill">
      <ActionForm editor={editor} action="aendern" fields={changeFields(typed, at)}>
        <Button>{texts.save}</Button>
        <Link href={editorPath(editor, `ablauf#${blockId(step.id)}`)}>{texts.back}</Link>
      </ActionForm>
      {block && block.ways.length > 0 && <WaysList editor={editor} block={block} />}
      {block && CAN_WAIT.has(block.doing.kind) && (
        <p>
          <Link href={`${editor.desk.visit.path}?tun=frist`}>{texts.addDeadline}</Link>
        </p>
      )}
      {isMovable && <Move editor={editor} />}
      {(isMovable || !block) && (
        <ActionForm editor={editor} action="entfernen">
          <p class="measure note">{texts.removeText}</p>
          <Button kind="tertiary">{texts.remove}</Button>
        </ActionForm>
      )}
    </div>
  );
};
