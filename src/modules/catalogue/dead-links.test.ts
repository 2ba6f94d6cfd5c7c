import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, it } from "vitest";
import { LINK_CHECK, readDeadLinks } from "./dead-links.ts";

const folder = mkdtempSync(join(tmpdir(), "links-"));
afterAll(() => rmSync(folder, { recursive: true }));

it("nothing is dead where nobody has checked", () => {
  expect(readDeadLinks(folder).size).toBe(0);
});

it("what a check left is known by its address, and nonsense is refused", () => {
  const dead = [{ url: "https://www.beispiel.de/weg", found: "dead (404)" }];
  writeFileSync(join(folder, LINK_CHECK), JSON.stringify({ checkedOn: "2026-11-23", dead }));
  expect(readDeadLinks(folder).get("https://www.beispiel.de/weg")).toBe("dead (404)");
  writeFileSync(join(folder, LINK_CHECK), JSON.stringify({ dead: "alle" }));
  expect(() => readDeadLinks(folder)).toThrow();
});
