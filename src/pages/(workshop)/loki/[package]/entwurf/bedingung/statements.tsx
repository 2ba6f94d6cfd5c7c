import { fill } from "#platform/i18n";
import { Button, DefaultButton, FieldView } from "#ui";
import { operatorWords, OPERATORS, type Subject } from "#workshop";
import type { EntryProblem } from "../../../settings/entered-settings.ts";
import { type Row, rowName, type Rows } from "./condition-inputs.ts";
import { conditionTexts as texts } from "./texts.ts";

type RowProps = {
  row: Row;
  at: readonly [group: number, row: number];
  problems: readonly EntryProblem[];
};

type Input = { name: string; label: string };

const Select = (
  props: Input & { options: readonly { id: string; label: string }[]; chosen: string },
) => (
  <div class="stack stack--tight">
    <label class="kern-label" for={props.name.replaceAll(".", "-")}>
      {props.label}
    </label>
    <select class="plain-select" id={props.name.replaceAll(".", "-")} name={props.name}>
      {props.options.map(({ id, label }) => (
        <option value={id} selected={id === props.chosen}>
          {label}
        </option>
      ))}
    </select>
  </div>
);

const YES_NO = [
  { id: "true", label: texts.yes },
  { id: "false", label: texts.no },
];

const hintOf = ({ type }: Subject): string | undefined =>
  type === "date" || type === "number" || type === "money" || type === "text"
    ? texts.valueHints[type]
    : undefined;

const ValueInput = ({ row: { subject, value }, at, problems }: RowProps) => {
  const name = rowName(...at, "wert");
  const error = problems.find((one) => one.name === name)?.message;
  const options = subject.type === "yesNo" ? YES_NO : subject.options;
  if (options.length > 0 && subject.type !== "text")
    return <Select {...{ name, label: texts.value, options, chosen: value }} />;
  return (
    <FieldView
      field={{
        ...{ type: "text", multiline: false, name, label: texts.value, value, error },
        hint: hintOf(subject),
      }}
    />
  );
};

const labelOf = ({ name, label }: Subject): string =>
  name.includes("[].") ? fill(texts.anyEntry, { label }) : label;

const Statement = (props: RowProps) => {
  const { row, at } = props;
  const { subject, operator } = row;
  const needsValue = operator !== "answered" && operator !== "unanswered";
  return (
    <div class="stack">
      <p>
        <strong>{labelOf(subject)}</strong> <span class="note">({subject.place})</span>
      </p>
      <input type="hidden" name={rowName(...at, "frage")} value={subject.name} />
      <div class="row statement">
        <Select
          {...{ name: rowName(...at, "vergleich"), label: texts.compare, chosen: operator }}
          options={OPERATORS[subject.type].map((id) => ({
            id,
            label: operatorWords(id, subject.type),
          }))}
        />
        {needsValue || subject.type !== "other" ? <ValueInput {...props} /> : null}
        <Button kind="tertiary" name="_aktion" value={`weg.${at[0]}.${at[1]}`}>
          {texts.remove} <span class="visually-hidden">: {labelOf(subject)}</span>
        </Button>
      </div>
    </div>
  );
};

type GroupProps = { rows: Rows; group: number; problems: readonly EntryProblem[] };

const Group = ({ rows, group, problems }: GroupProps) => {
  const inner = rows.groups[group] ?? [];
  return (
    <fieldset class="group-item stack stack--fill" id={`aussage-${group}`} tabIndex={-1}>
      <legend class="kern-label">{fill(texts.statement, { number: group + 1 })}</legend>
      {inner.map((row, index) => (
        <>
          {index > 0 && <p class="note">{texts.cases[rows.join]}</p>}
          <Statement row={row} at={[group, index]} problems={problems} />
        </>
      ))}
    </fieldset>
  );
};

const JoinChoice = ({ rows }: { rows: Rows }) =>
  rows.groups.length > 1 ? (
    <FieldView
      field={{
        ...{ type: "choice", multiple: false, name: "verbindung", label: texts.join },
        options: [
          { id: "and", label: texts.joins.and },
          { id: "or", label: texts.joins.or },
        ],
        ...{ chosen: [rows.join], placeholder: "" },
      }}
    />
  ) : (
    <input type="hidden" name="verbindung" value={rows.join} />
  );

type AddProps = { rows: Rows; subjects: readonly Subject[]; error: string | undefined };

const AddStatement = ({ rows, subjects, error }: AddProps) => {
  const places = Map.groupBy(subjects, ({ place }) => place);
  return (
    <div class="stack">
      <label class="kern-label" for="worueber">
        {texts.about}
      </label>
      {error && (
        <p class="kern-error" id="worueber-error">
          <span class="kern-body">{error}</span>
        </p>
      )}
      <select
        class="plain-select"
        id="worueber"
        name="worueber"
        {...(error && { "aria-invalid": "true", "aria-describedby": "worueber-error" })}
      >
        <option value="">{texts.choose}</option>
        {[...places].map(([place, inPlace]) => (
          <optgroup label={place}>
            {inPlace.map((subject) => (
              <option value={subject.name}>{labelOf(subject)}</option>
            ))}
          </optgroup>
        ))}
      </select>
      <div class="actions">
        <Button kind="secondary" name="_aktion" value="neu">
          {texts.add}
        </Button>
        {rows.groups.map((_, group) => (
          <Button kind="tertiary" name="_aktion" value={`fall.${group}`}>
            {fill(texts.addCase[rows.join], { number: group + 1 })}
          </Button>
        ))}
      </div>
    </div>
  );
};

export type StatementsProps = {
  rows: Rows;
  subjects: readonly Subject[];
  problems: readonly EntryProblem[];
};

/** A condition as statements that are chosen, joined by "and" or "or". */
export const Statements = ({ rows, subjects, problems }: StatementsProps) => (
  <>
    <DefaultButton />
    {rows.groups.length === 0 && <p>{texts.empty}</p>}
    {rows.groups.map((_, group) => (
      <Group {...{ rows, group, problems }} />
    ))}
    <JoinChoice rows={rows} />
    <AddStatement
      {...{ rows, subjects }}
      error={problems.find(({ name }) => name === "worueber")?.message}
    />
  </>
);
