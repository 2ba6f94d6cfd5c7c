import { expect, it } from "vitest";
import { type JudgedProposal, whatCameOf } from "./judged-proposal.ts";

const news = (...parts: JudgedProposal["compared"][number]["part"][]) =>
  parts.map((part) => ({ part, statements: [{ text: "Neu.", saidBy: "them" as const }] }));
const service = {} as NonNullable<JudgedProposal["service"]>;
const atTown = {
  ...{ state: "different", service, isOwn: true, regions: ["title", "short", "words"] },
} as const;
const whatOf = (more: Partial<JudgedProposal>) =>
  whatCameOf({ ...atTown, compared: [], ...more } as JudgedProposal);

it.each([
  ["drafted", { compared: news("title", "cost") }],
  ["regions", { compared: news("title", "words") }],
  ["drafted", { compared: news("title"), regions: [] }],
  ["elsewhere", { compared: news("cost"), isOwn: false }],
  ["unknown", { compared: news("cost"), service: undefined, isOwn: false }],
  ["deleted", { state: "deleted" as const }],
])("what somebody noted is %s: %j", (outcome, proposal) => {
  expect(whatOf(proposal)).toBe(outcome);
});
