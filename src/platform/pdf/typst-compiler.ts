import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { fontCoverage } from "./font-coverage.ts";
import { printableDeep } from "./printable.ts";

/** PDF/A-2a archives and is tagged, A-3a may carry a file, UA-1 is the gate in tests. */
export type PdfStandard = "a-2a" | "a-3a" | "ua-1";

export type TypstAssets = {
  /** Folder with the .typ files; Typst can read nothing outside of it. */
  templates: string;
  fonts: readonly string[];
  /** Package with the native compiler of this platform. */
  compilerPackage: string;
};

/** One sheet on its way to the compiler; plain, because it crosses a thread. */
export type TypstJob = {
  template: string;
  document: Record<string, unknown>;
  createdAtSeconds: number;
  standard: PdfStandard;
  attachment?: Uint8Array;
};

/** `refused` is a fault of the template; the problem is free of quoted text. */
export type TypstResult =
  { kind: "pressed"; pdf: Uint8Array } | { kind: "refused"; problem: string };

type Diagnostic = { message: string; path: string };
type Compilation = { result: unknown; hasError: () => boolean; takeError: () => unknown };
type NativeCompiler = {
  compile: (options: { mainFilePath: string; inputs: Record<string, string> }) => Compilation;
  fetchDiagnostics: (error: unknown) => Diagnostic[];
  mapShadow: (path: string, content: Buffer) => void;
  unmapShadow: (path: string) => void;
  pdf: (
    result: unknown,
    options: { pdfStandard: PdfStandard; pdfTags: boolean; creationTimestamp: number },
  ) => Buffer;
  evictCache: (age: number) => void;
};
type NativePackage = {
  NodeCompiler: {
    create: (options: { workspace: string; fontArgs: { fontBlobs: Buffer[] }[] }) => NativeCompiler;
  };
};

const CACHE_AGE = 10;

/** Typst quotes the text it stumbled over, which is somebody's data. */
const withoutQuotes = (message: string): string => message.replace(/[`"“].*$/s, "…").slice(0, 200);

const messageOf = (error: unknown): string => {
  const text = error instanceof Error ? error.message : String(error);
  return /message: "([^"`]*)/.exec(text)?.[1] ?? text;
};

/** Throws MODULE_NOT_FOUND when the platform has no native compiler. */
export function createTypstCompiler(assets: TypstAssets): (job: TypstJob) => TypstResult {
  const native = createRequire(import.meta.url)(assets.compilerPackage) as NativePackage;
  const fontBlobs = assets.fonts.map((path) => readFileSync(path));
  const coverages = fontBlobs.map(fontCoverage);
  const has = (codePoint: number): boolean => coverages.every((covered) => covered.has(codePoint));
  const compiler = native.NodeCompiler.create({
    workspace: assets.templates,
    fontArgs: [{ fontBlobs }],
  });
  const attachmentPath = join(assets.templates, "attachment.bin");

  const compile = (job: TypstJob): TypstResult => {
    const compilation = compiler.compile({
      mainFilePath: join(assets.templates, `${job.template}.typ`),
      inputs: { document: JSON.stringify(printableDeep(job.document, has)) },
    });
    if (compilation.hasError()) {
      const [first] = compiler.fetchDiagnostics(compilation.takeError());
      return {
        kind: "refused",
        problem: `${job.template}: ${withoutQuotes(first?.message ?? "")}`,
      };
    }
    const pdf = compiler.pdf(compilation.result, {
      pdfStandard: job.standard,
      pdfTags: true,
      creationTimestamp: job.createdAtSeconds,
    });
    return { kind: "pressed", pdf: new Uint8Array(pdf) };
  };

  return (job) => {
    if (job.attachment) compiler.mapShadow(attachmentPath, Buffer.from(job.attachment));
    try {
      return compile(job);
    } catch (error) {
      return { kind: "refused", problem: `${job.template}: ${withoutQuotes(messageOf(error))}` };
    } finally {
      if (job.attachment) compiler.unmapShadow(attachmentPath);
      compiler.evictCache(CACHE_AGE);
    }
  };
}
