import type { ElementKey, PackageTree, TreeElement } from "#library";
import { listIn, textIn } from "../edits/tree-edits.ts";
import { readCondition } from "./read-condition.ts";

export type SubjectType =
  "text" | "number" | "money" | "date" | "choice" | "choices" | "yesNo" | "other";

/** Something that a statement can be about. */
export type Subject = {
  name: string;
  label: string;
  /** Where it stands, for people: the title of a page. */
  place: string;
  type: SubjectType;
  /** What can be chosen. */
  options: readonly { id: string; label: string }[];
};

const TYPES: Readonly<Record<string, SubjectType>> = {
  ...{ text: "text", number: "number", date: "date", yesNo: "yesNo", declaration: "yesNo" },
  ...{ money: "money", choices: "choices", email: "text", phone: "text", url: "text" },
};

const PLACES = {
  settings: "Angaben der Stadt",
  account: "Konto",
  steps: "Ergebnisse von Schritten",
  computed: "Was ausgerechnet wurde",
};

const propertiesOf = (tree: PackageTree, key: ElementKey) =>
  tree.elements.get(key)?.properties ?? {};
const idOf = (tree: PackageTree, key: ElementKey): string => tree.elements.get(key)?.id ?? "";

function typeOf(properties: TreeElement["properties"]): SubjectType {
  const type = String(properties["type"]);
  if (type === "choice") return properties["multiple"] === true ? "choices" : "choice";
  if (type === "computed") return TYPES[String(properties["as"])] ?? "other";
  return TYPES[type] ?? "other";
}

const named = (id: string, label: string) => ({ id, label: label || id });

function optionsOf(tree: PackageTree, key: ElementKey, textRoot: string) {
  return listIn(tree, key, "options")
    .map((option) => idOf(tree, option))
    .map((id) => named(id, textIn(tree, `${textRoot}.option.${id}`)));
}

type Asked = { prefix: string; place: string };

/** A question as a subject; a repeated group stands for the questions in it. */
function subjectsOfField(tree: PackageTree, key: ElementKey, { prefix, place }: Asked): Subject[] {
  const id = idOf(tree, key);
  const label = textIn(tree, `${id}.label`) || id;
  const properties = propertiesOf(tree, key);
  if (properties["type"] === "group")
    return listIn(tree, key, "fields").flatMap((child) =>
      subjectsOfField(tree, child, { prefix: `${prefix}${id}[].`, place: label }),
    );
  const options = optionsOf(tree, key, id);
  return [{ name: prefix + id, label, place, type: typeOf(properties), options }];
}

const titleOf = (tree: PackageTree, key: ElementKey): string =>
  textIn(tree, `${idOf(tree, key)}.title`) || idOf(tree, key);

const fieldsOfPages = (
  tree: PackageTree,
  pages: readonly ElementKey[],
  prefix: string,
): Subject[] =>
  pages.flatMap((page) =>
    listIn(tree, page, "fields").flatMap((field) =>
      subjectsOfField(tree, field, { prefix, place: titleOf(tree, page) }),
    ),
  );

function parameters(tree: PackageTree): Subject[] {
  return listIn(tree, "service", "parameters").flatMap((key) => {
    const id = idOf(tree, key);
    const root = `parameter.${id}`;
    const type = typeOf(propertiesOf(tree, key));
    if (type === "other") return [];
    const label = textIn(tree, `${root}.label`) || id;
    return [
      { name: root, label, place: PLACES.settings, type, options: optionsOf(tree, key, root) },
    ];
  });
}

const ACCOUNT: Subject = {
  ...{ name: "konto.angemeldet", label: "Mit einem Konto angemeldet", place: PLACES.account },
  ...{ type: "yesNo", options: [] },
};

/** Steps that end with one of several results. */
function outcomes(tree: PackageTree): Subject[] {
  const bySteps = Map.groupBy(
    [...tree.elements.values()].flatMap(({ kind, id }) => {
      const [, step = "", outcome = ""] = /^([^.]+)\.outcome\.(.+)$/.exec(id) ?? [];
      return kind === "text" && step ? [{ step, ...named(outcome, textIn(tree, id)) }] : [];
    }),
    ({ step }) => step,
  );
  return [...bySteps].map(([step, options]) => ({
    name: `schritt.${step}.ergebnis`,
    label: textIn(tree, `${step}.label`) || step,
    place: PLACES.steps,
    type: "choice",
    options: options.map(({ id, label }) => ({ id, label })),
  }));
}

