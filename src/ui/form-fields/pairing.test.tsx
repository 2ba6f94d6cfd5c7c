import { HtmlValidate } from "html-validate";
import { renderToStaticMarkup } from "preact-render-to-string";
import { describe, expect, it } from "vitest";
import {
  compileForm,
  formDefinition,
  presentPage,
  readPage,
  type Answers,
  type FieldType,
} from "#forms";
import { Temporal } from "#platform/clock";
import { ErrorSummary } from "./error-summary.tsx";
import { FieldView } from "./field-view.tsx";

const surroundings = {
  parameter: {},
  heute: Temporal.PlainDate.from("2026-11-22"),
  konto: { angemeldet: false, niveau: "none" },
};
const texts: Record<string, string> = { "f.hint": "So geht es", "f.label": "Frage" };
const words = { texts: (key: string) => texts[key], language: "de" } as const;

function formWith(field: object) {
  const pages = [{ id: "p", fields: [{ id: "f", ...field }] }];
  const compilation = compileForm(formDefinition.parse({ pages }));
  if (compilation.kind === "refused") throw new Error(JSON.stringify(compilation.problems));
  return compilation.form;
}

function draw(field: object, answers: Answers, body?: Record<string, string | string[]>) {
  const form = formWith(field);
  const reading = body && readPage(form, "p", { body, answers, surroundings });
  const page = presentPage(form, "p", { answers, surroundings, words, ...reading });
  if (page === undefined) throw new Error("the page is not asked");
  return renderToStaticMarkup(
    <form>
      <ErrorSummary title="Bitte prüfen" errors={page.errors} />
      {page.fields.map((one) => (
        <FieldView field={one} />
      ))}
      <button type="submit">Weiter</button>
    </form>,
  );
}

/** What a browser would send for a page as it was drawn. */
function submitted(html: string): Record<string, string[]> {
  const sent: Record<string, string[]> = {};
  const add = (name: string | undefined, value: string) => name && (sent[name] ??= []).push(value);
  for (const [tag, inner] of html.matchAll(/<(?:input|textarea)\b[^>]*>([^<]*)/g)) {
    const attribute = (name: string) => new RegExp(` ${name}="([^"]*)"`).exec(tag!)?.[1];
    const isBox = /type="(radio|checkbox)"/.test(tag!);
    if (isBox && !/ checked/.test(tag!)) continue;
    add(attribute("name"), tag!.startsWith("<textarea") ? inner! : (attribute("value") ?? ""));
  }
  for (const [, name, options] of html.matchAll(
    /<select[^>]* name="([^"]*)"[^>]*>(.*?)<\/select>/g,
  ))
    add(name, /<option value="([^"]*)" selected/.exec(options!)?.[1] ?? "");
  return sent;
}

const inputNames = (html: string): string[] => [
  ...new Set(
    [...html.matchAll(/<(?:input|textarea|select)[^>]* name="([^"]*)"/g)].map(([, name]) => name!),
  ),
];

const options = (count: number) =>
  Array.from({ length: count }, (_, index) => ({ id: `o${index}` }));

type Pair = { field: object; names: string[]; answer: unknown };
const day = ["f.day", "f.month", "f.year"];
const pairs: Record<Exclude<FieldType, "computed">, Pair> & Record<string, Pair> = {
  text: { field: { type: "text" }, names: ["f"], answer: "Rex + Co" },
  lines: { field: { type: "text", multiline: true }, names: ["f"], answer: "a\nb" },
  number: { field: { type: "number", decimals: 2 }, names: ["f"], answer: 12.5 },
  date: { field: { type: "date" }, names: day, answer: "2026-03-01" },
  choice: { field: { type: "choice", options: options(3) }, names: ["f"], answer: "o1" },
  list: { field: { type: "choice", options: options(8) }, names: ["f"], answer: "o7" },
  boxes: {
    field: { type: "choice", multiple: true, options: options(3) },
    names: ["f"],
    answer: ["o0", "o2"],
  },
  yesNo: { field: { type: "yesNo" }, names: ["f"], answer: false },
  address: {
    field: { type: "address" },
    names: ["f.street", "f.houseNumber", "f.postcode", "f.town"],
    answer: { street: "Am Markt", houseNumber: "1", postcode: "45657", town: "Herne" },
  },
  person: {
    field: { type: "person", withBirthDate: true },
    names: [
      "f.givenNames",
      "f.familyName",
      "f.birthDate.day",
      "f.birthDate.month",
      "f.birthDate.year",
    ],
    answer: { givenNames: "Ada", familyName: "Muster", birthDate: "1980-02-29" },
  },
  email: { field: { type: "email" }, names: ["f"], answer: "ada@example.org" },
  phone: { field: { type: "phone" }, names: ["f"], answer: "+493023125123" },
  iban: { field: { type: "iban" }, names: ["f"], answer: "DE89370400440532013000" },
  declaration: { field: { type: "declaration" }, names: ["f"], answer: true },
  file: {
    field: { type: "file", maxFiles: 2 },
    names: ["f.datei"],
    answer: [{ id: "01900000-0000-7000-8000-000000000001", name: "Nachweis 1.pdf", size: 48_213 }],
  },
  group: {
    field: {
      type: "group",
      max: 3,
      fields: [
        { id: "a", type: "text" },
        { id: "b", type: "date" },
      ],
    },
    names: ["f.0.a", "f.0.b.day", "f.0.b.month", "f.0.b.year"],
    answer: [{ a: "Rex", b: "2020-01-01" }],
  },
};

