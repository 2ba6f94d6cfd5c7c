import { drawProcess } from "#processes";

/** The picture brings its own colours, because a page's style does not reach into it. */
const STYLE =
  "<style>svg{background:#fff;color:#1b1b1b}.bpmn-body{fill:#fff}.bpmn-frame{fill:none;stroke:#b00020}" +
  "@media (prefers-color-scheme:dark){svg{background:#14181f;color:#e9edf2}.bpmn-body{fill:#14181f}.bpmn-frame{stroke:#ff8a8a}}</style>";

/** A drawing as the source of an image. */
export function pictureSource(svg: string): string {
  const styled = svg.replace(/^(<svg[^>]*>)/, `$1${STYLE}`);
  return `data:image/svg+xml;base64,${Buffer.from(styled).toString("base64")}`;
}

export type ProcessPicture = { source: string; width: number; height: number };

/** The whole process; undefined when it cannot be drawn. */
export async function processPicture(
  xml: string,
  { title, highlight = [] }: { title: string; highlight?: readonly string[] },
): Promise<ProcessPicture | undefined> {
  const drawing = await drawProcess(xml, { id: "ablauf", title, description: title, highlight });
  if (drawing.kind === "refused") return undefined;
  const [, width = 0, height = 0] = (/ width="(\d+)" height="(\d+)"/.exec(drawing.svg) ?? []).map(
    Number,
  );
  return { source: pictureSource(drawing.svg), width, height };
}
