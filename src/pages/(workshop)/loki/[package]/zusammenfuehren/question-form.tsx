import { type Choice, type Conflict, describe } from "#library";
import { fill } from "#platform/i18n";
import { Button, ErrorSummary, FieldView, FormToken } from "#ui";
import { formText } from "../../../../form-text.ts";
import type { FormBody } from "../../../../visit.ts";
import type { EntryProblem } from "../../settings/entered-settings.ts";
import { WRITING } from "../../settings/written-value.ts";
import { packagePath } from "../../workshop-desk.ts";
import type { PackageWithDraft } from "../package-at-hand.ts";
import { SidePicture, type SideView } from "./side-view.tsx";
import { mergeTexts as texts } from "./texts.ts";

export type QuestionShown = {
  conflict: Conflict;
  /** The how manieth of how many. */
  number: number;
  total: number;
  /** Whose version or offer it is. */
  who: string;
  views: { mine: SideView; theirs: SideView };
  typed?: FormBody;
  problems?: readonly EntryProblem[];
};

type Props = { hand: PackageWithDraft; shown: QuestionShown };

const Side = ({ side, shown }: { side: "mine" | "theirs"; shown: QuestionShown }) => {
  const { conflict, who, views } = shown;
  const id = `seite-${side}`;
  return (
    <section class="stack stack--fill" aria-labelledby={id}>
      <h3 id={id}>{side === "mine" ? texts.mine : fill(texts.theirs, { who })}</h3>
      {conflict[side].length === 0 && <p>{texts.unchanged}</p>}
      <ul class="spaced">
        {conflict[side].map((change) => (
          <li>{describe(change, "de")}</li>
        ))}
      </ul>
      <SidePicture view={views[side]} side={side} />
    </section>
  );
};

type Difference = Conflict["differences"][number];

const isDuration = ({ mine, theirs }: Difference): boolean =>
  /^P(\d+[YMWD])+$/.test(String(mine ?? theirs));

/** What somebody can write anew without knowing how it is stored: words and durations. */
export const writable = ({ differences }: Conflict): Difference[] =>
  differences.filter((one) => one.element.startsWith("text/") || isDuration(one));

const writtenNow = (one: Difference): string =>
  isDuration(one)
    ? (WRITING.duration?.write(one.mine ?? one.theirs) ?? "")
    : String(one.mine ?? "");

/** undefined when it cannot be read. */
export const readNew = (one: Difference, typed: string): string | undefined => {
  const value = isDuration(one) ? WRITING.duration?.read(typed) : typed;
  return typeof value === "string" && value !== "" ? value : undefined;
};

export const newName = (property: string): string => `neu.${property}`;

const choicesOf = (conflict: Conflict): readonly Choice[] =>
  conflict.choices.filter((choice) => choice !== "new" || writable(conflict).length > 0);

const NewWords = ({ shown }: Pick<Props, "shown">) => {
  const { conflict, typed, problems } = shown;
  if (!choicesOf(conflict).includes("new")) return null;
  return (
    <>
      {writable(conflict).map((difference) => {
        const { property } = difference;
        const name = newName(property);
        return (
          <FieldView
            field={{
              ...{ type: "text", multiline: !isDuration(difference), name, hint: texts.newHint },
              label: fill(texts.newWords, { what: describeProperty(conflict, property) }),
              value: typed ? formText(typed, name) : writtenNow(difference),
              error: problems?.find((one) => one.name === name)?.message,
            }}
          />
        );
      })}
    </>
  );
};

const LANGUAGES: Readonly<Record<string, string>> = {
  de: "Deutsch",
  en: "Englisch",
  "de-easy": "Einfach erklärt",
};

const describeProperty = ({ about }: Conflict, property: string): string =>
  LANGUAGES[property] ?? about.label.de ?? about.id;

/** One real contradiction: what each side did, how it looks, and what should apply. */
export const QuestionForm = ({ hand, shown }: Props) => {
  const { conflict, number, total, who, typed, problems = [] } = shown;
  const errorAt = (name: string) => problems.find((one) => one.name === name)?.message;
  return (
    <section class="stack stack--fill" aria-labelledby="frage">
      <ErrorSummary title={texts.errors} errors={problems} />
      <p class="note">{fill(texts.progress, { number, total })}</p>
      <h2 id="frage">{describe(conflict, "de", { theirs: who })}</h2>
      <div class="columns columns--halves">
        <Side side="mine" shown={shown} />
        <Side side="theirs" shown={shown} />
      </div>
      <form
        class="form"
        method="post"
        action={packagePath(hand.packageId, "/zusammenfuehren")}
        novalidate
      >
        <FormToken value={hand.desk.visit.formToken()} />
        <input type="hidden" name="_aktion" value="decide" />
        <input type="hidden" name="stand" value={String(hand.draft.edition)} />
        <input type="hidden" name="frage" value={conflict.key} />
        <FieldView
          field={{
            ...{ type: "choice", multiple: false, name: "antwort", label: texts.choose },
            ...{ placeholder: "", error: errorAt("antwort") },
            options: choicesOf(conflict).map((id) => ({
              id,
              label: fill(texts.choices[id], { who }),
            })),
            chosen: typed ? [formText(typed, "antwort")] : [],
          }}
        />
        <NewWords shown={shown} />
        <FieldView
          field={{
            ...{ type: "text", multiline: false, name: "grund", label: texts.reason },
            ...{ hint: texts.reasonHint, error: errorAt("grund") },
            value: typed ? formText(typed, "grund") : "",
          }}
        />
        <div class="actions">
          <Button>{texts.decide}</Button>
        </div>
      </form>
    </section>
  );
};
