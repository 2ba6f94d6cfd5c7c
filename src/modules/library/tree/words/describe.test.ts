import { describe as suite, expect, it } from "vitest";
import type { PackageContent } from "../../package-content.ts";
import { diff } from "../diff/diff.ts";
import { treeOf, variant } from "../fixtures/variants.ts";
import { merge3 } from "../merge/merge3.ts";
import { describe } from "./describe.ts";
import { summary } from "./summary.ts";

/** Parts are plain JSON here. */
type Draft = { [part in keyof PackageContent]: any };
const named = (list: any[], id: string): any => list.find((one) => one.id === id);

const DOG = "hundesteuer-anmeldung";
const base = await treeOf(variant(DOG));

const dogFields = ({ form }: Draft): any[] =>
  named(named(form.pages, "hunde-angaben").fields, "hunde").fields;

async function changesOf(change: (draft: Draft) => void) {
  return diff(base, await treeOf(variant<Draft>(DOG, change)));
}

async function said(change: (draft: Draft) => void, language: "de" | "en" = "de") {
  return (await changesOf(change)).map((one) => describe(one, language));
}

function addQuestion(draft: Draft): void {
  named(draft.form.pages, "fruehere-stadt").fields.push({ id: "alteMarke", type: "text" });
  draft.texts.de["alteMarke.label"] = "Alte Marke";
  draft.texts.en["alteMarke.label"] = "Old tag";
}

