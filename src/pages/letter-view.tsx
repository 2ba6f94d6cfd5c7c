import type { LetterDocument, LetterPart } from "#notices";
import { fill } from "#platform/i18n";
import { DataTable } from "#ui";

const TABLE = "Tabelle {number}";

const tablesOf = (parts: readonly LetterPart[]) => parts.filter(({ kind }) => kind === "table");

const Part = ({ part, all }: { part: LetterPart; all: readonly LetterPart[] }) => {
  switch (part.kind) {
    case "heading":
      return <h3>{part.text}</h3>;
    case "list":
      return (
        <ul>
          {part.items.map((item) => (
            <li>{item}</li>
          ))}
        </ul>
      );
    case "table":
      return (
        <DataTable
          caption={fill(TABLE, { number: tablesOf(all).indexOf(part) + 1 })}
          hideCaption
          rows={part.rows}
          columns={part.columns.map(({ heading, align }, index) => ({
            head: heading,
            number: align === "end",
            cell: (row: readonly string[]) => row[index] ?? "",
          }))}
        />
      );
    default:
      return <p>{part.text}</p>;
  }
};

/** What a letter says, as staff read it before it is printed. */
export const LetterView = ({ letter: { title, blocks } }: { letter: LetterDocument }) => (
  <article class="panel stack stack--fill">
    <h2>{title}</h2>
    {blocks.map((part) => (
      <Part part={part} all={blocks} />
    ))}
  </article>
);
