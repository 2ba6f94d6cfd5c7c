import { compileForm, formDefinition, presentPage } from "#forms";
import type { Conflict, PackageContent, PackageTree, TreeElement } from "#library";
import { dayOf, type Temporal } from "#platform/clock";
import { drawProcess } from "#processes";
import { FieldView, type Field } from "#ui";
import { pictureSource } from "../../process-picture.ts";
import { mergeTexts as texts } from "./texts.ts";

/** What a side looks like: the question as it would be asked, or the process as a picture. */
export type SideView =
  | { kind: "question"; field: Field }
  | { kind: "diagram"; source: string; description: string }
  | { kind: "nothing" };

const NOTHING: SideView = { kind: "nothing" };

/** What an element belongs to that can be shown. */
function shownOwner(tree: PackageTree, start: string): TreeElement | undefined {
  for (let key: string | null = start; key !== null;) {
    const element = tree.elements.get(key);
    if (!element) return undefined;
    if (element.kind === "field" || element.kind === "flowElement") return element;
    key = element.parent;
  }
  return undefined;
}

type Asked = { id: string; fields?: readonly Asked[] };

const fieldsIn = (fields: readonly Asked[]): Asked[] =>
  fields.flatMap((field) => [field, ...fieldsIn(field.fields ?? [])]);

/** The question alone on a page, whatever it depends on. */
function questionView(content: PackageContent, id: string, now: Temporal.Instant): SideView {
  const definition = formDefinition.safeParse(content.form);
  const fields = definition.data?.pages.flatMap((page) => page.fields ?? []) ?? [];
  const field = fieldsIn(fields).find((one) => one.id === id);
  if (!field) return NOTHING;
  const { when: _, checks: __, ...alone } = field as Asked & { when?: string; checks?: unknown };
  const page = { id: "seite", fields: [{ ...alone, required: true }] };
  const read = formDefinition.safeParse({ pages: [page] });
  const compiled = read.success ? compileForm(read.data) : undefined;
  if (compiled?.kind !== "compiled") return NOTHING;
  const german = content.texts["de"] as Readonly<Record<string, string>>;
  const surroundings = {
    parameter: {},
    heute: dayOf(now),
    konto: { angemeldet: false, niveau: "" },
  };
  const words = { texts: (key: string) => german[key], language: "de" as const };
  const shown = presentPage(compiled.form, "seite", { answers: {}, surroundings, words });
  const [presented] = shown?.fields ?? [];
  return presented ? { kind: "question", field: presented } : NOTHING;
}

/** How much of the process is seen around a step, so that it can be read beside the other side. */
const CUT = { width: 520, height: 320 };

/** The picture around its framed step; whole when nothing is framed. */
function cutOut(svg: string): string {
  const frame = /class="bpmn-frame" x="([-\d.]+)" y="([-\d.]+)" width="([\d.]+)" height="([\d.]+)"/;
  const found = frame.exec(svg);
  if (!found) return svg;
  const [x = 0, y = 0, width = 0, height = 0] = found.slice(1).map(Number);
  const left = Math.round(x + width / 2 - CUT.width / 2);
  const top = Math.round(y + height / 2 - CUT.height / 2);
  return svg
    .replace(/viewBox="[^"]*"/, `viewBox="${left} ${top} ${CUT.width} ${CUT.height}"`)
    .replace(/ width="\d+" height="\d+"/, ` width="${CUT.width}" height="${CUT.height}"`);
}

async function diagramView(content: PackageContent, { id }: TreeElement): Promise<SideView> {
  const description = texts.diagram;
  const options = { id: "ablauf", title: description, description, highlight: [id] };
  const drawing = await drawProcess(content.process, options);
  if (drawing.kind === "refused") return NOTHING;
  return { kind: "diagram", source: pictureSource(cutOut(drawing.svg)), description };
}

/** How the element of a question looks in a content. */
export async function sideView(
  conflict: Conflict,
  tree: PackageTree,
  { content, now }: { content: PackageContent; now: Temporal.Instant },
): Promise<SideView> {
  const owner = shownOwner(tree, conflict.element);
  if (!owner) return NOTHING;
  return owner.kind === "field"
    ? questionView(content, owner.id, now)
    : diagramView(content, owner);
}

/** Nothing in it can be changed: it only shows. */
export const SidePicture = ({ view, side }: { view: SideView; side: string }) => {
  if (view.kind === "nothing") return null;
  if (view.kind === "diagram")
    return <img class="process-picture" src={view.source} alt={view.description} {...CUT} />;
  const name = `${side}_${view.field.name}`;
  return (
    <div class="panel">
      <fieldset class="kern-fieldset" disabled>
        <legend class="kern-label">{texts.preview}</legend>
        <div class="kern-fieldset__body">
          <FieldView field={{ ...view.field, name }} />
        </div>
      </fieldset>
    </div>
  );
};
