import {
  compilePackage,
  type Overlay,
  overlayOf,
  type PackageContent,
  playJourney,
  readTree,
} from "#library";

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

const withTexts = (content: PackageContent, texts: Texts, languages: readonly string[]) => ({
  ...content,
  texts: {
    ...content.texts,
    ...Object.fromEntries(
      languages.map((one) => [one, { ...(content.texts[one] as Texts), ...texts }]),
    ),
  },
});

/** Words in German, added or replaced. */
export const reworded = (content: PackageContent, words: Texts): PackageContent =>
  withTexts(content, words, ["de"]);

type Pages = { pages: { id: string; fields?: unknown[] }[] };
type Question = {
  id?: string;
  label?: string;
  /** Nobody has to answer. */
  voluntary?: boolean;
};

/** Asks one more thing on a page. */
export function withQuestion(
  content: PackageContent,
  page: string,
  {
    id = "haftpflicht",
    label = "Ist der Hund haftpflichtversichert?",
    voluntary = false,
  }: Question = {},
): PackageContent {
  const form = structuredClone(content.form) as Pages;
  const question = voluntary ? { type: "text", required: false, maxLength: 40 } : { type: "yesNo" };
  form.pages.find((one) => one.id === page)?.fields?.push({ id, ...question });
  return withTexts({ ...content, form }, { [`${id}.label`]: label }, ["de", "en"]);
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

/** One more task of the tax office before the decision. */
export function withSecondLook(content: PackageContent): PackageContent {
  const process = content.process
    .replace(
      'sourceRef="steuerBerechnen" targetRef="entscheiden"',
      'sourceRef="steuerBerechnen" targetRef="nachsehen"',
    )
    .replace(
      "<bpmn:incoming>f-berechnet</bpmn:incoming>",
      "<bpmn:incoming>f-nachgesehen</bpmn:incoming>",
    )
    .replace(
      "</bpmn:process>",
      `<bpmn:userTask id="nachsehen" name="Nachsehen" verbund:role="steuerstelle" verbund:may="check" verbund:outcomes="gesehen">
      <bpmn:incoming>f-berechnet</bpmn:incoming><bpmn:outgoing>f-nachgesehen</bpmn:outgoing></bpmn:userTask>
      <bpmn:sequenceFlow id="f-nachgesehen" sourceRef="nachsehen" targetRef="entscheiden" /></bpmn:process>`,
    )
    .replace(
      "</bpmndi:BPMNPlane>",
      `<bpmndi:BPMNShape id="nachsehen_di" bpmnElement="nachsehen"><dc:Bounds x="10" y="900" width="100" height="80" /></bpmndi:BPMNShape>
      <bpmndi:BPMNEdge id="f-nachgesehen_di" bpmnElement="f-nachgesehen"><di:waypoint x="110" y="940" /><di:waypoint x="200" y="940" /></bpmndi:BPMNEdge></bpmndi:BPMNPlane>`,
    );
  return withTexts(
    { ...content, process },
    { "nachsehen.label": "Nachsehen", "nachsehen.outcome.gesehen": "Gesehen" },
    ["de", "en"],
  );
}

async function treeOf(content: PackageContent) {
  const reading = await readTree(content);
  if (reading.kind === "refused") throw new Error(JSON.stringify(reading.problems));
  return reading.tree;
}

/** What somebody changed. */
export const overlayBetween = async (
  base: PackageContent,
  mine: PackageContent,
): Promise<Overlay> => overlayOf(await treeOf(base), await treeOf(mine));
