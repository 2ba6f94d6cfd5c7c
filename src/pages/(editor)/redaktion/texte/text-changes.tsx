import { type ChangedElement, type ChangedLine, diffWords, type Run } from "#catalogue";
import { Badge } from "#ui";
import { textsTexts } from "./texts.ts";

const { diff: texts, kinds, lines: lineNames } = textsTexts;

const CHANGE_KINDS = { added: "success", removed: "danger", changed: "info" } as const;

/** Said to those who do not see a line through or below words. */
const Aloud = ({ children }: { children: string }) => (
  <span class="visually-hidden">{children} </span>
);

const RunWords = ({ run: { kind, text } }: { run: Run }) => {
  if (kind === "same") return <>{text}</>;
  const Mark = kind === "removed" ? "del" : "ins";
  return (
    <Mark>
      <Aloud>{kind === "removed" ? ` ${texts.removedWords}` : ` ${texts.addedWords}`}</Aloud>
      {text}
      <Aloud>{` ${texts.end}`}</Aloud>
    </Mark>
  );
};

/** Words of one line, old and new in one. */
export const LineWords = ({ before, after }: Pick<ChangedLine, "before" | "after">) => (
  <>
    {diffWords(before, after).map((run) => (
      <RunWords run={run} />
    ))}
  </>
);

/** One change, with its words. */
export const ChangeBody = ({ element: { lines } }: { element: ChangedElement }) => (
  <dl class="facts">
    {lines.map(({ line, before, after }) => (
      <>
        <dt>{lineNames[line]}</dt>
        <dd lang={line === "en" ? "en" : undefined}>
          <LineWords before={before} after={after} />
        </dd>
      </>
    ))}
  </dl>
);

export const ChangeHead = ({ element: { kind, change } }: { element: ChangedElement }) => (
  <>
    {kinds[kind]} <Badge kind={CHANGE_KINDS[change]}>{texts[change]}</Badge>
  </>
);

/** What is different between two texts, word by word. */
export const TextChanges = ({ changes }: { changes: readonly ChangedElement[] }) => (
  <div class="stack stack--fill">
    <p class="note">{texts.legend}</p>
    <ul class="changes">
      {changes.map((element) => (
        <li class="stack stack--tight">
          <p>
            <strong>
              <ChangeHead element={element} />
            </strong>
          </p>
          <ChangeBody element={element} />
        </li>
      ))}
    </ul>
  </div>
);