const COMPUTED = /^entscheidung\.\w+\.(\w+)$/;

/** `nachweisFehlt` as people read it: „Nachweis fehlt“; undefined for what is not computed. */
export function computedLabel(name: string): string | undefined {
  const [, id] = COMPUTED.exec(name) ?? [];
  const words = id?.replaceAll(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
  return words && words.charAt(0).toUpperCase() + words.slice(1);
}

const LITERAL_TYPES: Readonly<Record<string, SubjectType>> = {
  ...{ number: "number", yesNo: "yesNo", text: "text" },
};

/** Whether a letter writes it as an amount of money. */
const isMoney = (tree: PackageTree, name: string): boolean =>
  [...tree.elements.values()].some(
    ({ kind, id }) => kind === "text" && textIn(tree, id).includes(`{${name}|money}`),
  );

/** Computed values that conditions of the package ask about already; of others nobody knows the type. */
function computed(tree: PackageTree): Subject[] {
  const all = [...tree.elements.values()].flatMap(({ properties }) => {
    const when = properties["when"];
    const condition = typeof when === "string" ? readCondition(when) : undefined;
    return condition?.groups.flat() ?? [];
  });
  const found = new Map<string, Subject>();
  for (const comparison of all) {
    const { subject: name } = comparison;
    const label = computedLabel(name);
    const literal = "value" in comparison ? LITERAL_TYPES[comparison.value.kind] : undefined;
    if (label === undefined || literal === undefined) continue;
    const type = literal === "number" && isMoney(tree, name) ? "money" : literal;
    found.set(name, { name, label, place: PLACES.computed, type, options: [] });
  }
  return [...found.values()];
}

/**
 * The questions above one of the same list, or all of them; inside a group those above the group as
 * well.
 */
function around(tree: PackageTree, key: ElementKey, which: "above" | "all"): Subject[] {
  const { parent } = tree.elements.get(key) ?? {};
  if (parent === undefined || parent === null) return [];
  const owner = tree.elements.get(parent);
  const fields = listIn(tree, parent, "fields");
  const place = owner?.kind === "page" ? titleOf(tree, parent) : textIn(tree, `${owner?.id}.label`);
  return [
    ...(owner?.kind === "field" ? around(tree, parent, which) : []),
    ...fields
      .slice(0, which === "all" ? undefined : fields.indexOf(key))
      .flatMap((field) => subjectsOfField(tree, field, { prefix: "", place })),
  ];
}

/** The page, form for staff or letter that an element stands in, and the field on the way to it. */
function surroundingsOf(tree: PackageTree, start: ElementKey) {
  let field: ElementKey | undefined;
  for (let key: ElementKey | null = start; key !== null;) {
    const element: TreeElement | undefined = tree.elements.get(key);
    if (!element) break;
    if (element.kind === "field") field ??= key;
    if (["page", "board", "letter"].includes(element.kind)) return { field, home: element };
    key = element.parent;
  }
  return { field, home: undefined };
}

/** Everything that a condition of an element may be about: what is known when it is looked at. */
export function subjectsFor(tree: PackageTree, key: ElementKey): Subject[] {
  const { field, home } = surroundingsOf(tree, key);
  const pages = listIn(tree, "form", "pages");
  const everywhere = [...parameters(tree), ACCOUNT];
  // What is checked about an answer may look at the whole page.
  const which = tree.elements.get(key)?.kind === "check" ? "all" : "above";
  const near = field ? around(tree, field, which) : [];
  if (home?.kind !== "page")
    return [
      ...near,
      ...outcomes(tree),
      ...(home?.kind === "letter" ? computed(tree) : []),
      ...fieldsOfPages(tree, pages, "antrag."),
      ...everywhere,
    ];
  const before = fieldsOfPages(tree, pages.slice(0, pages.indexOf(home.key)), "");
  return [...before, ...near, ...everywhere];
}
