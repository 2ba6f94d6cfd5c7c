import { LIMITS } from "./limits.ts";
import { quoted, refuse } from "./problem.ts";
import { anything, type Code, type Group, group, one, optional, type Shape } from "./shape.ts";
import { type Attributes, readCode, readSimple } from "./simple-values.ts";

/** An element as it begins. */
export type Tag = { name: string; namespace: string; attributes: Attributes };

type Frame = {
  name: string;
  attributes: Attributes;
  /** `null`: everything inside is passed over. */
  shape: Shape | null;
  found: Map<string, unknown[]>;
  text: string;
};

/** Builds one value from the events of a parser; every method throws Refused. */
export type ObjectBuilder = {
  open: (tag: Tag) => void;
  text: (words: string) => void;
  /** Closes the innermost element; `finished` as soon as it was the outermost. */
  close: () => { kind: "open" } | { kind: "finished"; value: unknown };
};

/** The standard leaves `code` and `name` of a code unqualified. */
const CODE = group({ code: one(anything), name: optional(anything) });

const groupOf = (shape: Shape): Group | undefined => {
  if (shape.kind === "group") return shape;
  return shape.kind === "code" ? CODE : undefined;
};

/** How the child of an element is built; `null` for one that is passed over. */
function childShape(
  { shape, found, name: parent }: Frame,
  { name, namespace }: Tag,
  { ours, notice }: { ours: string; notice: (reason: string) => void },
): Shape | null {
  if (shape === null) return null;
  const within = groupOf(shape);
  if (!within) refuse(`In ${parent} steht das Element ${quoted(name)}; erlaubt ist nur Text.`);
  if (within.skipped.includes("*") && !Object.hasOwn(within.children, name)) return null;
  if (namespace !== ours && !(namespace === "" && within === CODE))
    refuse(`Das Element ${quoted(name)} ist im fremden Namensraum ${quoted(namespace)}.`);
  if (!Object.hasOwn(within.children, name)) {
    if (!within.skipped.includes(name)) notice(`Unbekanntes Element ${quoted(name)} übergangen.`);
    return null;
  }
  const child = within.children[name];
  if (!child) return null;
  if (child.occurs !== "many" && found.has(name))
    refuse(`Das Element ${name} darf hier nur einmal stehen.`);
  return child.shape;
}

function groupValue({ children, inLanguage }: Group, { found, attributes }: Frame): object {
  const value: Record<string, unknown> = {};
  for (const [name, { occurs }] of Object.entries(children)) {
    const values = found.get(name) ?? [];
    if (occurs === "one" && values.length === 0) refuse(`Das Element ${name} fehlt.`);
    if (occurs === "many") value[name] = values;
    else if (values.length > 0) value[name] = values[0];
  }
  const language = attributes["languageCode"];
  return inLanguage && language !== undefined ? { ...value, languageCode: language } : value;
}

function valueOf(frame: Frame, notice: (reason: string) => void): unknown {
  const { shape, attributes } = frame;
  if (shape === null) return undefined;
  if (shape.kind === "group") return groupValue(shape, frame);
  if (shape.kind === "code")
    return readCode(attributes, groupValue(CODE, frame) as Pick<Code, "code" | "name">);
  return readSimple(shape, frame, notice);
}

/** A builder for the element `tag`, which has begun already. */
export function createObjectBuilder(
  tag: Tag,
  shape: Shape,
  notice: (reason: string) => void,
): ObjectBuilder {
  const begin = ({ name, attributes }: Tag, as: Shape | null): Frame => ({
    name,
    attributes,
    shape: as,
    found: new Map(),
    text: "",
  });
  const frames = [begin(tag, shape)];
  return {
    open: (child) => {
      const parent = frames.at(-1);
      if (!parent || frames.length >= LIMITS.depth)
        refuse("Die Elemente sind zu tief verschachtelt.");
      const as = childShape(parent, child, { ours: tag.namespace, notice });
      frames.push(begin(child, as));
    },
    text: (words) => {
      const frame = frames.at(-1);
      if (!frame || frame.shape === null) return;
      if (!groupOf(frame.shape)) frame.text += words;
      else if (words.trim() !== "")
        refuse(`In ${frame.name} steht Text; erlaubt sind nur Elemente.`);
    },
    close: () => {
      const frame = frames.pop();
      if (!frame) return { kind: "open" };
      const value = valueOf(frame, notice);
      const parent = frames.at(-1);
      if (!parent) return { kind: "finished", value };
      if (frame.shape !== null) {
        const values = parent.found.get(frame.name);
        if (values) values.push(value);
        else parent.found.set(frame.name, [value]);
      }
      return { kind: "open" };
    },
  };
}
