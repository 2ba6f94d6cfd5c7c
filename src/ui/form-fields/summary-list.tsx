import { Link } from "../components/link.tsx";
import type { Blank } from "../drawn-once.tsx";

/** One line, several lines, or labelled entries. */
export type Shown = string | readonly string[] | readonly ShownEntry[];
export type ShownEntry = { label: string; value: Shown };

type SummaryListProps = {
  entries: readonly (ShownEntry & { change?: { href: string; word: string } | undefined })[];
  /** Stands where nothing was answered: "Keine Angabe". */
  empty: string;
};

/** Answers to be checked, each with the way back to its question. */
export const SummaryList = ({ entries, empty }: SummaryListProps) => (
  <dl class="summary">
    {entries.map(({ label, value, change }) => (
      <div class="summary__item">
        <dt>{label}</dt>
        <dd>
          <ShownValue value={value} empty={empty} />
        </dd>
        {change && (
          <dd class="summary__change">
            <Link class="link" href={change.href}>
              {change.word}
              <span class="visually-hidden">: {label}</span>
            </Link>
          </dd>
        )}
      </div>
    ))}
  </dl>
);

/** An answer as `SummaryList` shows it, also for other places. */
export function ShownValue({ value, empty }: { value: Shown; empty: string }) {
  if (value.length === 0) return <span class="note">{empty}</span>;
  if (typeof value === "string") return <>{value}</>;
  if (value.every((part) => typeof part === "string"))
    return (
      <>
        {value.map((line, index) => (
          <>
            {index > 0 && <br />}
            {line}
          </>
        ))}
      </>
    );
  return <SummaryList entries={value.filter((part) => typeof part !== "string")} empty={empty} />;
}

/** An answer without what was answered: how many parts it has, and what they are called. */
export function blankShown(value: Shown, blank: Blank): Shown {
  if (typeof value === "string") return value === "" ? "" : blank(value);
  return value.map((part) =>
    typeof part === "string"
      ? blank(part)
      : { label: part.label, value: blankShown(part.value, blank) },
  ) as readonly string[] | readonly ShownEntry[];
}
