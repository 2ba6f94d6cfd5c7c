import { renderToStaticMarkup } from "preact-render-to-string";
import { expect, it } from "vitest";
import { blankShown, SummaryList } from "./summary-list.tsx";

const change = { href: "/antrag/seite", word: "Ändern" };
const draw = (value: Parameters<typeof SummaryList>[0]["entries"][number]["value"]) =>
  renderToStaticMarkup(
    <SummaryList entries={[{ label: "Frage", value, change }]} empty="Keine Angabe" />,
  );

it("shows one line, several lines, and entries inside entries", () => {
  expect(draw("Ja")).toContain(">Ja</dd>");
  expect(draw(["Am Markt 1", "45657 Herne"])).toContain("Am Markt 1<br/>45657 Herne");
  expect(draw([{ label: "Hund 1", value: [{ label: "Name", value: "Rex" }] }])).toMatch(
    /<dt[^>]*>Hund 1<\/dt>.*<dt[^>]*>Name<\/dt>.*Rex/,
  );
});

it("says where nothing was answered", () => {
  expect(draw("")).toContain("Keine Angabe");
  expect(draw([])).toContain("Keine Angabe");
});

it("tells what a link changes to those who do not see the row", () => {
  expect(draw("Ja")).toMatch(
    /<a href="\/antrag\/seite"[^>]*>Ändern<span class="visually-hidden">: Frage/,
  );
});

it("keeps how many parts an answer has when it is left out, and nothing of what they say", () => {
  const blank = (text: string) => `[${text.length}]`;
  expect(blankShown("Petra", blank)).toBe("[5]");
  expect(blankShown("", blank)).toBe("");
  expect(blankShown(["Am Markt 1", "Marl"], blank)).toEqual(["[10]", "[4]"]);
  expect(
    blankShown([{ label: "Hund 1", value: [{ label: "Name", value: "Rex" }] }], blank),
  ).toEqual([{ label: "Hund 1", value: [{ label: "Name", value: "[3]" }] }]);
});
