import type { PackageProblem } from "../package-content.ts";
import type { PackageCheck, PackageParts } from "../package-parts.ts";

/** What can be recorded about something that is delivered. */
const DELIVERY_STATES = ["scheduled", "sent", "collected", "missed"] as const;
export type DeliveryState = (typeof DELIVERY_STATES)[number];

const file = "process.bpmn";

function checkRoles({ uses, source }: PackageParts): PackageProblem[] {
  const slots = new Map(source.service.roleSlots.map((slot) => [slot.id, slot]));
  return uses.roles.flatMap(({ element, role, may }) => {
    const slot = slots.get(role);
    if (!slot) return [{ file, element, problem: `Die Rolle „${role}“ gibt es nicht.` }];
    if (slot.may.includes(may)) return [];
    return [{ file, element, problem: `Die Rolle „${role}“ darf das nicht (${may}).` }];
  });
}

function checkFields({ uses, form }: PackageParts): PackageProblem[] {
  const used = new Set(uses.fields.map(({ fields }) => fields));
  return [
    ...uses.fields
      .filter(({ fields }) => !form.steps.has(fields))
      .map(({ element, fields }) => ({
        file,
        element,
        problem: `Den Bogen „${fields}“ gibt es im Formular nicht.`,
      })),
    ...[...form.steps.keys()]
      .filter((id) => !used.has(id))
      .map((element) => ({
        file: "form.json",
        element,
        problem: "Diesen Bogen füllt niemand aus: Keine Aufgabe nennt ihn.",
      })),
  ];
}

type Call = PackageParts["uses"]["operations"][number];

function argumentProblem(
  { operation, argument = "" }: Call,
  parts: PackageParts,
): string | undefined {
  const { letters, service } = parts.source;
  const unless = (fits: boolean, problem: string) => (fits ? undefined : problem);
  switch (operation) {
    case "evaluate":
      return unless(
        parts.decisions?.decisions.some(({ id }) => id === argument) ?? false,
        `Die Entscheidung „${argument}“ gibt es nicht.`,
      );
    case "create-letter":
      return unless(
        letters.some(({ id }) => id === argument),
        `Den Brief „${argument}“ gibt es nicht.`,
      );
    case "announce-letter": {
      const letter = letters.find(({ id }) => id === argument);
      if (!letter) return `Den Brief „${argument}“ gibt es nicht.`;
      const isWritten = parts.uses.operations.some(
        (call) => call.operation === "create-letter" && call.argument === argument,
      );
      if (!isWritten) return `Der Brief „${argument}“ wird nirgends geschrieben.`;
      return unless(
        letter.kind === "information" || service.announcement !== undefined,
        "Für einen Bescheid muss service.json sagen, wie er bekanntgegeben wird (announcement).",
      );
    }
    case "record-delivery":
      return unless(
        DELIVERY_STATES.some((state) => state === argument),
        `Den Stand „${argument}“ gibt es nicht. Möglich sind ${DELIVERY_STATES.join(", ")}.`,
      );
    case "send-message":
    case "request-correction":
    case "refund":
      return undefined;
  }
}

/** Roles, forms for staff and what operations name exist. */
export const checkProcess: PackageCheck = (parts) => [
  ...checkRoles(parts),
  ...checkFields(parts),
  ...parts.uses.operations.flatMap((call) => {
    const problem = argumentProblem(call, parts);
    return problem === undefined ? [] : [{ file, element: call.element, problem }];
  }),
];
