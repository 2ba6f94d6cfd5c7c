import type * as z from "zod";

/** `rejected`: the same question will fail again. `unavailable`: worth another try later. */
export type Trouble =
  | { kind: "rejected"; problem: string }
  | { kind: "unavailable"; problem: "late" | "unreachable" | "failing" | "garbled" };

export type Asked<T> = { kind: "answer"; answer: T } | Trouble;

export type Asking = {
  /** Up to and without the path of the service. */
  baseUrl: string;
  headers?: Readonly<Record<string, string>>;
  /** Ends the waiting, whatever has come until then. */
  signal: AbortSignal;
};

const LONGEST = 1024 * 1024;
const LOOPBACK = new Set(["127.0.0.1", "[::1]", "localhost"]);

export type Query = Readonly<Record<string, string | number>>;

function addressOf(baseUrl: string, path: string, query: Query): URL {
  const url = new URL(`${baseUrl.replace(/\/$/, "")}${path}`);
  for (const [name, value] of Object.entries(query)) url.searchParams.set(name, String(value));
  return url;
}

async function readBody(response: Response): Promise<string | undefined> {
  const decoder = new TextDecoder();
  let text = "";
  for await (const chunk of response.body ?? []) {
    text += decoder.decode(chunk as Uint8Array, { stream: true });
    if (text.length > LONGEST) return undefined;
  }
  return text + decoder.decode();
}

function parse<T>(text: string | undefined, schema: z.ZodType<T>): Asked<T> {
  const garbled = { kind: "unavailable", problem: "garbled" } as const;
  if (text === undefined) return garbled;
  try {
    const parsed = schema.safeParse(JSON.parse(text));
    return parsed.success ? { kind: "answer", answer: parsed.data } : garbled;
  } catch {
    return garbled;
  }
}

/**
 * One question and its answer, as far as `schema` knows it. Follows no redirect and speaks plain
 * HTTP on loopback only.
 */
export async function ask<T>(
  { baseUrl, headers = {}, signal }: Asking,
  { path, query }: { path: string; query: Query },
  schema: z.ZodType<T>,
): Promise<Asked<T>> {
  const url = addressOf(baseUrl, path, query);
  if (url.protocol !== "https:" && !LOOPBACK.has(url.hostname))
    return { kind: "rejected", problem: "NOT_SECURE" };
  try {
    const response = await fetch(url, {
      headers: { accept: "application/json", ...headers },
      redirect: "error",
      signal,
    });
    if (response.status >= 500 || response.status === 429)
      return { kind: "unavailable", problem: "failing" };
    if (!response.ok) return { kind: "rejected", problem: `HTTP ${response.status}` };
    return parse(await readBody(response), schema);
  } catch {
    return { kind: "unavailable", problem: signal.aborted ? "late" : "unreachable" };
  }
}
