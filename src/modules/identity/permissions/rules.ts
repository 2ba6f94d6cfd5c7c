import { allow, type Condition, type Rule, when } from "./allow.ts";
import { judge } from "./judge.ts";
import type {
  CaseThing,
  OperationThing,
  PackageDraftThing,
  RefundThing,
  TaskThing,
  Thing,
  Work,
} from "./things.ts";

const ownOffice = when<CaseThing | TaskThing>(
  (who, it) => who.office === it.office,
  "Dieser Vorgang liegt bei einem anderen Amt als Ihrem.",
);
const reasonStated = when<CaseThing>(
  (_who, theCase) => (theCase.reason ?? "").trim() !== "",
  "Dieser Vorgang liegt bei einem anderen Amt. Geben Sie bitte an, warum Sie ihn öffnen.",
);
const asksFor = (work: Work) =>
  when<TaskThing>(
    (_who, task) => task.needs === work,
    "Diese Aufgabe verlangt einen anderen Schritt.",
  );
const inNobodyElsesHands = when<TaskThing>(
  (who, task) => task.claimedBy === null || task.claimedBy === who.id,
  "Diese Aufgabe hat gerade jemand anderes übernommen.",
);
const fourEyes = when<TaskThing>(
  (who, task) => !task.notBy.includes(who.id),
  "Hier gilt das Vier-Augen-Prinzip: Sie haben diesen Vorgang schon bearbeitet. Jemand anderes muss weitermachen.",
);
const askedByOther = when<RefundThing>(
  (who, refund) => !refund.notBy.includes(who.id),
  "Bei diesem Betrag gilt das Vier-Augen-Prinzip: Wer die Rückzahlung vorschlägt, gibt sie nicht selbst frei.",
);
const ownDataCentre = when<OperationThing>(
  (who, { operatedBy }) => operatedBy === null || operatedBy === who.operator,
  "Diese Verwaltung wird von einem anderen Rechenzentrum betrieben als Ihrem.",
);
const officeInvited = when<PackageDraftThing>(
  (who, draft) => draft.invited.some((office) => office === who.office),
  "Ihr Amt ist nicht gebeten worden, diesen Entwurf zu erproben.",
);
const inOwnHands = when<TaskThing>(
  (who, task) => task.claimedBy === who.id,
  "Sie können nur zurückgeben, was Sie selbst übernommen haben.",
);
const inSomebodysHands = when<TaskThing>(
  (_who, task) => task.claimedBy !== null,
  "Diese Aufgabe hat niemand übernommen.",
);

const work: readonly Rule<"task">[] = [
  allow("case-worker", "check", "task", asksFor("check"), ownOffice, inNobodyElsesHands, fourEyes),
  allow(
    "case-worker",
    "decide",
    "task",
    asksFor("decide"),
    ownOffice,
    inNobodyElsesHands,
    fourEyes,
  ),
  allow(
    "case-worker",
    "perform",
    "task",
    asksFor("perform"),
    ownOffice,
    inNobodyElsesHands,
    fourEyes,
  ),
  allow("approver", "approve", "task", asksFor("approve"), inNobodyElsesHands, fourEyes),
];

/** Who may do what a task needs may also take it. */
const mayDoIt: Condition<TaskThing> = {
  holds: (who, thing) => judge(work, { who, action: thing.needs, thing }) === undefined,
  otherwise: (who, thing) => judge(work, { who, action: thing.needs, thing }) ?? "",
};

/** All rules, by what they are about. Of several for one action, the one easiest to meet stands last. */
export const rules: { readonly [Kind in Thing["kind"]]: readonly Rule<Kind>[] } = {
  case: [
    allow("case-worker", "open", "case", ownOffice),
    allow("case-worker", "open", "case", reasonStated),
    allow("approver", "open", "case"),
  ],
  task: [
    ...work,
    allow("case-worker", "claim", "task", mayDoIt),
    allow("approver", "claim", "task", mayDoIt),
    allow("case-worker", "release", "task", inOwnHands),
    allow("approver", "release", "task", inSomebodysHands),
  ],
  till: [allow("approver", "see", "till"), allow("approver", "record", "till")],
  refund: [allow("approver", "ask", "refund"), allow("approver", "make", "refund", askedByOther)],
  "search-words": [
    allow("editor", "edit", "search-words"),
    allow("coordinator", "edit", "search-words"),
  ],
  import: [allow("editor", "read", "import"), allow("coordinator", "read", "import")],
  texts: [
    ...(["editor", "coordinator"] as const).flatMap((role) => [
      allow(role, "see", "texts"),
      allow(role, "edit", "texts"),
      allow(role, "approve", "texts"),
    ]),
    // Who writes does not decide whether somebody else has to read it.
    ...(["approver", "operator"] as const).flatMap((role) => [
      allow(role, "see", "texts"),
      allow(role, "set-rule", "texts"),
    ]),
    allow("approver", "approve", "texts"),
  ],
  disturbance: [
    allow("editor", "announce", "disturbance"),
    allow("coordinator", "announce", "disturbance"),
    allow("operator", "announce", "disturbance"),
  ],
  accessibility: [
    allow("editor", "answer", "accessibility"),
    allow("coordinator", "answer", "accessibility"),
  ],
  feedback: [allow("editor", "read", "feedback"), allow("coordinator", "read", "feedback")],
  operation: [
    allow("operator", "see", "operation"),
    allow("operator", "replay", "operation", ownDataCentre),
  ],
  workshop: [
    allow("loki", "see", "workshop"),
    allow("coordinator", "see", "workshop"),
    allow("loki", "edit", "workshop"),
  ],
  "package-draft": [
    allow("loki", "try", "package-draft"),
    allow("case-worker", "try", "package-draft", officeInvited),
    allow("approver", "try", "package-draft", officeInvited),
    allow("approver", "sign-professional", "package-draft", officeInvited),
    allow("loki", "sign-technical", "package-draft"),
  ],
  inbox: [allow("case-worker", "see", "inbox"), allow("approver", "see", "inbox")],
};
