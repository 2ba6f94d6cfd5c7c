import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, it } from "vitest";
import { readPackageFolder } from "./read-package-folder.ts";

const folder = mkdtempSync(join(tmpdir(), "package-"));
afterAll(() => rmSync(folder, { recursive: true }));

it("names every file that is missing or no JSON", () => {
  writeFileSync(join(folder, "service.json"), "{");
  const reading = readPackageFolder(folder);
  expect(reading.kind === "refused" && reading.problems).toEqual([
    { file: "service.json", problem: expect.stringMatching(/kein JSON/) as string },
    { file: "form.json", problem: "Die Datei fehlt." },
    { file: "process.bpmn", problem: "Die Datei fehlt." },
  ]);
});

it("takes a package without fees, letters and journeys", () => {
  for (const name of ["service.json", "form.json"]) writeFileSync(join(folder, name), "{}");
  writeFileSync(join(folder, "process.bpmn"), "<x/>");
  const reading = readPackageFolder(folder);
  expect(reading).toMatchObject({
    kind: "read",
    content: { fees: null, letters: {}, journeys: {} },
  });
});