const validator = new HtmlValidate({
  extends: ["html-validate:recommended", "html-validate:a11y"],
  rules: {
    "void-style": "off",
    "no-implicit-button-type": "off",
    "attribute-boolean-style": "off",
    "no-raw-characters": "off",
    "form-dup-name": ["error", { shared: ["radio", "checkbox", "submit"] }],
  },
});

describe.each(Object.entries(pairs))("the pair of type %s", (_type, { field, names, answer }) => {
  const answers = { f: answer } as Answers;

  it("draws the inputs that are read", () => {
    expect(inputNames(draw(field, {}))).toEqual(names);
  });

  it("gives the stored answer back when the page is sent as it was drawn", () => {
    const body = submitted(draw(field, answers));
    const { answers: read, problems } = readPage(formWith(field), "p", {
      body,
      answers: {},
      surroundings,
    });
    expect({ read, problems }).toEqual({ read: answers, problems: [] });
  });

  it("has a problem, linked from the summary to an element of that id, when nothing is sent", () => {
    const html = draw(field, {}, {});
    const [, target] = /href="#([^"]+)"/.exec(html)!;
    expect(html).toContain(`id="${target}"`);
    expect(html).toContain('aria-invalid="true"');
    expect(html.match(/kern-error/g)).not.toBeNull();
  });

  it.each(["empty", "answered", "wrong"])("is correct HTML when %s", async (state) => {
    const html = draw(
      field,
      state === "answered" ? answers : {},
      state === "wrong" ? {} : undefined,
    );
    const { results } = await validator.validateString(html);
    expect(
      results.flatMap(({ messages }) =>
        messages.map(({ ruleId, message }) => `${ruleId}: ${message}`),
      ),
    ).toEqual([]);
    const ids = new Set([...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id));
    for (const [, referred] of html.matchAll(/(?:for|aria-describedby)="([^"]+)"/g))
      for (const id of referred!.split(" ")) expect(ids).toContain(id);
  });

  it("has neither style nor script inside", () => {
    expect(draw(field, answers)).not.toMatch(/ style=| on\w+=|<script/);
  });
});

describe("what the browser may know", () => {
  const tokens = (field: object) =>
    [...draw(field, {}).matchAll(/ autocomplete="([^"]+)"/g)].map(([, token]) => token);

  it.each([
    [pairs.person.field, ["given-name", "family-name", "bday-day", "bday-month", "bday-year"]],
    [pairs.address.field, ["address-line1", "postal-code", "address-level2"]],
    [pairs.email.field, ["email"]],
    [pairs.phone.field, ["tel"]],
    [pairs.date.field, []],
    [{ type: "date", prefill: "birthDate" }, ["bday-day", "bday-month", "bday-year"]],
    [{ type: "text", prefill: "familyName" }, ["family-name"]],
    [{ type: "group", max: 2, fields: [{ id: "a", type: "email" }] }, []],
  ])("of %j", (field, expected) => {
    expect(tokens(field)).toEqual(expected);
  });
});

describe("a question", () => {
  it("shows a computed value", () => {
    expect(draw({ type: "computed", expression: "9600", as: "money" }, {})).toMatch(/96,00\s€/);
    expect(draw({ type: "computed", expression: "null", as: "text" }, {})).toContain("–");
  });

  it("says that it may stay open", () => {
    expect(draw({ type: "text", required: false }, {})).toContain("(freiwillig)");
    expect(draw({ type: "text" }, {})).not.toContain("freiwillig");
  });

  it("links hint and error to its input", () => {
    expect(draw({ type: "text" }, {}, {})).toContain('aria-describedby="f-hint f-error"');
  });

  it("explains on demand why it is asked", () => {
    const html = draw({ type: "text", legalBasis: "§ 3 Satzung" }, {});
    expect(html).toMatch(/<details.*Warum fragen wir das\?.*§ 3 Satzung/);
  });

  it("shows what was typed, even if it is wrong or looks like HTML", () => {
    const html = draw({ type: "number" }, {}, { f: '"><script>' });
    expect(html).toContain('value="&quot;>&lt;script>"');
    expect(draw({ type: "date" }, {}, { "f.day": "31", "f.month": "2", "f.year": "26" })).toContain(
      'value="26"',
    );
  });
});

describe("a repeat group", () => {
  const field = { type: "group", max: 2, fields: [{ id: "a", type: "text" }] };
  const body = { "f.0.a": "Rex", "f.1.a": "Bella" };

  it("has buttons that work without script, and none to add beyond its limit", () => {
    const one = draw(field, {}, { "f.0.a": "Rex" });
    expect(one).toContain('name="_remove" value="f.0"');
    expect(one).toContain('name="_add" value="f"');
    expect(draw(field, {}, body)).not.toContain("_add");
  });

  it("removes nothing when somebody presses Enter", () => {
    const [first] = /<button[^>]*>/.exec(draw(field, {}, body))!;
    expect(first).not.toContain("name=");
  });

  it("names the entry in its buttons and problems", () => {
    const html = draw(field, {}, { "f.0.a": "Rex", "f.1.a": "", _add: "x" });
    expect(html).toContain("Eintrag 1");
    expect(draw(field, {}, {})).toContain("„a“ (Eintrag 1): Bitte ausfüllen.");
  });
});
