import {
  compilePackage,
  overlayOf,
  type Overlay,
  type PackageContent,
  playJourney,
  readTree,
} from "#library";

type Field = { id: string; fields?: Field[] };
type Texts = Readonly<Record<string, string>>;

const compiledOrThrow = async (content: PackageContent) => {
  const compilation = await compilePackage(content);
  if (compilation.kind === "compiled") return compilation.package;
  throw new Error(JSON.stringify(compilation.problems));
};

/** The package with its journeys as they come out now, as an author would check and save them. */
export async function withJourneysAsTheyAre(content: PackageContent): Promise<PackageContent> {
  const compiled = await compiledOrThrow(content);
  const journeys = compiled.journeys.map((one) => playJourney(compiled, one).observed);
  return {
    ...content,
    journeys: Object.fromEntries(
      journeys.map((one) => [one.id, JSON.parse(JSON.stringify(one)) as unknown]),
    ),
  };
}

/** Words in German, added or replaced. */
export const reworded = (content: PackageContent, words: Texts): PackageContent => ({
  ...content,
  texts: { ...content.texts, de: { ...(content.texts["de"] as Texts), ...words } },
});

/** Asks one more thing on a page; nobody has to answer. */
export function withQuestion(
  content: PackageContent,
  { page, id, label }: { page: string; id: string; label: string },
): PackageContent {
  const form = structuredClone(content.form) as { pages: Field[] };
  const question = { id, type: "text", required: false, maxLength: 40 };
  form.pages.find((one) => one.id === page)?.fields?.push(question);
  return reworded({ ...content, form }, { [`${id}.label`]: label });
}

/** Gives a step of the process another deadline. */
export const withDeadline = (
  content: PackageContent,
  { step, from, to }: { step: string; from: string; to: string },
): PackageContent => ({
  ...content,
  process: content.process.replace(
    new RegExp(`(id="${step}"[^>]*verbund:due=")${from}"`),
    `$1${to}"`,
  ),
});

export async function overlayBetween(base: PackageContent, mine: PackageContent): Promise<Overlay> {
  const [before, after] = [await readTree(base), await readTree(mine)];
  if (before.kind === "refused" || after.kind === "refused") throw new Error("cannot be read");
  return overlayOf(before.tree, after.tree);
}
