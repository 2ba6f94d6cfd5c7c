import { describe, expect, it } from "vitest";
import { boundaryViolations, importCycles, tableCycles } from "./boundaries.ts";
import { habitViolations } from "./habits.ts";
import { moduleTable } from "./module-table.ts";
import { LIMITS, shape, sizeViolations } from "./sizes.ts";
import { parseSource, readSources } from "./source-file.ts";

const files = readSources(["src", "sandbox"]).map(parseSource);

/** A file that breaks a rule, to show that the rule bites. */
const violating = (path: string, text: string) => [parseSource({ path, text })];

describe("boundaries", () => {
  it("hold", () => expect(boundaryViolations(files)).toEqual([]));
  it("have an acyclic module table", () => expect(tableCycles(moduleTable)).toEqual([]));
  it("have no import cycle, type imports included", () => expect(importCycles(files)).toEqual([]));

  it.each([
    ["src/modules/forms/walk.ts", 'import { x } from "#cases";', /forms must not use cases/],
    ["src/modules/cases/decide.ts", 'import { x } from "../library/versions.ts";', /front door/],
    [
      "src/modules/cases/decide.ts",
      'import type { X } from "../../pages/visit.ts";',
      /must not import pages/,
    ],
    ["src/standards/bpmn/read.ts", 'import { x } from "#cases";', /must not import modules/],
    [
      "src/standards/bpmn/read.ts",
      'import { x } from "#platform/db";',
      /must not import platform\/db/,
    ],
    ["src/ui/components/x.tsx", 'import { x } from "#forms";', /must not import modules/],
    ["src/platform/db/x.ts", 'import { x } from "#standards/bpmn";', /must not import standards/],
    ["src/pages/x.ts", 'import { x } from "#standards/bpmn";', /must not import standards/],
    ["src/pages/x.ts", 'import { createApp } from "../app.ts";', /must not import root/],
    ["sandbox/account/main.ts", 'import { x } from "#identity";', /imports nothing of src/],
    ["src/main.ts", 'import { x } from "../sandbox/account/main.ts";', /must not import sandbox/],
  ])("notice %s with %s", (path, text, problem) => {
    expect(boundaryViolations(violating(path, text)).join()).toMatch(problem);
  });

  it("notice a table that runs in a circle", () => {
    expect(tableCycles({ cases: ["library"], library: ["cases"], forms: [] })).toEqual([
      "cases",
      "library",
    ]);
  });

  it("notice an import cycle, even of types only", () => {
    const knot = [
      {
        path: "src/modules/cases/a.ts",
        text: 'import type { B } from "./b.ts"; export type A = B;',
      },
      {
        path: "src/modules/cases/b.ts",
        text: 'import type { A } from "./a.ts"; export type B = A;',
      },
    ].map(parseSource);
    expect(importCycles(knot)).toHaveLength(1);
  });
});

describe("sizes", () => {
  it("stay under the hard limits", () => expect(sizeViolations(files)).toEqual([]));

  it("stay small as a whole", () => {
    const { fileMedian, fileP95, functionP95 } = shape(files);
    expect(fileMedian).toBeLessThanOrEqual(LIMITS.fileMedian);
    expect(fileP95).toBeLessThanOrEqual(LIMITS.fileP95);
    expect(functionP95).toBeLessThanOrEqual(LIMITS.functionP95);
  });

  it.each([
    ["a file of 301 lines", "const a = 1;\n".repeat(301), /301 lines/],
    ["a function of 71 lines", `function f() {\n${"f();\n".repeat(69)}}\n`, /f: 71 lines/],
    ["four parameters", "const f = (a, b, c, d) => { return a; };\n", /4 parameters/],
  ])("notice %s", (_, text, problem) => {
    expect(sizeViolations(violating("src/modules/cases/big.ts", text)).join()).toMatch(problem);
  });
});

describe("habits", () => {
  it("are kept", () => expect(habitViolations(files)).toEqual([]));

  it.each([
    ["src/modules/cases/utils.ts", "export const a = 1;", /forbidden file name/],
    ["src/modules/cases/helpers/a.ts", "export const a = 1;", /forbidden file name/],
    ["src/modules/cases/CaseFile.ts", "export const a = 1;", /kebab-case/],
    ["src/modules/cases/a.ts", "export default 1;", /default export/],
    ["src/modules/cases/a.ts", 'export * from "./b.ts";', /export \*/],
    ["src/modules/cases/a.ts", "enum A { B }", /enum/],
    ["src/modules/cases/a.ts", "const a: any = 1;", /any/],
    ["src/modules/cases/a.ts", "const a = b!.c;", /non-null/],
    ["src/modules/cases/a.ts", "const a = b as unknown as C;", /as unknown as/],
    ["src/modules/cases/a.ts", "const a = process.env.PORT;", /process.env/],
    ["src/modules/cases/a.ts", "console.log(1);", /console/],
    ["src/ui/a.tsx", "const a = <p dangerouslySetInnerHTML={{ __html: x }} />;", /raw HTML/],
    ["src/ui/a.tsx", 'const a = <p style="color:red" />;', /inline style/],
    ["src/modules/cases/decide.ts", 'import { sql } from "#platform/db";', /SQL/],
    ["src/modules/cases/decide.ts", "db.tables<Cases>().selectFrom('x');", /SQL/],
    ["src/modules/cases/decide.ts", "const due = new Date();", /Date/],
    ["src/pages/x/view.tsx", "const a = <a href={url}>x</a>;", /<Link>/],
  ])("notice %s with %s", (path, text, problem) => {
    expect(habitViolations(violating(path, text)).join("\n")).toMatch(problem);
  });
});
