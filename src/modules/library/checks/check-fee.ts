import type { PackageCheck, PackageParts } from "../package-parts.ts";
import type { PackageProblem } from "../package-content.ts";
import type { ParameterType } from "../parameter-definition.ts";
import { FEE_WAYS, type FeeDefinition } from "../service-definition.ts";

const file = "service.json";

function checkParameters(fee: FeeDefinition, { source }: PackageParts): PackageProblem[] {
  const { parameters } = source.service;
  const typed = (id: string, type: ParameterType): PackageProblem[] =>
    parameters.some((one) => one.id === id && one.type === type)
      ? []
      : [{ file, element: id, problem: `fee: Das ist kein Parameter vom Typ ${type}.` }];
  return [
    ...fee.positions.flatMap(({ parameter }) => typed(parameter, "money")),
    ...typed(fee.payTo, "text"),
    ...typed(fee.bookingKey, "text"),
    ...typed(fee.account, "iban"),
    ...typed(fee.ways, "choices"),
    ...typed(fee.deadline, "duration"),
    ...typed(fee.fourEyesAbove, "money"),
  ];
}

function checkWays(fee: FeeDefinition, { source }: PackageParts): PackageProblem[] {
  const ways = source.service.parameters.find(({ id }) => id === fee.ways);
  const options = ways?.type === "choices" ? ways.options : [];
  return options
    .filter((option) => !FEE_WAYS.some((way) => way === option))
    .map((option) => ({
      file,
      element: fee.ways,
      problem: `„${option}“ ist keine Zahlungsart. Möglich sind ${FEE_WAYS.join(", ")}.`,
    }));
}

function checkDecision(fee: FeeDefinition, { decisions }: PackageParts): PackageProblem[] {
  const exists = decisions?.decisions.some(({ id }) => id === fee.decision) ?? false;
  return exists
    ? []
    : [{ file, element: fee.decision, problem: "fee: Diese Entscheidung gibt es nicht." }];
}

/** Money is asked for by the service and waited for by the process, both or neither. */
function checkWaiting({ source, uses }: PackageParts): PackageProblem[] {
  const waits = uses.messages.filter(({ message }) => message === "payment");
  const takesMoney = source.service.fee !== undefined;
  if (takesMoney && waits.length === 0)
    return [{ file: "process.bpmn", problem: "Niemand wartet auf die Zahlung (payment)." }];
  const idle = [...waits, ...uses.operations.filter(({ operation }) => operation === "refund")];
  return takesMoney
    ? []
    : idle.map(({ element }) => ({
        file: "process.bpmn",
        element,
        problem: "Die Leistung nimmt keine Gebühr (service.json, fee).",
      }));
}

/** A fee can be computed, paid, booked and given back with what the package and its towns say. */
export const checkFee: PackageCheck = (parts) => {
  const { fee } = parts.source.service;
  if (!fee) return checkWaiting(parts);
  return [
    ...checkDecision(fee, parts),
    ...checkParameters(fee, parts),
    ...checkWays(fee, parts),
    ...checkWaiting(parts),
  ];
};
