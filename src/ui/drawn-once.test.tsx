import fc from "fast-check";
import { renderToString } from "preact-render-to-string";
import { describe, expect, it } from "vitest";
import {
  blankTexts,
  drawnOnce,
  type Field,
  FieldView,
  hasOnlyTexts,
  pageDocument,
} from "./index.ts";
import type { Frame } from "./page-frame.tsx";

type Greeting = { name: string; title: string; isLoud: boolean };

const drawings: Greeting[] = [];
const Greet = (data: Greeting) => {
  drawings.push(data);
  return (
    <p title={data.title}>
      {data.isLoud ? "HALLO" : "Hallo"} {data.name}
    </p>
  );
};
const greet = drawnOnce(Greet);
const htmlOf = ({ pieces }: ReturnType<typeof greet>) =>
  pieces.map((piece) => (typeof piece === "string" ? piece : piece.bytes.toString())).join("");
const greeting = (name: string, title = "Gruß", isLoud = false) =>
  htmlOf(greet((blank) => ({ name: blank(name), title: blank(title), isLoud })));

describe("a part of a page that is drawn once", () => {
  it("shows everybody their own texts, and keeps none of them", () => {
    drawings.splice(0);
    expect(greeting("Erika")).toBe('<p title="Gruß">Hallo Erika</p>');
    expect(greeting("Max", "Für Sie")).toBe('<p title="Für Sie">Hallo Max</p>');
    expect(greeting("", "")).toBe('<p title="">Hallo </p>');
    expect(drawings).toHaveLength(1);
    expect(JSON.stringify(drawings)).not.toContain("Erika");
  });

  it("is drawn anew for another state", () => {
    drawings.splice(0);
    expect(greeting("Erika", "", true)).toContain("HALLO Erika");
    expect(greeting("Erika", "", false)).toContain("Hallo Erika");
    expect(greeting("Max", "", true)).toContain("HALLO Max");
    expect(drawings.length).toBeLessThanOrEqual(2);
  });

  it("is the same as drawn each time, whatever is typed", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), fc.string({ minLength: 1 }), (name, title) => {
        const typed = [name, title].map((text) => text.toWellFormed());
        const [one = "", other = ""] = typed;
        const drawn = greeting(one, other).replaceAll("&#39;", "'");
        const plain = renderToString(<Greet name={one} title={other} isLoud={false} />);
        expect(unescaped(drawn)).toBe(unescaped(plain));
        expect(drawn.match(/</g)).toEqual(plain.match(/</g));
      }),
    );
  });

  it("takes what looks like a mark for a text", () => {
    expect(greeting("\uE0F01\uE0F1", "geheim")).toBe('<p title="geheim">Hallo \uE0F01\uE0F1</p>');
  });
});

const unescaped = (html: string): string =>
  html
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&#39;", "'")
    .replaceAll("&amp;", "&");

const part = (value: string, error?: string) => ({ label: "Teil", value, error });
const question = { name: "frage", label: "Frage", autofill: true };
const options = [
  { id: "ja", label: "Ja" },
  { id: "nein", label: "Nein" },
];

const fields: Field[] = [
  { ...question, type: "text", value: "Getipptes", multiline: true, error: "Getipptes fehlt" },
  { ...question, type: "number", value: "Getipptes", decimals: 2 },
  { ...question, type: "email", value: "Getipptes" },
  { ...question, type: "phone", value: "Getipptes" },
  { ...question, type: "iban", value: "Getipptes" },
  {
    ...question,
    type: "date",
    day: part("Getipptes", "Getipptes?"),
    month: part("Getipptes"),
    year: part("Getipptes"),
    birthday: true,
  },
  {
    ...question,
    type: "address",
    street: part("Getipptes"),
    houseNumber: part("Getipptes", "Getipptes?"),
    postcode: part("Getipptes"),
    town: part("Getipptes"),
  },
  {
    ...question,
    type: "person",
    givenNames: part("Getipptes"),
    familyName: part("Getipptes"),
    birthDate: {
      label: "Geboren",
      error: "Getipptes?",
      day: part("Getipptes"),
      month: part("Getipptes"),
      year: part("Getipptes"),
    },
  },
  {
    ...question,
    type: "choice",
    multiple: true,
    options,
    chosen: ["ja", "Getipptes"],
    placeholder: "Bitte wählen",
  },
  { ...question, type: "yesNo", options, chosen: "Getipptes" },
  { ...question, type: "declaration", ticked: true },
];

describe("a question without what was typed", () => {
  it.each(fields.filter(hasOnlyTexts))("says nothing of it and looks the same: $type", (field) => {
    expect(JSON.stringify(blankTexts(field, () => "–"))).not.toContain("Getipptes");
    const draw = drawnOnce(({ shown }: { shown: Field }) => <FieldView field={shown} />);
    const drawn = htmlOf(draw((blank) => ({ shown: blankTexts(field, blank) })));
    expect(drawn).toBe(renderToString(<FieldView field={field} />));
  });

  it("knows every kind of question", () => {
    expect(fields.every(hasOnlyTexts)).toBe(true);
    expect(hasOnlyTexts({ ...question, type: "computed", text: "Getipptes" } as never)).toBe(false);
  });
});

describe("a page", () => {
  const frame = { words: {}, brand: {}, stylesheets: [], scripts: [], nav: [], footer: [] };
  const document = (...content: Parameters<typeof pageDocument>[2][]) =>
    pageDocument({ ...frame, languages: [] } as unknown as Frame, {}, ...content);
  const hello = (name: string) =>
    greet((blank) => ({ name: blank(name), title: "Gruß – „früh“ 👋", isLoud: false }));

  it("has drawn parts beside others", () => {
    const page = document(<nav>Weg</nav>, hello("Erika"));
    expect(page.toString()).toMatch(/<nav>Weg<\/nav><p title="Gruß – „früh“ 👋">Hallo Erika<\/p>/);
  });

  it("of drawn parts alone is text that says the same in narrow characters", () => {
    const page = document(false, hello("Erika"));
    expect(page).toContain('<p title="Gruß &#8211; &#8222;früh&#8220; &#128075;">Hallo Erika</p>');
    expect(page).not.toMatch(/[\u{100}-\u{10ffff}]/u);
    expect(document(hello("Łucja"))).toContain("Hallo Łucja");
  });
});
