import type { ElementKey, PackageTree } from "#library";
import { DAY_UNITS, textProperty } from "#workshop";
import { ChoiceInput, type Given, textOf, TickInput, WordsInput } from "./inputs.tsx";
import { fieldTexts as texts } from "./texts.ts";

type LimitsProps = Given & { type: string; tree: PackageTree; element: ElementKey };

type DayProps = Given & { name: string; label: string };

const DayLimitInputs = ({ name, label, ...given }: DayProps) => {
  const isWritten = textOf(given.inputs, name) === "written";
  const kinds = ["none", "today", "before", "after", ...(isWritten ? ["written"] : [])];
  const words: Readonly<Record<string, string>> = texts.limitKinds;
  return (
    <div class="group-item stack">
      <ChoiceInput
        {...{ ...given, name, label }}
        options={kinds.map((id) => ({ id, label: words[id] ?? id }))}
      />
      <div class="row">
        <WordsInput {...given} name={`${name}.anzahl`} label={texts.amount} />
        <div class="stack stack--tight">
          <label class="kern-label" for={`${name}-einheit`}>
            {texts.unit}
          </label>
          <select class="plain-select" id={`${name}-einheit`} name={`${name}.einheit`}>
            {DAY_UNITS.map((id) => (
              <option value={id} selected={textOf(given.inputs, `${name}.einheit`) === id}>
                {texts.units[id]}
              </option>
            ))}
          </select>
        </div>
      </div>
    </div>
  );
};

const TICKED = (label: string) => [{ id: "ja", label }];

const FileLimits = (given: Given) => (
  <>
    <TickInput
      {...{ ...given, name: "dateien", label: texts.accept }}
      options={Object.entries(texts.files).map(([id, label]) => ({ id, label }))}
    />
    <WordsInput {...given} name="anzahlDateien" label={texts.maxFiles} />
    <WordsInput {...given} name="megabyte" label={texts.maxMegabytes} />
  </>
);

const TextLimits = ({ tree, element, ...given }: Omit<LimitsProps, "type">) => (
  <>
    <WordsInput {...given} name="laenge" label={texts.maxLength} />
    <TickInput
      {...{ ...given, name: "zeilen", label: texts.multiline }}
      options={TICKED(texts.multilineYes)}
    />
    {textProperty(tree, element, "pattern") !== "" && <p class="note">{texts.pattern}</p>}
  </>
);

/** What limits the answer, by the type of the question. */
export const Limits = ({ type, tree, element, ...given }: LimitsProps) => {
  switch (type) {
    case "text":
      return <TextLimits {...{ tree, element, ...given }} />;
    case "number":
      return (
        <>
          <WordsInput {...given} name="min" label={texts.min} optional />
          <WordsInput {...given} name="max" label={texts.max} optional />
          <WordsInput {...given} name="stellen" label={texts.decimals} />
        </>
      );
    case "group":
      return (
        <>
          <WordsInput {...given} name="min" label={texts.minEntries} />
          <WordsInput {...given} name="max" label={texts.maxEntries} />
        </>
      );
    case "date":
      return (
        <>
          <DayLimitInputs {...given} name="ab" label={texts.earliest} />
          <DayLimitInputs {...given} name="bis" label={texts.latest} />
        </>
      );
    case "choice":
      return (
        <ChoiceInput
          {...{ ...given, name: "mehrere", label: texts.multiple }}
          options={[
            { id: "one", label: texts.one },
            { id: "several", label: texts.several },
          ]}
        />
      );
    case "address":
      return (
        <ChoiceInput
          {...{ ...given, name: "anschriften", label: texts.within }}
          options={[
            { id: "anywhere", label: texts.anywhere },
            { id: "town", label: texts.town },
          ]}
        />
      );
    case "person":
      return (
        <TickInput
          {...{ ...given, name: "geburt", label: texts.birthDate }}
          options={TICKED(texts.withBirthDate)}
        />
      );
    case "file":
      return <FileLimits {...given} />;
    default:
      return null;
  }
};
