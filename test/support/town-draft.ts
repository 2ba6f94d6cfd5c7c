import { loadAdoption, type Library, overlayOf, type PackageContent, readTree } from "#library";
import type { Clock } from "#platform/clock";
import type { AuthorityDb } from "#platform/db";
import { beginChange, insertRemark, loadDraft, saveDraft } from "#workshop";

type House = { library: Library; clock: Clock };
type Wanted = {
  packageId: string;
  /** Member of staff who does it all. */
  staffId: string;
  change: (content: PackageContent) => PackageContent;
};

async function treeOf(content: PackageContent) {
  const reading = await readTree(content);
  if (reading.kind === "refused") throw new Error(JSON.stringify(reading.problems));
  return reading.tree;
}

/** A draft of what runs in the town with something changed, signed off and ready to be published. */
export async function readyDraft(
  { library, clock }: House,
  db: AuthorityDb,
  { packageId, staffId, change }: Wanted,
) {
  const now = clock.now();
  const running = await loadAdoption(db, packageId);
  if (!running) throw new Error(`no ${packageId}`);
  const begun = await beginChange(db, { packageId, merging: null, staffId, now });
  if (begun !== "begun") throw new Error(begun);
  const draft = await loadDraft(db, packageId);
  if (!draft) throw new Error("no draft");
  const base = await library.content(running.baseHash);
  const overlay = overlayOf(await treeOf(base), await treeOf(change(base)));
  await saveDraft(db, { ...draft, overlay }, { staffId, now });
  const ready = await loadDraft(db, packageId);
  if (!ready) throw new Error("no draft");
  for (const kind of ["professional", "technical"] as const)
    await insertRemark(db, ready, { kind, staffId, words: "Geprüft", saidAt: now });
  return ready;
}

type Texts = Readonly<Record<string, string>>;

const withTexts = (content: PackageContent, texts: Texts): PackageContent => ({
  ...content,
  texts: {
    ...content.texts,
    de: { ...(content.texts["de"] as Texts), ...texts },
    en: { ...(content.texts["en"] as Texts), ...texts },
  },
});

type Pages = { pages: { id: string; fields?: unknown[] }[] };

/** One more question on a page, to be answered by everybody. */
export function withQuestion(content: PackageContent, page: string, id = "haftpflicht") {
  const form = structuredClone(content.form) as Pages;
  form.pages.find((one) => one.id === page)?.fields?.push({ id, type: "yesNo" });
  const label = "Ist der Hund haftpflichtversichert?";
  return withTexts({ ...content, form }, { [`${id}.label`]: label });
}

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
  );
}
