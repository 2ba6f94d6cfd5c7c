import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { LINK_CHECK, type LinkCheck, readCatalogueFiles } from "#catalogue";
import { dayOf, systemClock } from "#platform/clock";

const REGION = join(import.meta.dirname, "../regions/emscher-lippe");
const PATIENCE_MS = 15_000;
const AT_ONCE = 4;
const NEEDS_GET = new Set([403, 404, 405, 501]);
const PERMANENT = new Set([301, 308]);

/** An address with the file that names it. */
export type Named = { file: string; url: string };

export type Verdict = Named &
  (
    | { kind: "alive" }
    | { kind: "redirected"; to: string }
    | { kind: "dead"; status: number }
    /** Nobody answered; whether the page or the network is missing cannot be told. */
    | { kind: "unreachable"; reason: string }
  );

/** Every https address in a value, however deep. */
function addressesIn(value: unknown): string[] {
  if (typeof value === "string") return value.startsWith("https://") ? [value] : [];
  if (typeof value !== "object" || value === null) return [];
  return Object.values(value).flatMap(addressesIn);
}

/** The addresses of a region's catalogue, each once. */
export function namedAddresses(regionFolder: string): Named[] {
  const { bodies, services, towns, guides } = readCatalogueFiles(regionFolder);
  const named = [...bodies, ...services, ...towns, ...guides].flatMap(({ path, content }) =>
    addressesIn(content).map((url) => ({ file: path, url })),
  );
  return [...new Map(named.map((one) => [one.url, one])).values()];
}

const ask = (url: string, method: "HEAD" | "GET"): Promise<Response> =>
  fetch(url, {
    method,
    redirect: "manual",
    signal: AbortSignal.timeout(PATIENCE_MS),
    headers: { "user-agent": "serviceportal-verbund link check" },
  });

/** Asks one address; servers that do not like HEAD are asked again with GET. */
export async function checkLink(named: Named): Promise<Verdict> {
  try {
    let response = await ask(named.url, "HEAD");
    if (NEEDS_GET.has(response.status)) response = await ask(named.url, "GET");
    const { status, headers } = response;
    await response.body?.cancel();
    const to = new URL(headers.get("location") ?? "", named.url).href;
    if (PERMANENT.has(status) && to !== named.url) return { ...named, kind: "redirected", to };
    if (status === 404 || status === 410 || status >= 500)
      return { ...named, kind: "dead", status };
    return { ...named, kind: "alive" };
  } catch (error) {
    const cause = error instanceof Error ? (error.cause ?? error) : error;
    const reason = (cause as { code?: string }).code ?? String(cause);
    return { ...named, kind: "unreachable", reason };
  }
}

async function checkAll(links: readonly Named[]): Promise<Verdict[]> {
  const waiting = links.values();
  const verdicts: Verdict[] = [];
  const work = async (): Promise<void> => {
    for (const named of waiting) verdicts.push(await checkLink(named));
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return verdicts;
}

function remarkOf(verdict: Verdict): string | undefined {
  switch (verdict.kind) {
    case "alive":
      return undefined;
    case "redirected":
      return `moved to ${verdict.to}`;
    case "dead":
      return `dead (${verdict.status})`;
    case "unreachable":
      return `no answer (${verdict.reason})`;
  }
}

/** What to say, and whether anything has to be put right. Without any answer there is no network. */
export function linkReport(verdicts: readonly Verdict[]): { lines: string[]; well: boolean } {
  const count = (kind: Verdict["kind"]): number =>
    verdicts.filter((verdict) => verdict.kind === kind).length;
  if (verdicts.length > 0 && count("unreachable") === verdicts.length)
    return { lines: [`links=${verdicts.length} checked=0: there is no network here`], well: true };
  const remarks = verdicts.flatMap((verdict) => {
    const remark = remarkOf(verdict);
    return remark ? [`${verdict.file}: ${verdict.url} ${remark}`] : [];
  });
  const figures = (["alive", "redirected", "dead", "unreachable"] as const).map(
    (kind) => `${kind}=${count(kind)}`,
  );
  return {
    lines: [...remarks, `links=${verdicts.length} ${figures.join(" ")}`],
    well: remarks.length === 0,
  };
}

/** What editors are told until the next check; undefined when there was no network. */
export function linkCheckOf(verdicts: readonly Verdict[], today: string): LinkCheck | undefined {
  if (verdicts.every(({ kind }) => kind === "unreachable")) return undefined;
  const dead = verdicts.flatMap((verdict) => {
    const found = verdict.kind === "unreachable" ? undefined : remarkOf(verdict);
    return found ? [{ url: verdict.url, found }] : [];
  });
  return { checkedOn: today, dead };
}

if (import.meta.main) {
  const verdicts = await checkAll(namedAddresses(REGION));
  const { lines, well } = linkReport(verdicts);
  const found = linkCheckOf(verdicts, dayOf(systemClock.now()).toString());
  if (found && process.argv.includes("--write"))
    writeFileSync(join(REGION, LINK_CHECK), `${JSON.stringify(found, null, 2)}\n`);
  for (const line of lines) process.stdout.write(`${line}\n`);
  process.exitCode = well ? 0 : 1;
}
