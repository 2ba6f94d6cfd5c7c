import type { PackageContent } from "#library";

type Json = Record<string, unknown>;

const deep = (levels: number): string => `${"[".repeat(levels)}${"]".repeat(levels)}`;
const nested = (levels: number): unknown => JSON.parse(deep(levels));

/** "a9" grows to a billion when it is replaced again and again. */
const BILLION_LAUGHS = `<!DOCTYPE x [<!ENTITY a0 "lol">${Array.from(
  { length: 9 },
  (_, level) => `<!ENTITY a${level + 1} "${`&a${level};`.repeat(10)}">`,
).join("")}]>`;

const withDoctype = (xml: string, doctype: string): string =>
  xml.includes("?>") ? xml.replace("?>", `?>${doctype}`) : doctype + xml;

const withForm = (content: PackageContent, change: (form: Json) => void): PackageContent => {
  const form = structuredClone(content.form) as Json;
  change(form);
  return { ...content, form };
};

/** Asks every question only when this holds. */
const withConditions = (content: PackageContent, when: string): PackageContent =>
  withForm(content, ({ pages }) => {
    for (const page of pages as { fields?: Json[] }[])
      for (const field of page.fields ?? []) field["when"] = when;
  });

const inProcess = (content: PackageContent, part: string): PackageContent => ({
  ...content,
  process: content.process.replace("</bpmn:process>", `${part}</bpmn:process>`),
});

const inDecision = (content: PackageContent, written: string): PackageContent => ({
  ...content,
  fees: (content.fees ?? "").replace(/<text>[^<]*<\/text>/g, `<text>${written}</text>`),
});

const many = (count: number, part: (at: number) => string): string =>
  Array.from({ length: count }, (_, at) => part(at)).join("");

/** What a trusted neighbour whose key was stolen could send. */
export const EVIL_CONTENTS: Readonly<Record<string, (content: PackageContent) => PackageContent>> =
  {
    "entities that grow to a billion, in BPMN": (content) => ({
      ...content,
      process: withDoctype(content.process, BILLION_LAUGHS).replace(/name="[^"]*"/, 'name="&a9;"'),
    }),
    "entities that grow to a billion, in DMN": (content) => ({
      ...content,
      fees: withDoctype(content.fees ?? "", BILLION_LAUGHS).replace(/name="[^"]*"/, 'name="&a9;"'),
    }),
    "a file of the server as an entity": (content) => ({
      ...content,
      process: withDoctype(
        content.process,
        '<!DOCTYPE x [<!ENTITY f SYSTEM "file:///etc/passwd">]>',
      ),
    }),
    "100,000 elements in one another": (content) =>
      inProcess(content, "<bpmn:subProcess>".repeat(100_000)),
    "5,000 closed elements in one another": (content) =>
      inProcess(
        content,
        many(5_000, (at) => `<bpmn:subProcess id="s${at}">`) + "</bpmn:subProcess>".repeat(5_000),
      ),
    "a process that goes round without end": (content) =>
      inProcess(
        content,
        many(2, (at) => `<bpmn:exclusiveGateway id="g${at}" />`) +
          '<bpmn:sequenceFlow id="r0" sourceRef="g0" targetRef="g1" />' +
          '<bpmn:sequenceFlow id="r1" sourceRef="g1" targetRef="g0" />',
      ),
    "a ring of 3,000 gateways": (content) =>
      inProcess(
        content,
        many(3_000, (at) => `<bpmn:exclusiveGateway id="g${at}" />`) +
          many(
            3_000,
            (at) =>
              `<bpmn:sequenceFlow id="r${at}" sourceRef="g${at}" targetRef="g${(at + 1) % 3_000}" />`,
          ),
      ),
    "a process that calls itself": (content) =>
      inProcess(content, '<bpmn:callActivity id="again" calledElement="hundesteuer" />'),
    "a script": (content) =>
      inProcess(
        content,
        '<bpmn:scriptTask id="s" scriptFormat="javascript"><bpmn:script>process.exit(1)</bpmn:script></bpmn:scriptTask>',
      ),
    "a pattern that backtracks, as a condition": (content) =>
      withConditions(content, 'matches("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!", "^(a+)+$")'),
    "a loop over a billion, as a condition": (content) =>
      withConditions(content, "some x in [1..1000000000] satisfies x = 0"),
    "a loop over a billion, as a decision": (content) =>
      inDecision(content, "count(for x in 1..1000000000 return x)"),
    "half a megabyte of one condition": (content) =>
      withConditions(content, `true${" and true".repeat(2_000)}`),
    "parentheses without end, as a condition": (content) =>
      withConditions(content, "(".repeat(20_000)),
    "2,000 conditions that are long and wrong": (content) =>
      withForm(content, (form) => {
        form["pages"] = Array.from({ length: 2_000 }, (_, at) => ({
          ...{ id: `p${at}`, kind: "questions", when: `${"(".repeat(1_000)}1` },
          fields: [{ id: `f${at}`, type: "yesNo" }],
        }));
      }),
    "an answer's pattern that backtracks": (content) =>
      withForm(content, ({ pages }) => {
        for (const page of pages as { fields?: Json[] }[])
          for (const field of page.fields ?? [])
            if (field["type"] === "text") field["pattern"] = "(a+)+";
      }),
    "a form 4,000 levels deep": (content) => ({ ...content, form: nested(4_000) }),
    "letters 4,000 levels deep": (content) => ({ ...content, letters: { a: nested(4_000) } }),
    "keys that mean something to JavaScript": (content) => ({
      ...content,
      texts: JSON.parse(
        '{"__proto__":{"polluted":"yes"},"constructor":{"prototype":{"polluted":"yes"}},"de":{"__proto__":"x"}}',
      ) as PackageContent["texts"],
      letters: JSON.parse('{"__proto__":{"polluted":"yes"}}') as PackageContent["letters"],
    }),
    "ids that mean something to JavaScript": (content) =>
      withForm(content, ({ pages }) => {
        for (const page of pages as { id: string; fields?: Json[] }[]) {
          page.id = "__proto__";
          for (const field of page.fields ?? []) field["id"] = "constructor";
        }
      }),
    "a table of 20,000 rules": (content) => ({
      ...content,
      fees: (content.fees ?? "").replace(/<rule[\s\S]*?<\/rule>/, (rule) =>
        many(20_000, (at) => rule.replaceAll(/id="([^"]*)"/g, `id="$1${at}"`)),
      ),
    }),
    "decisions that need each other": (content) => ({
      ...content,
      fees: (content.fees ?? "").replaceAll(
        /<decision id="([^"]*)"([^>]*)>/g,
        '<decision id="$1"$2><informationRequirement id="ring-$1"><requiredDecision href="#$1"/></informationRequirement>',
      ),
    }),
    "texts of a script": (content) => ({
      ...content,
      texts: { ...content.texts, de: { "service.title": "<script>alert(1)</script>" } },
    }),
    "nothing where everything was": () =>
      ({
        service: null,
        form: [],
        process: "",
        fees: "",
        texts: {},
        letters: {},
        journeys: {},
      }) satisfies PackageContent,
  };
