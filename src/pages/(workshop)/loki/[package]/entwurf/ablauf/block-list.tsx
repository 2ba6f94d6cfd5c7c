import type { Block, BlockEvent, BlockWay, ProcessBlocks, Sequence } from "#library";
import { fill } from "#platform/i18n";
import { Badge, Link } from "#ui";
import { type Editor, editorPath } from "../editor/editor-at-hand.ts";
import { editorTexts } from "../editor/texts.ts";
import { factsOf } from "./block-facts.ts";
import { dueWords, feelWords, type Labels } from "./labels.ts";
import { processTexts as texts } from "./texts.ts";

export type ListedProcess = { editor: Editor; labels: Labels; blocks: ProcessBlocks };
type At = ListedProcess & {
  /** What is listed happens while its step stays open. */
  isBeside?: boolean;
};

/** Where the focus goes after a block was changed. */
export const blockId = (id: string): string => `baustein-${id}`;

const stepPath = ({ editor }: At, id: string): string =>
  editorPath(editor, `ablauf/schritt/${encodeURIComponent(id)}`);

/** Puts something behind a block, or at the beginning of a way. */
const AddLink = ({ at, way, where }: { at: At; way: string; where: string }) => (
  <p class="block-add">
    <Link href={editorPath(at.editor, `ablauf/neu/${encodeURIComponent(way)}`)}>
      <span aria-hidden="true">+ </span>
      {texts.add} <span class="visually-hidden">{where}</span>
    </Link>
  </p>
);

const EditLink = ({ at, id, name }: { at: At; id: string; name: string }) => {
  if (at.editor.isFixed(`flowElement/${id}`)) return <Badge kind="info">{texts.fixed}</Badge>;
  return (
    <Link href={stepPath(at, id)}>
      {texts.edit} <span class="visually-hidden">„{name}“</span>
    </Link>
  );
};

/** Which words lead into a way. */
function wayWords({ labels }: At, { doing, ways }: Block, way: BlockWay): string {
  if (way.condition !== undefined)
    return fill(texts.when, { condition: feelWords(labels, way.condition) });
  return doing.kind === "parallel"
    ? fill(texts.sameTime, { number: ways.indexOf(way) + 1 })
    : texts.otherwise;
}

const Ways = ({ at, block }: { at: At; block: Block }) => (
  <ul class="block-ways">
    {block.ways.map((way) => (
      <li>
        <p>
          <strong>{way.name ? `${way.name}: ` : ""}</strong>
          {wayWords(at, block, way)}
          {way.sequence === undefined && ` – ${texts.further}`}
        </p>
        {way.sequence && (
          <Steps at={at} sequence={way.sequence} begin={{ way: way.id, name: way.name ?? "" }} />
        )}
        {!way.sequence && (
          <AddLink at={at} way={way.id} where={fill(texts.addOnWay, { name: way.name ?? "" })} />
        )}
      </li>
    ))}
  </ul>
);

const EVENT_WORDS = { failure: texts.failure, foreign: texts.foreignEvent } as const;

const Events = ({ at, events }: { at: At; events: readonly BlockEvent[] }) => (
  <ul class="block-ways">
    {events.map(({ id, name, kind, after, beside, sequence }) => (
      <li id={blockId(id)} tabIndex={-1}>
        <p>
          <strong>{name}: </strong>
          {kind === "deadline"
            ? `${beside ? texts.deadlineBeside : texts.deadline} (${dueWords(at.labels, after ?? "")})`
            : EVENT_WORDS[kind]}{" "}
          {kind !== "foreign" && <EditLink at={at} id={id} name={name} />}
        </p>
        <Steps at={{ ...at, isBeside: beside }} sequence={sequence} />
      </li>
    ))}
  </ul>
);

const BlockItem = ({ at, block }: { at: At; block: Block }) => {
  const { id, name, doing, ways, events, behind, isTold } = block;
  const { facts, sentence } = factsOf(at.labels, block);
  const isEditable = doing.kind !== "foreign" && doing.kind !== "join";
  return (
    <li id={blockId(id)} tabIndex={-1}>
      <div class={`block block--${doing.kind}`}>
        <div class="block__head">
          <strong>{name}</strong>
          <span class="block__kind">{texts.kinds[doing.kind]}</span>
          {isEditable && <EditLink at={at} id={id} name={name} />}
        </div>
        {sentence && <p>{at.isBeside && doing.kind === "end" ? texts.endBeside : sentence}</p>}
        {facts.length > 0 && (
          <dl class="block__facts">
            {facts.map(({ label, value }) => (
              <div>
                <dt>{label}:</dt> <dd>{value}</dd>
              </div>
            ))}
          </dl>
        )}
        {isTold && <p class="note">{texts.says.told}</p>}
        {at.editor.isFixed(`flowElement/${id}`) && (
          <p class="note">{fill(editorTexts.fixed, { author: at.editor.author })}</p>
        )}
        {ways.length > 0 && <Ways at={at} block={block} />}
        {events.length > 0 && <Events at={at} events={events} />}
      </div>
      {behind !== undefined && (
        <AddLink at={at} way={behind} where={fill(texts.addBehind, { name })} />
      )}
    </li>
  );
};

type StepsProps = { at: At; sequence: Sequence; begin?: { way: string; name: string } };

const Steps = ({ at, sequence, begin }: StepsProps) => {
  const { blocks, goesTo } = sequence;
  return (
    <>
      {begin && (
        <AddLink at={at} way={begin.way} where={fill(texts.addOnWay, { name: begin.name })} />
      )}
      {blocks.length > 0 && (
        <ol class="blocks">
          {blocks.map((block) => (
            <BlockItem at={at} block={block} />
          ))}
        </ol>
      )}
      {goesTo && (
        <p class="block-goes">
          <span aria-hidden="true">{goesTo.back ? "↑" : "↓"} </span>
          {goesTo.back ? texts.goesBack : texts.goesOn}{" "}
          <Link href={`#${blockId(goesTo.id)}`}>{goesTo.name}</Link>
        </p>
      )}
    </>
  );
};

/** The process as an ordered list with its ways inside; it stands for the drawing, too. */
export const BlockList = (at: ListedProcess) => {
  const { sequence, loose } = at.blocks;
  return (
    <>
      <section class="stack stack--fill" aria-labelledby="schritte">
        <h2 id="schritte">{texts.list}</h2>
        <Steps at={at} sequence={sequence} />
      </section>
      {loose.length > 0 && (
        <section class="stack stack--fill" aria-labelledby="ohne-verbindung">
          <h2 id="ohne-verbindung">{texts.loose}</h2>
          <p>{texts.looseText}</p>
          <Steps at={at} sequence={{ blocks: loose }} />
        </section>
      )}
    </>
  );
};
