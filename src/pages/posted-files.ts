import type { FileCard } from "#files";
import { type CompiledForm, fieldNamed, fileLine, readFileLine } from "#forms";
import type { FormBody } from "./visit.ts";

/** What a page sent back for the files of a question. */
export const linesAt = (body: FormBody, name: string): string[] =>
  [body[name] ?? []].flat().filter((line) => readFileLine(line) !== undefined);

/** The file a "remove" button stands for, "nachweis 0190…". */
export function droppedFrom(body: FormBody): { name: string; id: string } | undefined {
  const [name, id] = [body["_drop"] ?? ""].flat()[0]?.split(" ") ?? [];
  return name && id ? { name, id } : undefined;
}

type NewFile = { name: string; line: string };

/**
 * The form as it is read: with the files that came just now, without the one that was removed, and
 * with every file called what it is called here, whatever the page said.
 */
export function withFiles(
  body: FormBody,
  {
    form,
    cards,
    added,
  }: { form: CompiledForm; cards: readonly FileCard[]; added: readonly NewFile[] },
): FormBody {
  const known = new Map(cards.map((card) => [card.id, fileLine(card)]));
  const dropped = droppedFrom(body);
  const names = new Set([...Object.keys(body), ...added.map(({ name }) => name)]);
  const lines = [...names]
    .filter((name) => fieldNamed(form, name)?.type === "file")
    .map((name) => {
      const there = linesAt(body, name).filter(
        (line) => !(dropped?.name === name && line.startsWith(dropped.id)),
      );
      const come = added.filter((one) => one.name === name).map(({ line }) => line);
      return [
        name,
        [...there, ...come].map((line) => known.get(line.slice(0, 36)) ?? line),
      ] as const;
    });
  return { ...body, ...Object.fromEntries(lines) };
}
