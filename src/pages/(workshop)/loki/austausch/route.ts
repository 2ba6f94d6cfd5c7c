import type { Reply } from "#platform/http";
import { fill } from "#platform/i18n";
import { importPackage, type ImportResult } from "#transfer";
import type { Dependencies } from "../../../dependencies.ts";
import type { Route } from "../../../route-definition.ts";
import type { Visit } from "../../../visit.ts";
import { changesInWords } from "../package-words.ts";
import { type LokiDesk, lokiDesk } from "../workshop-desk.ts";
import { receivedFile } from "./received-file.ts";
import { transferTexts } from "./texts.ts";
import { type Outcome, transferPage } from "./transfer-page.tsx";

const texts = transferTexts.errors;
const MOST_PROBLEMS = 20;

function sentencesOf(result: Exclude<ImportResult, { kind: "drafted" }>): string[] {
  if (result.kind === "unknown-key") return [fill(texts["unknown-key"], { kid: result.kid })];
  if (result.kind !== "broken") return [texts[result.kind]];
  const problems = result.problems.slice(0, MOST_PROBLEMS);
  return [
    texts.broken,
    ...problems.map(({ file, problem }) => fill(texts.problem, { file, problem })),
  ];
}

const failed = (sentences: readonly string[]): Outcome => ({
  kind: "failed",
  title: texts.title,
  sentences: [...sentences, texts.nothing],
});

async function outcomeOf(result: ImportResult): Promise<Outcome> {
  if (result.kind !== "drafted") return failed(sentencesOf(result));
  const { packageId, author, base, content } = result;
  const words = content.texts["de"] as Readonly<Record<string, string>> | undefined;
  return {
    ...{ kind: "drafted", packageId, author: author.name },
    title: words?.["service.title"] ?? packageId,
    changes: base && (await changesInWords(base.content, content)),
  };
}

async function take(desk: LokiDesk): Promise<Reply> {
  const { house, db, who, visit } = desk;
  const bytes = await receivedFile(visit);
  if (!bytes) return transferPage(desk, failed([texts.none]));
  const result = await importPackage(house, db, { bytes, staffId: who.id, now: visit.now });
  return transferPage(desk, await outcomeOf(result));
}

export const route = {
  audience: "staff",
  portals: "local",
  uploads: true,
  perMinute: 30,
  GET: (visit: Visit, house: Dependencies) => transferPage(lokiDesk(visit, house)),
  POST: (visit: Visit, house: Dependencies) => take(lokiDesk(visit, house)),
} satisfies Route;