suite("a change in words", () => {
  it("is an offer when it has an author", async () => {
    const [added] = await changesOf(addQuestion);
    expect(describe(added!, "de", { theirs: "Herten" })).toBe(
      "Herten hat die Frage „Alte Marke“ auf der Seite „Die frühere Stadt“ ergänzt – übernehmen?",
    );
    expect(describe(added!, "en", { theirs: "Herten" })).toBe(
      "Herten has added the question “Old tag” to the page “The earlier town” – take it over?",
    );
  });

  it.each<[string, (draft: Draft) => void, de: string, en: string]>([
    [
      "a question that went",
      (draft) => {
        const fields = dogFields(draft);
        fields.splice(fields.indexOf(named(fields, "farbe")), 1);
        for (const words of Object.values<any>(draft.texts)) delete words["farbe.label"];
      },
      "Die Frage „Farbe des Fells“ entfernt.",
      "Removed the question “Colour of the coat”.",
    ],
    [
      "a question with another name",
      ({ texts }) => (texts.de["farbe.label"] = "Fellfarbe"),
      "Die Frage „Farbe des Fells“ in „Fellfarbe“ umbenannt.",
      "Renamed the question “Farbe des Fells” to “Fellfarbe” in German.",
    ],
    [
      "a sentence that is different",
      ({ texts }) => (texts.de["telefon.hint"] = "Für Rückfragen am Abend."),
      "Den Hinweis bei der Frage „Telefonnummer“ geändert: statt „Für Rückfragen am Tag.“ jetzt „Für Rückfragen am Abend.“",
      "Changed the hint of the question “Phone number” in German: “Für Rückfragen am Abend.” instead of “Für Rückfragen am Tag.”",
    ],
    [
      "a question that has to be answered",
      (draft) => delete named(dogFields(draft), "chipnummer").required,
      "Die Frage „Chipnummer“ zur Pflichtfrage gemacht.",
      "Made the question “Chip number” required.",
    ],
    [
      "a question on another page",
      ({ form }) => {
        const fields = named(form.pages, "erreichbarkeit").fields;
        named(form.pages, "halter-anschrift").fields.push(fields.pop());
      },
      "Die Frage „Telefonnummer“ auf die Seite „Anschrift“ verschoben.",
      "Moved the question “Phone number” to the page “Address”.",
    ],
    [
      "a deadline",
      (draft) => (draft.process = draft.process.replace('verbund:due="P5D"', 'verbund:due="P1M"')),
      "Beim Schritt „Angaben prüfen“ die Frist geändert (statt „5 Tage“ jetzt „1 Monat“).",
      "Changed the deadline of the step “Check answers” (“1 month” instead of “5 days”).",
    ],
    [
      "a sentence without the expressions in it",
      ({ texts }) =>
        (texts.de["fact.satzungsgrundlage"] = "Satzung der Stadt: {parameter.satzung}"),
      "Den Text bei der Angabe „Hundesteuersatzung Ihrer Stadt: …“ geändert: statt „Hundesteuersatzung Ihrer Stadt: …“ jetzt „Satzung der Stadt: …“.",
      "Changed the text of the statement “Dog tax by-law of your town: …” in German: “Satzung der Stadt: …” instead of “Hundesteuersatzung Ihrer Stadt: …”.",
    ],
    [
      "a condition, without its expression",
      ({ form }) => (named(form.pages, "zuzug").when = "true"),
      "Auf der Seite „Ihr Umzug“ die Bedingung geändert.",
      "Changed the condition of the page “Your move”.",
    ],
    [
      "a value in a table",
      (draft) => (draft.fees = draft.fees.replace("<text>&gt;= 3</text>", "<text>&gt;= 4</text>")),
      "Den Wert „Hunde im Haushalt“ in der Regel „Hunde im Haushalt: >= 3; Gefährlicher Hund: false“ geändert (statt „>= 3“ jetzt „>= 4“).",
      "Changed the value “Hunde im Haushalt” of the rule “Hunde im Haushalt: >= 3; Gefährlicher Hund: false” (“>= 4” instead of “>= 3”).",
    ],
    [
      "a formula in a table, without the formula",
      (draft) =>
        (draft.fees = draft.fees.replace(
          "<text>13 - seit.month</text>",
          "<text>7 - seit.month</text>",
        )),
      'Den Wert „Monate“ in der Regel „Schon vor diesem Jahr gehalten: false; Steuer beginnt: "monat"“ geändert.',
      'Changed the value “Monate” of the rule “Schon vor diesem Jahr gehalten: false; Steuer beginnt: "monat"”.',
    ],
  ])("says %s", async (_, change, de, en) => {
    expect(await said(change)).toEqual([de]);
    expect(await said(change, "en")).toEqual([en]);
  });

  it("is found in the area where people look for it", async () => {
    const changes = await changesOf((draft) => {
      addQuestion(draft);
      draft.texts.en["service.title"] = "Dogs";
      draft.service.trustLevel = "hoch";
      named(draft.letters.ablehnung.blocks, "grund").type = "paragraph";
      draft.journeys["ein-hund"].story = "Anders.";
    });
    expect(summary(changes, "de").map(({ area, sentences }) => [area, sentences.length])).toEqual([
      ["service", 1],
      ["form", 1],
      ["letters", 1],
      ["translations", 1],
      ["journeys", 1],
    ]);
  });

  it("never shows an expression, a key or markup", async () => {
    const changes = await changesOf((draft) => {
      for (const page of draft.form.pages) page.when = "1 = 2";
      for (const field of dogFields(draft)) field.when = "false";
      for (const block of draft.letters.steuerbescheid.blocks) block.when = "antrag.x = 1";
      draft.process = draft.process
        .replaceAll(/verbund:due="P\dD"/g, 'verbund:due="P9D"')
        .replaceAll("duration(", "years and months duration(");
    });
    expect(changes.length).toBeGreaterThan(40);
    for (const change of changes)
      for (const language of ["de", "en"] as const)
        expect(describe(change, language)).not.toMatch(
          /[<{}=@]|antrag\.|verbund|duration\(|\.json/,
        );
  });
});

suite("a question in words", () => {
  it("says what each side did", async () => {
    const of = (due: string) =>
      variant<Draft>(DOG, (draft) => {
        draft.process = draft.process.replace('verbund:due="P5D"', `verbund:due="${due}"`);
      });
    const [mine, theirs] = [await treeOf(of("P2D")), await treeOf(of("P7D"))];
    const [question] = merge3({ base, mine, theirs }).conflicts;
    expect(describe(question!, "de", { theirs: "Waltrop" })).toBe(
      "Waltrop hat beim Schritt „Angaben prüfen“ die Frist geändert (statt „5 Tage“ jetzt „7 Tage“). Sie haben beim Schritt „Angaben prüfen“ die Frist geändert (statt „5 Tage“ jetzt „2 Tage“). Was soll gelten?",
    );
    expect(describe(question!, "en", { theirs: "Waltrop", mine: "Marl" })).toBe(
      "Waltrop has changed the deadline of the step “Check answers” (“7 days” instead of “5 days”). Marl has changed the deadline of the step “Check answers” (“2 days” instead of “5 days”). Which should apply?",
    );
  });
});
